package import KeptEntries

/// An entry as its writes make it: for each slot the value that stands, and those that rival it.
///
/// The outcome is the same in whatever order the changes come: a write goes where another knew of it, except that a
/// machine's does not put away a person's. Of those that are left the latest of a person stands, or else the latest; the
/// others are its rivals.
package struct EntryState: Sendable {
    package struct Write: Hashable, Sendable {
        package let value: Value?
        package let stamp: Stamp
        package let said: Speaker

        package init(value: Value?, stamp: Stamp, said: Speaker) {
            (self.value, self.stamp, self.said) = (value, stamp, said)
        }

        fileprivate static func precedes(_ left: Write, _ right: Write) -> Bool {
            left.said.isPerson != right.said.isPerson ? right.said.isPerson : left.stamp < right.stamp
        }
    }

    /// The change that first spoke of the entry, and its place in it.
    package struct First: Sendable, Hashable {
        package let stamp: Stamp
        package let position: Int
        package let said: Speaker

        package init(stamp: Stamp, position: Int, said: Speaker) {
            (self.stamp, self.position, self.said) = (stamp, position, said)
        }
    }

    package let kind: String
    package private(set) var first: First
    /// The writes of each slot that no other put away, the one that stands last.
    package private(set) var slots: [Slot: [Write]]
    /// Whether the entry was removed by someone who did not know of a change that others made to it: it is shown, and in conflict.
    package private(set) var isRemovalContested: Bool

    package init(kind: String, first: First, slots: [Slot: [Write]] = [:], isRemovalContested: Bool = false) {
        self.kind = kind
        self.first = first
        self.slots = slots
        self.isRemovalContested = isRemovalContested
    }

    /// Takes in one line of a change.
    ///
    /// `knows` tells of two writes whether the first was made in knowledge of the second.
    package mutating func merge(
        _ line: Change.Line, of stamp: Stamp, position: Int,
        knows: (_ later: Stamp, _ earlier: Stamp) throws -> Bool
    ) rethrows {
        if (stamp, position) < (first.stamp, first.position) {
            first = First(stamp: stamp, position: position, said: line.said)
        }
        for (slot, value) in line.patch.values {
            let heads = slots[slot, default: []]
            let write = Write(value: value, stamp: stamp, said: line.said)
            func putsAway(_ one: Write, _ other: Write) throws -> Bool {
                guard one.said.isPerson || !other.said.isPerson else { return false }
                return try knows(one.stamp, other.stamp)
            }
            guard try !heads.contains(where: { try $0.stamp == stamp || putsAway($0, write) }) else {
                continue
            }
            let left = try heads.filter { try !putsAway(write, $0) }
            slots[slot] = (left + [write]).sorted(by: Write.precedes)
        }
        isRemovalContested = try isContested(knows)
    }

    /// Whether a change of another slot was made by someone who did not know of the removal, and the other way round.
    private func isContested(_ knows: (_ later: Stamp, _ earlier: Stamp) throws -> Bool) rethrows -> Bool {
        guard isRemoved, let removal = slots[.removed]?.last?.stamp else { return false }
        for (slot, writes) in slots where slot != .removed {
            for write in writes where write.stamp != removal {
                if try !knows(removal, write.stamp) { return true }
            }
        }
        return false
    }

    // MARK: - What it comes to

    package func value(_ slot: Slot) -> Value? { slots[slot]?.last?.value }

    /// Whether a removal stands, contested or not.
    package var isRemoved: Bool { value(.removed)?.truth ?? false }

    /// Whether lists leave it out.
    package var isGone: Bool { isRemoved && !isRemovalContested }

    /// The entry as it stands.
    package func entry(_ id: String) -> Entry {
        var entry = Entry(id: id, kind: EntryKind(named: kind), key: value(.key)?.text ?? "")
        for (slot, writes) in slots {
            guard let value = writes.last?.value else { continue }
            switch slot {
            case .field(let name): entry.fields[name] = value
            case .element(let field, let key):
                if let element = StoredElement(key: key, value) {
                    entry.elements[field, default: [:]][key] = element
                }
            case .key, .removed, .link, .place, .other: break
            }
        }
        return entry
    }
}
