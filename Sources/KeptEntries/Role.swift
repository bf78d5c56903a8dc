/// What one entry is to another: it cites, rests on, mentions … it.
///
/// Roles that a newer Kept wrote have a name, too, and pass through.
package struct Role: Hashable, Sendable {
    package let name: String

    package init(named name: String) { self.name = name }

    /// A role by the word that a person wrote.
    ///
    /// - Throws: `EntryError.unknownRole`.
    package init(_ word: String) throws(EntryError) {
        guard let role = Self.known.first(where: { $0.name.lowercased() == word.lowercased() }) else {
            throw .unknownRole(suggestion: Suggestion.nearest(to: word, in: Self.known.map(\.name)))
        }
        self = role
    }

    /// What a role means, for people, and what may stand at its ends.
    package struct Description: Sendable {
        /// As seen from the entry that cites, and from the one that is cited.
        package let outward: String
        package let inward: String
        /// The kinds at the two ends; `nil` for any.
        package let from: [EntryKind]?
        package let to: [EntryKind]?
    }

    package static let cites = Role(named: "cites")
    package static let restsOn = Role(named: "restsOn")
    package static let mentions = Role(named: "mentions")
    package static let partOf = Role(named: "partOf")
    package static let answers = Role(named: "answers")
    package static let assesses = Role(named: "assesses")
    package static let attributedTo = Role(named: "attributedTo")
    package static let heldAgainst = Role(named: "heldAgainst")
    /// The promise that an event goes against.
    package static let breaks = Role(named: "breaks")
    /// What a person was in an event.
    package static let victim = Role(named: "victim")
    package static let perpetrator = Role(named: "perpetrator")
    package static let witness = Role(named: "witness")
    package static let intervener = Role(named: "intervener")

    private static let texts: [EntryKind] = [.claim, .recommendation, .passage]
    private static let people: [EntryKind] = [.person, .organisation, .body]

    private static let all: [(Role, Description)] = [
        (
            .cites,
            .init(
                outward: "Cites", inward: "Cited by", from: texts + [.event, .section, .submission],
                to: [.source])
        ),
        (
            .restsOn,
            .init(outward: "Rests on", inward: "Bears out", from: [.recommendation], to: texts + [.event])
        ),
        (.mentions, .init(outward: "Mentions", inward: "Mentioned by", from: nil, to: nil)),
        (
            .partOf,
            .init(
                outward: "Part of", inward: "Holds", from: nil,
                to: [.submission, .report, .section, .event, .plan])
        ),
        (
            .answers,
            .init(
                outward: "Answers", inward: "Answered by", from: nil,
                to: [.communication, .recommendation, .event, .report])
        ),
        (
            .assesses,
            .init(
                outward: "Assesses", inward: "Assessed by", from: [.assessment],
                to: [.plan, .recommendation, .commitment])
        ),
        (.attributedTo, .init(outward: "Said by", inward: "Said", from: nil, to: people)),
        (
            .heldAgainst,
            .init(outward: "Held against", inward: "Violated by", from: [.provision, .event], to: [.norm])
        ),
        (
            .breaks,
            .init(
                outward: "Breaks", inward: "Broken by", from: [.event],
                to: [.recommendation, .commitment, .plan])
        ),
        (.victim, .init(outward: "Victim of", inward: "Victims", from: people, to: [.event])),
        (.perpetrator, .init(outward: "Perpetrator in", inward: "Perpetrators", from: people, to: [.event])),
        (.witness, .init(outward: "Witness of", inward: "Witnesses", from: people, to: [.event])),
        (.intervener, .init(outward: "Intervened in", inward: "Intervened", from: people, to: [.event])),
    ]

    /// All roles that this Kept knows, in the order in which they are shown.
    package static let known: [Role] = all.map(\.0)

    private static let descriptions = Dictionary(uniqueKeysWithValues: all)

    /// `nil` for a role that a newer Kept wrote.
    package var description: Description? { Self.descriptions[self] }

    /// Whether it says what its origin was in the target, so that it can be told from either: the victim of an event, and an event
    /// with its victim.
    package var namesAPart: Bool { [.victim, .perpetrator, .witness, .intervener].contains(self) }

    /// The roles in which a kind may be tied to another.
    private static func fitting(from: EntryKind, to: EntryKind) -> [String] {
        all.filter { $1.from?.contains(from) ?? true && $1.to?.contains(to) ?? true }.map(\.0.name)
    }

    /// - Throws: `EntryError.wrongEnd` where entries of these kinds are not tied so.
    package func check(from: EntryKind, to: EntryKind) throws(EntryError) {
        guard let description else { return }
        // What a newer Kept ties, it has its reasons for.
        let fits = [(from, description.from), (to, description.to)].allSatisfy { kind, allowed in
            !kind.isKnown || allowed?.contains(kind) ?? true
        }
        guard fits else {
            throw .wrongEnd(
                role: name, from: from.name, to: to.name, fitting: Self.fitting(from: from, to: to),
                reversed: Self.fitting(from: to, to: from))
        }
    }
}
