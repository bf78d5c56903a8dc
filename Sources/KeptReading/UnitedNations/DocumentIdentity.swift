import KeptDocuments
import KeptVocabulary

/// What a United Nations document says of itself on its first page.
struct DocumentIdentity {
    var kind: DocumentKind
    var symbol: DocumentSymbol?
    var state: Country?
    var mechanism: Mechanism?
    var session: ReviewSession?
    var date: EDTFDate?

    /// How many blocks a first page has at most.
    private static let opening = 40

    /// `nil` for a document that is none of the United Nations'.
    static func read(_ document: Document) -> DocumentIdentity? {
        if ThematicListReader.isList(document) { return thematicList(document) }
        let first = document.blocks.prefix(opening).filter { !$0.isNote }
        let text = first.map { ($0.label.map { $0 + " " } ?? "") + $0.text }.joined(separator: "\n")
        let isOurs = text.prefix(700).lowercased().contains("united nations")
        // Its symbol stands at the head of the first page; other texts cite symbols further down.
        let symbol = symbol(in: text.prefix(500))
        guard let kind = kind(text, symbol, isOurs: isOurs) else { return nil }
        let session = session(text, symbol)
        return DocumentIdentity(
            kind: kind, symbol: symbol, state: symbol?.state ?? state(first),
            mechanism: mechanism(kind, symbol), session: session, date: date(text.prefix(1500)))
    }

    /// A thematic list bears no symbol of its own: it is known by that of the report whose positions it gives.
    private static func thematicList(_ document: Document) -> DocumentIdentity {
        let symbol = ThematicListReader.report(document)
        return DocumentIdentity(
            kind: .thematicList, symbol: symbol, state: nil, mechanism: .upr,
            session: symbol?.councilSession.flatMap(ReviewSession.init(adoptedAtCouncilSession:)), date: nil)
    }

    private static func symbol(in text: Substring) -> DocumentSymbol? {
        // Titles are set in two sizes, so that the organ's letter can stand apart: "A /HRC/14/10".
        for match in text.matches(
            of: /\b(A|CCPR|CEDAW|CAT|CERD|CRC|CRPD|CMW|CED|E) ?(\/[A-Za-z0-9.\-]+){2,7}/)
        {
            if let symbol = DocumentSymbol(String(match.output.0).filter { $0 != " " }) { return symbol }
        }
        return nil
    }

    private static func kind(_ text: String, _ symbol: DocumentSymbol?, isOurs: Bool) -> DocumentKind? {
        let lower = text.lowercased()
        let head = String(lower.prefix(2500))
        let isReport = head.contains("report of the working group on the universal periodic review")
        guard let symbol, isOurs || isReport else { return nil }
        switch symbol.reviewDocument {
        case 1: return .nationalReport
        case 2: return .compilation
        case 3: return .stakeholderSummary
        default: break
        }
        if isReport,
            symbol.addendum != nil || head.contains("addendum\n") || head.contains("views on conclusions")
        {
            return .addendum
        }
        if isReport { return .workingGroupReport }
        if symbol.isConcludingObservations || head.contains("concluding observations on") {
            return .concludingObservations
        }
        if head.contains("summary of stakeholders") || head.contains("summary prepared by the office") {
            return .stakeholderSummary
        }
        return .other
    }

    private static func mechanism(_ kind: DocumentKind, _ symbol: DocumentSymbol?) -> Mechanism? {
        switch kind {
        case .workingGroupReport, .addendum, .thematicList, .stakeholderSummary, .nationalReport,
            .compilation:
            .upr
        case .concludingObservations:
            symbol.flatMap { symbol in
                let organ = symbol.parts[0] == "E" ? "CESCR" : symbol.parts[0]
                return Mechanism(rawValue: organ)
            }
        default: nil
        }
    }

    /// The State of the title: the first line after it that is a State's name and nothing else.
    private static func state(_ blocks: [Block]) -> Country? {
        for block in blocks {
            let title = block.text.prefix { $0 != "*" && $0 != "," }
            let name = title.split(separator: " ").joined(separator: " ")
            if name.count < 80, let states = StateNames.states(name), states.count == 1 {
                return states.first
            }
        }
        let text = blocks.map(\.text).joined(separator: "\n")
        if let match = text.firstMatch(
            of: /(?:[Rr]eview of|report on) (?:the )?([A-Z][^\n,.]{3,60}?) was held/)
        {
            return StateNames.states(String(match.output.1))?.first
        }
        return nil
    }

    /// "held its seventh session from", which the first paragraph says; else by the Council's session.
    private static func session(_ text: String, _ symbol: DocumentSymbol?) -> ReviewSession? {
        if let session = symbol?.workingGroupSession { return session }
        if let match = text.firstMatch(of: /(?i)held its\s+([a-z\-]+|\d+(?:st|nd|rd|th)?)\s+session/),
            let number = ordinal(match.output.1.lowercased())
        {
            return ReviewSession(number)
        }
        return symbol?.councilSession.flatMap(ReviewSession.init(adoptedAtCouncilSession:))
    }

    /// `seventh`, `34th`.
    private static func ordinal(_ word: String) -> Int? {
        Int(word.prefix { $0.isNumber }) ?? OrdinalWord.value(word)
    }

    /// The first day that the page names: that of distribution.
    private static func date(_ text: Substring) -> EDTFDate? {
        for match in text.matches(of: /\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/) {
            guard let day = Int(match.output.1), let year = Int(match.output.3),
                let month = EnglishMonth.number(of: match.output.2),
                let date = EDTFDate(year: year, month: month, day: day)
            else { continue }
            return date
        }
        return nil
    }
}
