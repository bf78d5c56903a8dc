package import KeptVocabulary

/// One line of a register.
package struct Entry: Sendable, Hashable {
    /// Short and permanent, as `claim-3f9a2c41d0e5g7hk`.
    package let id: String
    package let kind: EntryKind
    /// What names the thing, as a digest; empty where its id came from chance.
    package let key: String
    /// By name; also those that only a newer Kept knows.
    package var fields: [String: Value]
    /// By field and key.
    package var elements: [String: [String: StoredElement]]

    /// Above whose sight it is, where its reader sees that it is there and nothing else.
    package private(set) var hiddenAs: Confidentiality?

    package init(
        id: String, kind: EntryKind, key: String = "", fields: [String: Value] = [:],
        elements: [String: [String: StoredElement]] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.key = key
        self.fields = fields
        self.elements = elements
    }

    /// An entry as a reader sees it who may not see what it says.
    package init(hiding entry: Entry) {
        self.init(id: entry.id, kind: entry.kind)
        let level = entry.confidentiality
        hiddenAs = level
        fields[Self.confidentialityField] = level.stored
    }

    /// The elements of a field, in their order.
    package func elements(_ name: String) -> [StoredElement] {
        (elements[name] ?? [:]).values.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }
    }

    /// The line that lists show: what the kind says, or else the first text that there is; the kind's name where there is none.
    package var title: String {
        if let hiddenAs { return "\(hiddenAs.rawValue) \(kind.name)" }
        let declared = kind.description?.title(of: self) ?? ""
        if !declared.isEmpty { return declared }
        let known = ["title", "name", "text"].compactMap { fields[$0]?.text }
        let texts = fields.sorted { $0.key < $1.key }.compactMap(\.value.text)
        return (known + texts).first { !$0.isEmpty } ?? kind.name
    }

    /// The name of the field that says who may see it.
    package static let confidentialityField = CommonFields.declared.confidentiality.name

    /// Who may see it; what this version does not understand hides rather than shows.
    package var confidentiality: Confidentiality {
        kind.confidentiality(fields[Self.confidentialityField])
    }

    /// The names by which a person or an organisation is known, and what else its fields say of whom it is; empty for kinds that
    /// bear no names.
    package var hiddenWords: [HiddenWords] {
        guard kind.description?.bearsName == true else { return [] }
        return fields.keys.sorted().flatMap { field -> [HiddenWords] in
            guard let value = fields[field] else { return [] }
            let texts = value.list?.compactMap(\.text) ?? [value.text].compactMap { $0 }
            guard Self.tellsWho(field) else { return [] }
            if NamedFields.all.contains(field) {
                return texts.flatMap { $0.split(separator: ";") }.map {
                    HiddenWords(String($0), isName: true)
                }
            }
            if field == CommonFields.declared.otherColumns.name {
                return texts.compactMap(HiddenWords.init(column:))
            }
            return texts.compactMap(HiddenWords.init(telling:))
        }
    }

    /// Whether a field of a person or an organisation tells who it is.
    package static func tellsWho(_ field: String) -> Bool {
        NamedFields.all.contains(field) || field == CommonFields.declared.otherColumns.name
            || field == CommonFields.declared.remark.name
    }

    /// The State that it is about.
    package var state: Country? {
        fields[SharedFields.state.name].flatMap { Country(stored: $0) }
    }

    /// The name of the field that holds the digest of a collection's file of records.
    package static let recordsField = SharedFields.records.name

    /// The digest of its file of records, where it is a collection.
    package var records: String? {
        get { kind.description?.isCollection == true ? fields[SharedFields.records.name]?.text : nil }
        set { fields[SharedFields.records.name] = newValue.map(Value.text) }
    }

    /// A field's value in words for people.
    package func words(_ name: String) -> String? {
        if let value = fields[name] { return kind.description?.field(name)?.words(value) ?? value.plainWords }
        let elements = elements(name)
        guard !elements.isEmpty else { return nil }
        return elements.map { element in
            kind.description?.elements(name)?.words(element) ?? Value.members(element.members).plainWords
        }.joined(separator: ", ")
    }
}

/// The fields that hold a name of whoever an entry is.
package enum NamedFields {
    static let name = Field<String>("name", "Name", "What it is called.", .searched)
    package static let aliases = Field<[String]>(
        "aliases", "Also called", "Other names and spellings.", .searched)

    static let all: Set = [name.name, aliases.name]
}
