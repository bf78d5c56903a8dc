package import KeptEntries
package import KeptVocabulary

/// An entry as its writes make it: for each slot the value that stands, and those that rival it.
///
/// The outcome is the same in whatever order the changes come: a write goes where another knew of it, except that a
/// machine's does not put away a person's. Of those that are left the latest of a person stands, or else the latest; the
/// others are its rivals. What a collection says lies under all of them: it stands where no change says anything.
///
/// Of the confidentiality the strictest stands: a looser one puts away a stricter one only where a steward wrote it who may see what
/// the stricter one hides. `docs/models/confidentiality.md` has the rules.
package struct EntryState: Sendable {
    package struct Write: Hashable, Sendable {
        package let value: Value?
        package let stamp: Stamp
        package let said: Speaker
        /// Of a confidentiality, up to which one its author decides who may see an entry; nothing where it decides nothing.
        package let authority: Confidentiality?
        /// Whether another put it away: it is kept for what it decided.
        package internal(set) var isAway: Bool

        package init(
            value: Value?, stamp: Stamp, said: Speaker, authority: Confidentiality? = nil,
            isAway: Bool = false
        ) {
            (self.value, self.stamp, self.said) = (value, stamp, said)
            (self.authority, self.isAway) = (authority, isAway)
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

    /// What a collection says of the entry.
    package struct Base: Sendable, Hashable {
        /// The entry of the collection.
        package let collection: String
        /// The change that brought it, and the record's place in the collection.
        package let first: First
        package let values: [Slot: Value]

        package init(collection: String, first: First, values: [Slot: Value]) {
            (self.collection, self.first, self.values) = (collection, first, values)
        }
    }

    package let kind: String
    /// The change that first spoke of it, or the one that brought its record.
    package private(set) var first: First
    package private(set) var base: Base?
    /// The writes of each slot that no other put away, the one that stands last.
    package private(set) var slots: [Slot: [Write]]
    /// Whether the entry was removed by someone who did not know of a change that others made to it: it is shown, and in conflict.
    package private(set) var isRemovalContested: Bool

    package init(
        kind: String, first: First, slots: [Slot: [Write]] = [:], isRemovalContested: Bool = false,
        base: Base? = nil
    ) {
        self.kind = kind
        self.first = first
        self.slots = slots
        self.isRemovalContested = isRemovalContested
        self.base = base
    }

    /// An entry of which a record alone speaks.
    package init(kind: String, base: Base) { self.init(kind: kind, first: base.first, base: base) }

    /// Takes in one line of a change.
    ///
    /// `authority`: up to which confidentiality the change's author decides who may see an entry. `knows` tells of two writes whether
    /// the first was made in knowledge of the second.
    package mutating func merge(
        _ line: Change.Line, of stamp: Stamp, position: Int, authority: Confidentiality? = nil,
        knows: (_ later: Stamp, _ earlier: Stamp) throws -> Bool
    ) rethrows {
        if slots.isEmpty || (stamp, position) < (first.stamp, first.position) {
            first = First(stamp: stamp, position: position, said: line.said)
        }
        for (slot, write) in line.writes(of: stamp, authority) {
            let heads = slots[slot, default: []]
            guard !heads.contains(where: { $0.stamp == stamp }) else { continue }
            if slot == .confidentiality {
                slots[slot] = try merged(heads, with: write, knows)
                continue
            }
            func putsAway(_ one: Write, _ other: Write) throws -> Bool {
                guard one.said.isPerson || !other.said.isPerson else { return false }
                return try knows(one.stamp, other.stamp)
            }
            guard try !heads.contains(where: { try putsAway($0, write) }) else { continue }
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

    /// The same entry with what another collection says of it, or none.
    package func with(_ base: Base?) -> EntryState {
        var state = self
        state.base = base
        if let base, slots.isEmpty { state.first = base.first }
        return state
    }

    // MARK: - What it comes to

    /// What stands in a slot: the last of its writes, or else what a collection says.
    package func standing(_ slot: Slot) -> Write? {
        if let last = slots[slot]?.last, last.said != .collection || slot == .record {
            if let base, slot == .confidentiality { return standing(last, on: base) }
            return last
        }
        guard let base, let value = base.values[slot] else { return slots[slot]?.last }
        return Write(value: value, stamp: base.first.stamp, said: base.first.said)
    }

    package func value(_ slot: Slot) -> Value? { standing(slot)?.value }

    /// The writes of a slot of which none put away another, the one that stands last.
    package func contending(_ slot: Slot) -> [Write] { slots[slot, default: []].filter { !$0.isAway } }

    /// All slots of which something is said.
    package var spoken: Set<Slot> {
        guard let base else { return Set(slots.keys) }
        return Set(slots.keys).union(base.values.keys)
    }

    /// Whether it was nothing but changes upon a record, and no collection has that record any more.
    package var isLost: Bool { base == nil && value(.record) != nil && value(.key) == nil }

    /// Whether a change says something of it that makes it an entry of its own.
    package var isOwn: Bool { !slots.isEmpty && (slots[.record] == nil || slots[.key]?.last?.value != nil) }

    /// Whether a removal stands, contested or not.
    package var isRemoved: Bool { value(.removed)?.truth ?? false }

    /// Whether lists leave it out.
    package var isGone: Bool { isRemoved && !isRemovalContested || isLost }

    /// The entry as it stands.
    package func entry(_ id: String) -> Entry {
        var entry = Entry(id: id, kind: EntryKind(named: kind), key: value(.key)?.text ?? "")
        for slot in spoken {
            guard let value = value(slot) else { continue }
            switch slot {
            case .field(let name): entry.fields[name] = value
            case .element(let field, let key):
                if let element = StoredElement(key: key, value) {
                    entry.elements[field, default: [:]][key] = element
                }
            case .key, .removed, .record, .link, .place, .other: break
            }
        }
        return entry
    }
}
