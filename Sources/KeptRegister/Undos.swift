import KeptEntries
import KeptLedger

/// Tells which changes take back others: not what they call themselves, but what they do.
///
/// A change that says that it takes another back, and sets what the other did not touch or what never stood there, is a change like
/// any: what it says of the other counts for nothing.
struct Undos {
    private let changes: [JournalChange]
    private let byDigest: [String: JournalChange]

    init(_ changes: [JournalChange]) {
        self.changes = changes
        byDigest = Dictionary(changes.map { ($0.digest, $0) }) { first, _ in first }
    }

    /// The digest of the change that a change takes back.
    func undone(by change: JournalChange) -> String? {
        guard let digest = change.undoes, let target = byDigest[digest],
            change.placed.knows(target.placed), isMeant(change, target)
        else { return nil }
        return digest
    }

    private struct Place: Hashable {
        let entry: String
        let slot: Slot
    }

    /// Whether all that a change sets is what the other set, and stood there before.
    private func isMeant(_ change: JournalChange, _ target: JournalChange) -> Bool {
        let touched = places(of: target)
        let set = change.lines.compactMap { $0 }.filter { $0.said != .collection }
        let entries = Set(touched.map(\.entry))
        guard set.allSatisfy({ entries.contains($0.entry) }) else { return false }
        var values: [Place: Value] = [:]
        for line in set {
            for case (let slot, let value?) in line.patch.values where slot != .removed && slot != .record {
                values[Place(entry: line.entry, slot: slot)] = value
            }
        }
        guard values.keys.allSatisfy(touched.contains) else { return false }
        for earlier in changes where !values.isEmpty && earlier.digest != target.digest {
            guard change.placed.knows(earlier.placed) else { continue }
            for case let line? in earlier.lines where entries.contains(line.entry) {
                for (slot, value) in line.patch.values {
                    let place = Place(entry: line.entry, slot: slot)
                    // What a collection says stands in no change.
                    if values[place] == value || line.said == .collection {
                        values[place] = nil
                    }
                }
            }
        }
        return values.isEmpty
    }

    private func places(of change: JournalChange) -> Set<Place> {
        Set(
            change.lines.compactMap { $0 }.flatMap { line in
                line.patch.values.keys.map { Place(entry: line.entry, slot: $0) }
            })
    }
}
