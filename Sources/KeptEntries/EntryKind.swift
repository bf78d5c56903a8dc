package import KeptVocabulary

/// What an entry is, by its name; kinds that a newer Kept wrote have one, too.
package struct EntryKind: Hashable, Sendable, Comparable {
    /// As `claim`: what ids begin with and the journal says.
    package let name: String

    /// A kind by its name as the journal has it; any name passes, so that nothing of a newer Kept is lost.
    package init(named name: String) { self.name = name }

    package init(_ kind: (some Kind).Type) { name = kind.name }

    /// The kind that an id begins with: `claim` of `claim-1a2b3c4d5e6f7g8h`.
    package init(ofID id: String) { self.init(named: String(id.prefix { $0 != "-" })) }

    /// A kind by the word that a person wrote, in the singular or the plural.
    ///
    /// - Throws: `EntryError.unknownKind`, with the kind that was perhaps meant.
    package init(_ word: String) throws(EntryError) {
        let lower = word.lowercased()
        guard let kind = Kinds.all.first(where: { $0.name == lower || $0.plural == lower }) else {
            throw .unknownKind(
                suggestion: Suggestion.nearest(to: word, in: Kinds.all.flatMap { [$0.name, $0.plural] }))
        }
        name = kind.name
    }

    /// Who may see an entry of which a value says so; what this version does not understand hides rather than shows.
    package func confidentiality(_ value: Value?) -> Confidentiality {
        guard let value else { return description?.confidentiality ?? .public }
        return Confidentiality(stored: value) ?? .restricted
    }

    /// All kinds that this Kept knows, in the order in which they are shown.
    package static let known: [EntryKind] = Kinds.all.map { EntryKind(named: $0.name) }

    package var description: KindDescription? { Kinds.description(of: self) }

    package var isKnown: Bool { description != nil }

    /// What people call many of them; the name itself for a kind that is not known.
    package var plural: String { description?.plural ?? name }

    /// The word for so many of them.
    package func word(for count: Int) -> String { count == 1 ? name : plural }

    /// In the order in which kinds are shown; unknown ones last.
    package static func < (left: EntryKind, right: EntryKind) -> Bool {
        let last = known.count
        let (one, two) = (known.firstIndex(of: left) ?? last, known.firstIndex(of: right) ?? last)
        return one == two ? left.name < right.name : one < two
    }
}
