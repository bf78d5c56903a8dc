internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What one action writes, before it is signed: a patch for each entry, in the order in which they were first touched.
struct Draft {
    private(set) var lines: [Change.Line] = []
    private var places: [String: Int] = [:]

    var isEmpty: Bool { lines.isEmpty }

    /// Sets slots of an entry, of a document, or of the register.
    mutating func set(_ line: Change.Line) {
        guard !line.patch.values.isEmpty else { return }
        if let place = places[line.entry] {
            let patch = Patch(lines[place].patch.values.merging(line.patch.values) { $1 })
            lines[place] = .init(entry: line.entry, kind: line.kind, patch: patch, said: line.said)
        } else {
            places[line.entry] = lines.count
            lines.append(line)
        }
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
            case .key, .removed, .link, .place, .other: break
            }
        }
    }
}
