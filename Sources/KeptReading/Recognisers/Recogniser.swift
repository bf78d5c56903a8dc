/// Finds one kind of thing in a block.
///
/// A recogniser is deterministic and looks at one block alone; what needs the whole document is read after.
protocol Recogniser: SendableMetatype {
    /// The name that each of its mentions carries.
    static var name: String { get }
    static func mentions(in wording: Wording) -> [Mention]
}

extension Recogniser {
    /// A mention that rests on a range of tokens.
    static func mention(_ subject: Mention.Subject, _ tokens: Range<Int>, in wording: Wording) -> Mention {
        let bytes = wording.bytes(tokens)
        return Mention(
            subject: subject, span: Span(block: wording.index, range: bytes),
            text: String(wording.block.words(bytes)), recogniser: name)
    }
}

/// All of them, one line each.
enum Recognisers {
    static let all: [any Recogniser.Type] = [
        DateRecogniser.self,
        CountRecogniser.self,
        CountryRecogniser.self,
        SymbolRecogniser.self,
        NormRecogniser.self,
        ProvisionRecogniser.self,
        PlanRecogniser.self,
        BodyRecogniser.self,
        OrganisationRecogniser.self,
        LocationRecogniser.self,
        PersonRecogniser.self,
        GroupRecogniser.self,
    ]
}
