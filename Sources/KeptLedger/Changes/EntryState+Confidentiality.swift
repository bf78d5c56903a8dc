import KeptEntries
import KeptVocabulary

/// Who may see an entry: the rules of `docs/models/confidentiality.md`.
///
/// A steward's looser write stays, also when it is put away itself: what it put away may come later.
extension EntryState {
    private func level(_ value: Value?) -> Confidentiality { EntryKind(named: kind).confidentiality(value) }

    /// Whether a confidentiality may take the place of another: it is as strict, or its author decides over the other.
    private func isAbove(_ one: Write, _ other: Write) -> Bool {
        level(one.value) >= level(other.value) || decides(one, level(other.value))
    }

    private func decides(_ write: Write, _ level: Confidentiality) -> Bool {
        write.authority.map { $0 >= level } ?? false
    }

    private func loosens(_ write: Write) -> Bool { write.authority.map { $0 > level(write.value) } ?? false }

    /// The writes with one more, without those that are put away and decided nothing.
    func merged(
        _ writes: [Write], with new: Write, _ knows: (_ later: Stamp, _ earlier: Stamp) throws -> Bool
    ) rethrows -> [Write] {
        func putsAway(_ one: Write, _ other: Write) throws -> Bool {
            try isAbove(one, other) && knows(one.stamp, other.stamp)
        }
        var write = new
        write.isAway = try writes.contains { try putsAway($0, new) }
        let others = try writes.map { other in
            var other = other
            other.isAway = try other.isAway || putsAway(new, other)
            return other
        }
        return sorted((others + [write]).filter { !$0.isAway || loosens($0) })
    }

    /// The one that stands last, which is the strictest.
    package func sorted(_ writes: [Write]) -> [Write] {
        writes.sorted { left, right in
            if left.isAway != right.isAway { return left.isAway }
            return (level(left.value), left.stamp) < (level(right.value), right.stamp)
        }
    }

    /// What a collection's confidentiality comes to beside those that changes wrote.
    func standing(_ last: Write, on base: Base) -> Write {
        let floor = level(base.values[.confidentiality])
        let isDecided = slots[.confidentiality]?.contains { decides($0, floor) } ?? false
        guard level(last.value) < floor, !isDecided else { return last }
        return Write(value: floor.stored, stamp: base.first.stamp, said: base.first.said)
    }
}
