/// An entry seen as one of a kind: its fields are Swift values.
///
/// A value that a newer Kept wrote and this one cannot read is absent here, and stays in the entry.
@dynamicMemberLookup
package struct Typed<Declared: Kind>: Sendable, Hashable {
    package private(set) var entry: Entry

    /// `nil` for an entry of another kind.
    package init?(_ entry: Entry) {
        guard entry.kind == EntryKind(Declared.self) else { return nil }
        self.entry = entry
    }

    /// An entry of this kind to be filled; its id is given when it is known what names it.
    package init() { entry = Entry(id: "", kind: EntryKind(Declared.self)) }

    init(unchecked entry: Entry) { self.entry = entry }

    package subscript<Held>(dynamicMember path: KeyPath<Declared, Field<Held>>) -> Held? {
        get { self[Declared.declared[keyPath: path]] }
        set { entry.fields[Declared.declared[keyPath: path].name] = newValue?.stored }
    }

    package subscript<Held>(dynamicMember path: KeyPath<Declared, Elements<Held>>) -> [Element<Held>] {
        get {
            let declared = Declared.declared[keyPath: path]
            return entry.elements(declared.name).compactMap(declared.element)
        }
        set {
            let name = Declared.declared[keyPath: path].name
            entry.elements[name] = Dictionary(
                newValue.map {
                    ($0.key, StoredElement(key: $0.key, rank: $0.rank, members: $0.value.stored))
                }, uniquingKeysWith: { $1 })
        }
    }

    package subscript<Held>(dynamicMember path: KeyPath<CommonFields, Field<Held>>) -> Held? {
        get { self[CommonFields.declared[keyPath: path]] }
        set { entry.fields[CommonFields.declared[keyPath: path].name] = newValue?.stored }
    }

    package var id: String { entry.id }

    private subscript<Held>(_ field: Field<Held>) -> Held? { entry.fields[field.name].flatMap(field.value) }
}

extension Kind {
    /// The declaration, made once.
    fileprivate static var declared: Self { Kinds.declared[ObjectIdentifier(Self.self)] as? Self ?? Self() }
}
