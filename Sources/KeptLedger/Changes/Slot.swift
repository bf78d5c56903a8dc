package import KeptEntries

/// What a change can set in an entry: each slot has one value, and two people who write two of them are not in conflict.
package enum Slot: Hashable, Sendable {
    /// The digest of what names the thing.
    case key
    /// Whether the entry is removed.
    case removed
    /// Upon the record of which collection the entry's changes were made: a line with it makes no entry of its own.
    case record
    case field(String)
    /// One element of a field, by its key.
    case element(field: String, key: String)
    case link(Role, target: String)
    /// A place in a document, by the document's digest and the place in canonical JSON; its value is the words there.
    case place(document: String, place: String)
    /// A member that only a newer Kept knows.
    case other(String)

    /// The members that lead to it in a patch.
    package var path: [String] {
        switch self {
        case .key: [Group.key.rawValue]
        case .removed: [Group.removed.rawValue]
        case .record: [Group.record.rawValue]
        case .field(let name): [Group.fields.rawValue, name]
        case .element(let field, let key): [Group.elements.rawValue, field, key]
        case .link(let role, let target): [Group.links.rawValue, role.name, target]
        case .place(let document, let place): [Group.places.rawValue, document, place]
        case .other(let name): [name]
        }
    }

    /// `nil` where a path leads to no slot.
    package init?(path: [String]) {
        switch (path.first.flatMap(Group.init), path.count) {
        case (.key, 1): self = .key
        case (.removed, 1): self = .removed
        case (.record, 1): self = .record
        case (.fields, 2): self = .field(path[1])
        case (.elements, 3): self = .element(field: path[1], key: path[2])
        case (.links, 3): self = .link(Role(named: path[1]), target: path[2])
        case (.places, 3): self = .place(document: path[1], place: path[2])
        case (nil, 1): self = .other(path[0])
        default: return nil
        }
    }

    /// The path as one text, for tables: a JSON list.
    package var text: String { CanonicalWriter.text(.list(path.map(Value.text))) }

    /// - Throws: `CanonicalReader.Refused` for what `text` did not write.
    package init(text: String) throws {
        let path = try CanonicalReader.value(text).list?.compactMap(\.text)
        guard let slot = path.flatMap(Slot.init) else { throw CanonicalReader.Refused() }
        self = slot
    }

    /// The members of a patch, in the order of their bytes.
    enum Group: String, CaseIterable {
        case elements, fields, key, links, places, record, removed

        /// How many members deep its slots lie.
        var depth: Int {
            switch self {
            case .key, .record, .removed: 1
            case .fields: 2
            case .elements, .links, .places: 3
            }
        }
    }
}
