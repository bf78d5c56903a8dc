package import KeptEntries
package import KeptLedger

extension Slot {
    /// What people and other programs call a slot: a field by its name, an element by its field and key.
    package var shownName: String {
        switch self {
        case .key: "key"
        case .removed: "removed"
        case .record: "record"
        case .field(let name): name
        case .element(let field, let key): field + "." + key
        case .link(let role, let target): role.name + " " + target
        case .place(let document, _): "place in " + document
        case .other(let name): name
        }
    }

    /// Whether it tells more than a person wants to see of a change.
    package var isTechnical: Bool {
        switch self {
        case .key, .record, .place, .other: true
        case .removed, .field, .element, .link: false
        }
    }

    /// What a value says in it, as people read it: a State's name, a date in words.
    package func words(_ value: Value, of kind: EntryKind) -> String {
        switch self {
        case .field(let name): return kind.description?.field(name)?.words(value) ?? value.plainWords
        case .element(let name, let key):
            let element = StoredElement(key: key, value)
            let words = element.flatMap { kind.description?.elements(name)?.words($0) }
            return words ?? value.plainWords
        case .key, .removed, .record, .link, .place, .other: return value.plainWords
        }
    }
}
