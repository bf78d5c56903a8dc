import KeptEntries
import KeptLedger
import KeptVocabulary

/// An entry as the tables hold it: its own values, and what follows from them.
struct EntryRow {
    let entry: Entry
    let title: String
    let fields: String
    let elements: String

    init(_ entry: Entry) {
        self.entry = entry
        title = entry.title
        fields = CanonicalWriter.text(entry.fields)
        elements =
            entry.elements.isEmpty
            ? "{}" : CanonicalWriter.text(entry.elements.mapValues { .members($0.mapValues(\.value)) })
    }

    /// What an entry is that one line of a change alone speaks of.
    init(_ line: Change.Line, _ change: Change, _ position: Int) {
        let first = EntryState.First(stamp: change.stamp, position: position, said: line.said)
        let writes = line.patch.values.mapValues {
            [EntryState.Write(value: $0, stamp: change.stamp, said: line.said)]
        }
        self.init(EntryState(kind: line.kind, first: first, slots: writes).entry(line.entry))
    }

    var level: Int64 { entry.confidentiality.number }

    /// What lists are narrowed by and timelines are made of: a field and one of its keys.
    var facets: [(field: String, key: String)] {
        guard let declared = entry.kind.description else { return [] }
        return declared.fieldsOfFacets.flatMap { field in
            (entry.fields[field.name].map(field.keys) ?? []).map { (field.name, $0) }
        }
    }

    /// The words that a search looks through: the title, and each field that is searched and says something else.
    var text: String {
        var text = title
        for field in entry.kind.description?.fields(for: .searched) ?? [] {
            guard let words = entry.fields[field.name].map(field.words), words != title else { continue }
            text += "\n" + words
        }
        return text
    }

    // MARK: - From the tables

    static func entry(
        id: String, kind: String, key: String, fields: String, elements: String
    ) throws -> Entry {
        var entry = Entry(
            id: id, kind: EntryKind(named: kind), key: key, fields: try CanonicalReader.members(fields))
        if elements != "{}" {
            for (field, value) in try CanonicalReader.members(elements) {
                entry.elements[field] = (value.members ?? [:]).reduce(into: [:]) { all, member in
                    all[member.key] = StoredElement(key: member.key, member.value)
                }
            }
        }
        return entry
    }
}

extension Confidentiality {
    /// As the tables hold it: 0 public, 1 organisation, 2 restricted.
    var number: Int64 {
        switch self {
        case .public: 0
        case .organisation: 1
        case .restricted: 2
        }
    }
}
