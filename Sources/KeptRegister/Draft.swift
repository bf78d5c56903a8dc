internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What one action writes, before it is signed: a patch for each entry, in the order in which they were first touched.
struct Draft {
    private(set) var lines: [Change.Line] = []
    private var places: [Place: Int] = [:]

    private struct Place: Hashable {
        let entry: String
        let said: Speaker
    }

    var isEmpty: Bool { lines.isEmpty }

    /// Whether it is a change of the register and its members, which holds nothing else.
    var tellsOfMembers: Bool { lines.contains { Change.isOfRegister($0.kind) } }

    /// Sets slots of an entry, of a document, or of the register.
    mutating func set(_ line: Change.Line) {
        guard !line.patch.values.isEmpty else { return }
        let own = Place(entry: line.entry, said: line.said)
        if let place = places[own] {
            let patch = Patch(lines[place].patch.values.merging(line.patch.values) { $1 })
            lines[place] = .init(entry: line.entry, kind: line.kind, patch: patch, said: line.said)
        } else {
            places[own] = lines.count
            lines.append(line)
        }
    }

    /// Sets slots of entries in lines of their own.
    mutating func add(_ lines: [Change.Line]) { self.lines += lines }

    mutating func replaceLines(by lines: [Change.Line]) {
        self.lines = lines
        places = [:]
    }

    /// Sets slots of an entry, each held against what its kind declares.
    ///
    /// - Throws: `RegisterError.wrongValue`.
    mutating func set(
        _ id: String, _ kind: EntryKind, _ values: [Slot: Value?], said: Speaker = .person
    ) throws {
        try SlotGuard.check(values, of: kind, id)
        set(.init(entry: id, kind: kind.name, patch: Patch(values), said: said))
    }
}

extension Draft {
    /// Says in each line that changes a record, and makes no entry of its own, upon which collection's record that was.
    mutating func attach(in database: Database) throws {
        let statement = try database.cachedStatement(
            sql:
                "SELECT collection FROM entry WHERE id = ? AND collection <> '' AND (base = '' OR attached <> '')"
        )
        for (place, line) in lines.enumerated()
        where Change.isOfEntry(line.kind) && line.patch.values[.key] == nil {
            guard let collection = try String.fetchOne(statement, arguments: [line.entry]) else { continue }
            var patch = line.patch
            patch.values[.record] = .text(collection)
            lines[place] = .init(entry: line.entry, kind: line.kind, patch: patch, said: line.said)
        }
    }
}

/// Holds values against what their kind declares: nothing that is not understood is written here.
///
/// What a newer Kept wrote comes by other ways, from journals that it signed, and passes untouched.
enum SlotGuard {
    /// - Throws: `RegisterError.wrongValue`.
    static func check(_ values: [Slot: Value?], of kind: EntryKind, _ id: String) throws {
        guard let declared = kind.description else { return }
        for (slot, value) in values {
            guard let value else { continue }
            switch slot {
            case .field(let name):
                let field = declared.field(name)
                guard field?.accepts(value) == true else {
                    let expected = field?.expected ?? "no such field of a \(kind.name)"
                    throw RegisterError.wrongValue(id: id, field: name, expected: expected)
                }
            case .element(let name, let key):
                let elements = declared.elements(name)
                guard let element = StoredElement(key: key, value), elements?.accepts(element) == true else {
                    let expected = elements?.expected ?? "no such field of a \(kind.name)"
                    throw RegisterError.wrongValue(id: id, field: name, expected: expected)
                }
            case .key, .removed, .record, .link, .place, .other: break
            }
        }
    }
}
