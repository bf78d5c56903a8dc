package import KeptEntries
import KeptLedger

extension Entry {
    /// An entry of a test, named by one word.
    package static func test(_ kind: EntryKind, _ key: String, _ fields: [String: Value] = [:]) -> Entry {
        Entry(Entry(id: "", kind: kind, fields: fields), namedBy: [key])
    }
}
