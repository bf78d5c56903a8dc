import KeptDocuments
import KeptVocabulary

/// What a document of the United Nations is, weighed from many signs: its symbol, what its first page says, its headings,
/// brackets of States and the formula that closes its recommendations.
///
/// No sign decides alone, so that a slip on the title page turns no report into a submission.
struct DocumentIdentity {
    var kind: DocumentKind
    var symbol: DocumentSymbol?
    var state: Country?
    var mechanism: Mechanism?
    var session: ReviewSession?
    var date: EDTFDate?
    /// What it is called, where its kind does not say it.
    var title: String?
    /// What in it speaks for another kind.
    var disagreeing: [KindSign] = []
    /// The language in which it is published.
    var language: OfficialLanguage = .english

    /// `nil` for a document that is none of the United Nations'.
    static func read(_ document: Document) -> DocumentIdentity? {
        if ThematicListReader.isList(document) { return thematicList(document) }
        let page = FirstPage(document)
        let signs = OfficialLanguage.all.map { IdentitySigns(document, page, $0) }
        guard let best = signs.max(by: { $0.strength < $1.strength }), let kind = best.kind else {
            return nil
        }
        let symbol = page.symbol
        let isVisit = kind == .other && page.isSpecialProcedure(in: best.language)
        return DocumentIdentity(
            kind: kind, symbol: symbol, state: symbol?.state ?? page.state(in: best.language),
            mechanism: isVisit ? .specialProcedures : mechanism(kind, symbol),
            session: page.session(in: best.language), date: page.date(in: best.language),
            title: isVisit ? page.title(in: best.language) : nil,
            disagreeing: best.disagreeing(with: kind), language: best.language)
    }

    /// A thematic list bears no symbol of its own: it is known by that of the report whose positions it gives.
    private static func thematicList(_ document: Document) -> DocumentIdentity {
        let symbol = ThematicListReader.report(document)
        return DocumentIdentity(
            kind: .thematicList, symbol: symbol, state: nil, mechanism: .upr,
            session: symbol?.councilSession.flatMap(ReviewSession.init(adoptedAtCouncilSession:)), date: nil)
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
}
