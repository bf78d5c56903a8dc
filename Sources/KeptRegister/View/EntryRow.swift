import KeptEntries
import KeptLedger
import KeptVocabulary

/// An entry as the tables hold it: its own values, and what follows from them.
struct EntryRow {
    /// As changes and its collection have it.
    let entry: Entry
    /// With what other collections say of the same thing.
    private let shown: Entry
    let met: String
    let title: String
    let fields: String
    let elements: String

    init(_ entry: Entry, met others: [String: Value] = [:]) {
        self.entry = entry
        met = others.isEmpty ? "{}" : CanonicalWriter.text(others)
        shown = entry.with(others)
        title = entry.title
        fields = CanonicalWriter.text(entry.fields)
        elements =
            entry.elements.isEmpty
            ? "{}" : CanonicalWriter.text(entry.elements.mapValues { .members($0.mapValues(\.value)) })
    }

    var level: Int64 { entry.confidentiality.number }

    /// What lists are narrowed by and timelines are made of: a field and one of its keys.
    var facets: [(field: String, key: String)] {
        guard let declared = entry.kind.description else { return [] }
        return declared.fieldsOfFacets.flatMap { field in
            (shown.fields[field.name].map(field.keys) ?? []).map { (field.name, $0) }
        }
    }

    /// What it shares with entries of other collections that speak of the same thing: found under a name that no field has.
    var meetings: [(field: String, key: String)] {
        (entry.kind.description?.meetings(of: entry) ?? []).map { (Self.meeting, $0) }
    }

    static let meeting = "+meeting"

    /// The words that a search looks through: the title, and each field that is searched and says something else.
    var text: String {
        var text = title
        for field in entry.kind.description?.fields(for: .searched) ?? [] {
            guard let words = shown.fields[field.name].map(field.words), words != title else { continue }
            text += "\n" + words
        }
        return text
    }

    // MARK: - From the tables

    static func entry(
        id: String, kind: String, key: String, fields: String, elements: String, met: String
    ) throws -> Entry {
        var entry = Entry(
            id: id, kind: EntryKind(named: kind), key: key, fields: try CanonicalReader.members(fields))
        if met != "{}" { entry = entry.with(try CanonicalReader.members(met)) }
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

extension Entry {
    /// The same entry with other values in some fields.
    func with(_ values: [String: Value]) -> Entry {
        guard !values.isEmpty else { return self }
        var entry = self
        entry.fields.merge(values) { $1 }
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
