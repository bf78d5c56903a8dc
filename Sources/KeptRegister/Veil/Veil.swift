internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// The one filter that everything which leaves the register goes through.
///
/// An entry above the reader's sight shows that it is there and nothing else; the names of hidden persons and
/// organisations are masked wherever they stand.
struct Veil {
    let sight: Confidentiality
    let mask: NameMask

    /// The kinds whose entries bear names.
    static let bearNames = Set(Kinds.descriptions.filter(\.bearsName).map(\.kind.name))

    // MARK: - What is hidden

    /// The names that are hidden from a sight, also of persons who were removed: all that they ever bore.
    static func names(above sight: Confidentiality, in database: Database) throws -> Set<HiddenWords> {
        try borne(above: sight, in: database).union(today(above: sight, in: database))
    }

    private static func borne(above sight: Confidentiality, in database: Database) throws -> Set<HiddenWords>
    {
        var names = Set<HiddenWords>()
        let statement = try database.cachedStatement(
            sql: """
                SELECT e.kind, b.field, b.value FROM entry AS e INDEXED BY entryHidden
                JOIN borne AS b ON b.entry = e.id WHERE e.level > 0 AND e.level > ?
                """)
        let rows = try Row.fetchCursor(statement, arguments: [sight.number])
        while let row = try rows.next() {
            let value = try CanonicalReader.value(row["value"])
            let bore = Entry(id: "", kind: EntryKind(named: row["kind"]), fields: [row["field"]: value])
            names.formUnion(bore.hiddenWords)
        }
        return names
    }

    /// The words that tell who an entry is: all that it ever bore.
    static func borne(by id: String, in database: Database) throws -> Set<HiddenWords> {
        let rows = try Row.fetchAll(
            database, sql: "SELECT field, value FROM borne WHERE entry = ?", arguments: [id])
        return try rows.reduce(into: []) { words, row in
            let value = try CanonicalReader.value(row["value"])
            let bore = Entry(id: id, kind: EntryKind(ofID: id), fields: [row["field"]: value])
            words.formUnion(bore.hiddenWords)
        }
    }

    /// Of a register as it stood on a day, what is hidden today.
    private static func today(above sight: Confidentiality, in database: Database) throws -> Set<HiddenWords>
    {
        let statement = try database.cachedStatement(
            sql: "SELECT text, isName FROM hiddenToday WHERE level > ?")
        return Set(
            try Row.fetchAll(statement, arguments: [sight.number]).map {
                HiddenWords($0["text"] as String, isName: $0["isName"])
            })
    }

    /// The entries above a sight, also those that were removed.
    static func entries(above sight: Confidentiality, in database: Database) throws -> Set<String> {
        Set(
            try String.fetchAll(
                database, sql: "SELECT id FROM entry INDEXED BY entryHidden WHERE level > 0 AND level > ?",
                arguments: [sight.number]))
    }

    func sees(_ entry: Entry) -> Bool { entry.confidentiality <= sight }

    // MARK: - What is shown

    func shown(_ entry: Entry) -> Entry {
        guard sees(entry) else { return Entry(hiding: entry) }
        guard !mask.isEmpty else { return entry }
        var shown = entry
        shown.fields = entry.fields.mapValues(self.shown)
        shown.elements = entry.elements.mapValues { elements in
            elements.mapValues { element in
                StoredElement(
                    key: element.key, rank: element.rank, members: element.members.mapValues(self.shown))
            }
        }
        return shown
    }

    func shown(_ value: Value) -> Value { mask.isEmpty ? value : value.mapTexts(mask.masked) }

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
