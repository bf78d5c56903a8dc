internal import GRDB
import KeptVocabulary

/// The one filter that everything which leaves the register goes through.
///
/// An entry above the reader's sight shows that it is there and nothing else; the names of hidden persons and
/// organisations are masked wherever they stand.
struct Veil {
    let sight: Confidentiality
    let mask: NameMask

    /// The kinds whose entries bear names.
    static let named: Set<EntryKind> = [.person, .organisation]

    init(_ sight: Confidentiality, in database: Database) throws {
        self.sight = sight
        mask = sight == .restricted ? NameMask([]) : NameMask(try Self.names(above: sight, in: database))
    }

    // MARK: - What is hidden

    /// The names that are hidden from a sight, also of persons who were removed.
    static func names(above sight: Confidentiality, in database: Database) throws -> Set<String> {
        var names = Set<String>()
        let statement = try database.cachedStatement(
            sql: "SELECT title, kind, fields FROM entry WHERE kind IN ('person', 'organisation')")
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            let fields = try CanonicalReader.fields(row["fields"])
            guard Self.level(of: row["kind"], fields) > sight else { continue }
            names.insert(row["title"])
            for name in ["name", "aliases"] {
                let words = fields[name]?.text ?? ""
                for alias in words.split(separator: ";") { names.insert(String(alias)) }
            }
        }
        return names
    }

    /// The confidentiality of an entry; a person is restricted, and anything else public, until someone says otherwise.
    static func level(of kind: String, _ fields: [String: Field]) -> Confidentiality {
        if let word = fields["confidentiality"]?.text {
            // A word that this version does not know hides rather than shows.
            return Confidentiality(rawValue: word) ?? .restricted
        }
        return kind == EntryKind.person.rawValue ? .restricted : .public
    }

    func sees(_ entry: Entry) -> Bool { Self.level(of: entry.kind.rawValue, entry.fields) <= sight }

    // MARK: - What is shown

    func shown(_ entry: Entry) -> Entry {
        guard sight != .restricted else { return entry }
        let level = Self.level(of: entry.kind.rawValue, entry.fields)
        guard level <= sight else {
            return Entry(
                id: entry.id, kind: entry.kind, title: "\(level.rawValue) \(entry.kind.rawValue)",
                fields: ["confidentiality": .text(level.rawValue)])
        }
        guard !mask.isEmpty else { return entry }
        return Entry(
            id: entry.id, kind: entry.kind, title: mask.masked(entry.title),
            fields: entry.fields.mapValues(shown))
    }

    func shown(_ field: Field) -> Field {
        guard !mask.isEmpty else { return field }
        return switch field {
        case .text(let text): .text(mask.masked(text))
        case .number, .truth: field
        case .list(let values): .list(values.map(shown))
        case .fields(let values): .fields(values.mapValues(shown))
        }
    }

    func shown(_ provenance: Provenance) -> Provenance {
        Provenance(
            entry: provenance.entry, document: provenance.document, place: provenance.place,
            quote: mask.masked(provenance.quote))
    }

    func shown(_ document: KeptDocument) -> KeptDocument {
        KeptDocument(
            digest: document.digest, name: mask.masked(document.name), mediaType: document.mediaType)
    }
}
