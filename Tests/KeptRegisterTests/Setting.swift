import KeptEntries
import KeptRegister

extension Register {
    /// Sets fields of an entry.
    func set(_ id: String, _ fields: [String: Value?]) throws {
        try set(EntryChange(entry: id, fields: fields))
    }
}
