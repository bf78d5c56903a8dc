internal import GRDB
import KeptVocabulary

/// Says which lines of the journal are withheld from readers of a sight.
///
/// A line is signed as a whole, so that no word of it can be masked: it goes as it is, or its digest alone goes.
struct Guardian {
    private let mask: NameMask
    private let hidden: Set<String>

    /// `documents` are the digests of documents that hold what these readers may not see.
    init(_ sight: Confidentiality, documents: Set<String>, in database: Database) throws {
        mask = try Veil(sight, in: database).mask
        hidden = try documents.union(Self.entries(above: sight, in: database))
    }

    /// The entries above a sight, also those that were removed.
    static func entries(above sight: Confidentiality, in database: Database) throws -> Set<String> {
        var ids = Set<String>()
        let rows = try Row.fetchCursor(database, sql: "SELECT id, kind, fields FROM entry")
        while let row = try rows.next() {
            let fields = try CanonicalReader.fields(row["fields"])
            if Veil.level(of: row["kind"], fields) > sight { ids.insert(row["id"]) }
        }
        return ids
    }

    func withholds(_ line: Change.Line) -> Bool {
        if line.kind == Change.registerKind || line.kind == Change.memberKind { return false }
        if hidden.contains(line.entry) { return true }
        guard !mask.isEmpty else { return false }
        return line.patch.values.contains { slot, value in
            mask.finds(in: slot) || value.map(finds) ?? false
        }
    }

    private func finds(in field: Field) -> Bool {
        switch field {
        case .text(let text): mask.finds(in: text)
        case .number, .truth: false
        case .list(let values): values.contains(where: finds)
        case .fields(let values): values.contains { mask.finds(in: $0.key) || finds(in: $0.value) }
        }
    }
}
