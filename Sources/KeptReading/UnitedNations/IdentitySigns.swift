import KeptDocuments
package import KeptVocabulary

/// The signs that a document is one of the United Nations' in a language, and of which kind, each with its weight.
struct IdentitySigns {
    let language: OfficialLanguage
    /// What speaks for a publication of the United Nations, of whatever kind.
    private var official = 0
    private var kinds: [(kind: DocumentKind, weight: Int)] = []
    /// What each place of the document says alone.
    private var votes: [KindSign] = []

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

    /// What speaks for another kind than the one that it is read as, at a place that does not speak for that one.
    ///
    /// A report names on its first page the documents on which the review rests.
    func disagreeing(with kind: DocumentKind) -> [KindSign] {
        votes.filter { vote in
            !votes.contains { $0.part == vote.part && Self.goTogether($0.kind, kind) }
        }
    }

    /// An addendum bears the title of the report to which it belongs.
    private static func goTogether(_ one: DocumentKind, _ other: DocumentKind) -> Bool {
        one == other || Set([one, other]).isSubset(of: [.workingGroupReport, .addendum])
    }

    private mutating func vote(_ part: KindSign.Part, _ kind: DocumentKind, _ weight: Int) {
        add(kind, weight)
        let sign = KindSign(part: part, kind: kind)
        if !votes.contains(sign) { votes.append(sign) }
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
        if isReport { vote(.title, .workingGroupReport, 4) }
        if has(language.titles.addendum) { vote(.title, .addendum, isReport ? 6 : 3) }
        if has(language.titles.summary) { vote(.title, .stakeholderSummary, 4) }
        if has(language.titles.compilation) { vote(.title, .compilation, 3) }
        if has(language.titles.nationalReport) { vote(.title, .nationalReport, 3) }
        if has(language.titles.observations) { vote(.title, .concludingObservations, 4) }
        // Reports on visits bear symbols like those of addenda: A/HRC/50/77/Add.1.
        if has(language.titles.specialProcedures) { vote(.title, .other, 6) }
    }

    private mutating func readSymbol(_ symbol: DocumentSymbol) {
        switch symbol.reviewDocument {
        case 1: vote(.symbol, .nationalReport, 6)
        case 2: vote(.symbol, .compilation, 6)
        case 3: vote(.symbol, .stakeholderSummary, 6)
        default: break
        }
        if symbol.isConcludingObservations { vote(.symbol, .concludingObservations, 4) }
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
        if bracketed >= Self.fewestBracketed { vote(.text, .workingGroupReport, 3) }
        let isClosed = page.openings[(heading + 1)...].contains { opening in
            language.titles.closing.contains { opening.hasPrefix($0) }
        }
        if isClosed { vote(.text, .workingGroupReport, 3) }
    }

    private static let farthest = 60
    private static let fewestBracketed = 2
}

/// What one place of a document says of its kind.
package struct KindSign: Sendable, Hashable, Encodable {
    package enum Part: String, Sendable, Encodable { case title, symbol, text }

    package let part: Part
    package let kind: DocumentKind

    private enum CodingKeys: String, CodingKey {
        case part = "sign"
        case kind
    }
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
