import KeptDocuments
import KeptVocabulary

/// The signs that a document is one of the United Nations' in a language, and of which kind, each with its weight.
struct IdentitySigns {
    let language: OfficialLanguage
    /// What speaks for a publication of the United Nations, of whatever kind.
    private var official = 0
    private var kinds: [(kind: DocumentKind, weight: Int)] = []

    /// A kind needs so much for it, and so much together with what speaks for a publication.
    private static let leastForKind = 3
    private static let least = 6
    /// A publication of no known kind needs so much.
    private static let leastForOther = 4

    init(_ document: Document, _ page: FirstPage, _ language: OfficialLanguage) {
        self.language = language
        readPage(page)
        readBody(document, page)
    }

    var strength: Int { official + (kinds.map(\.weight).max() ?? 0) }

    /// What it is; `nil` where too little speaks for a document of the United Nations.
    var kind: DocumentKind? {
        if let best = kinds.max(by: { $0.weight < $1.weight }), best.weight >= Self.leastForKind,
            best.weight + official >= Self.least
        {
            return best.kind
        }
        return official >= Self.leastForOther ? .other : nil
    }

    private mutating func add(_ kind: DocumentKind, _ weight: Int) {
        if let known = kinds.firstIndex(where: { $0.kind == kind }) {
            kinds[known].weight += weight
        } else {
            kinds.append((kind, weight))
        }
    }

    // MARK: - The first page

    private mutating func readPage(_ page: FirstPage) {
        func has(_ words: [String]) -> Bool { words.contains(where: page.head.holds) }
        // Each language adds its own words; what a symbol says is the same in all.
        let isNamed = language.organisation.contains(where: page.top.holds)
        if isNamed { official += 1 }
        if page.isDistributed { official += 2 }
        if let symbol = page.symbol {
            official += 2
            readSymbol(symbol)
        }
        let isReport = has(language.titles.report)
        if isReport { add(.workingGroupReport, 4) }
        if has(language.titles.addendum) { add(.addendum, isReport ? 6 : 3) }
        if has(language.titles.summary) { add(.stakeholderSummary, 4) }
        if has(language.titles.compilation) { add(.compilation, 3) }
        if has(language.titles.nationalReport) { add(.nationalReport, 3) }
        if has(language.titles.observations) { add(.concludingObservations, 4) }
    }

    private mutating func readSymbol(_ symbol: DocumentSymbol) {
        switch symbol.reviewDocument {
        case 1: add(.nationalReport, 6)
        case 2: add(.compilation, 6)
        case 3: add(.stakeholderSummary, 6)
        default: break
        }
        if symbol.isConcludingObservations { add(.concludingObservations, 4) }
        guard symbol.councilSession != nil else { return }
        add(symbol.addendum == nil ? .workingGroupReport : .addendum, symbol.addendum == nil ? 1 : 3)
        if symbol.addendum != nil, kinds.contains(where: { $0.kind == .workingGroupReport }) {
            add(.addendum, 2)
        }
    }

    // MARK: - The text

    /// A report has a heading over its conclusions, recommendations with their States in brackets under it, and a closing
    /// formula.
    private mutating func readBody(_ document: Document, _ page: FirstPage) {
        guard let heading = page.openings.lastIndex(where: { language.titles.areConclusions($0) }) else {
            return
        }
        let rest = document.blocks[(heading + 1)...]
        let bracketed = rest.prefix(Self.farthest).count { block in
            let bytes = Array(block.text.utf8)
            return !StateBrackets(bytes: bytes).all(in: bytes.indices).isEmpty
        }
        if bracketed >= Self.fewestBracketed { add(.workingGroupReport, 3) }
        let isClosed = page.openings[(heading + 1)...].contains { opening in
            language.titles.closing.contains { opening.hasPrefix($0) }
        }
        if isClosed { add(.workingGroupReport, 3) }
    }

    private static let farthest = 60
    private static let fewestBracketed = 2
}

extension DocumentTitles {
    /// Whether a block is the heading over a report's conclusions.
    func areConclusions(_ block: Block) -> Bool {
        !block.isNote && block.text.utf8.count < Self.longestTitle && areConclusions(block.text.plainLetters)
    }

    /// The same of a title's words, as they are compared.
    func areConclusions(_ title: String) -> Bool {
        title.utf8.count < Self.longestTitle && conclusions.contains { $0.allSatisfy(title.holds) }
            && !notConclusions.contains(where: title.holds)
    }

    static let longestTitle = 120
}
