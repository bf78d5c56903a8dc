/// The kinds of entries that a register holds.
package enum EntryKind: String, CaseIterable, Codable, Sendable {
    case submission, section, claim, passage, source, provision, norm, event, recommendation, plan, assessment
    case commitment, communication, opportunity, organisation, body, place, person

    package var plural: String {
        switch self {
        case .body: "bodies"
        case .opportunity: "opportunities"
        case .person: "persons"
        default: rawValue + "s"
        }
    }

    /// Accepts the singular and the plural.
    package init(_ word: String) throws(VocabularyError) {
        let lower = word.lowercased()
        guard let kind = Self.allCases.first(where: { $0.rawValue == lower || $0.plural == lower }) else {
            throw .unknownEntryKind(word)
        }
        self = kind
    }
}
