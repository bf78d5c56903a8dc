/// An entry as its writes make it: for each slot the value that stands, and those that rival it.
///
/// The outcome is the same in whatever order the changes come: a write goes where another knew of it; of those that are
/// left the latest stands, and the others are its rivals.
struct EntryState {
    struct Write: Hashable {
        let value: Field?
        let stamp: Stamp
    }

    let kind: String
    private(set) var first: (stamp: Stamp, position: Int)
    /// The writes of each slot that no other knew of, the latest last.
    private(set) var slots: [String: [Write]]

    init(kind: String, first: (stamp: Stamp, position: Int), slots: [String: [Write]] = [:]) {
        self.kind = kind
        self.first = first
        self.slots = slots
    }

    /// Takes in one line of a change.
    ///
    /// `knows` tells of two writes whether the first was made in knowledge of the second.
    mutating func merge(
        _ patch: Patch, of stamp: Stamp, position: Int,
        knows: (_ later: Stamp, _ earlier: Stamp) throws -> Bool
    ) rethrows {
        if stamp < first.stamp || (stamp == first.stamp && position < first.position) {
            first = (stamp, position)
        }
        for (slot, value) in patch.values {
            let heads = slots[slot, default: []]
            guard try !heads.contains(where: { try $0.stamp == stamp || knows($0.stamp, stamp) }) else {
                continue
            }
            let left = try heads.filter { try !knows(stamp, $0.stamp) }
            slots[slot] = (left + [Write(value: value, stamp: stamp)]).sorted { $0.stamp < $1.stamp }
        }
    }

    // MARK: - What it comes to

    func value(_ slot: String) -> Field? { slots[slot]?.last?.value }

    var title: String { value("title")?.text ?? "" }
    var isRemoved: Bool { value("removed")?.truth ?? false }

    var fields: [String: Field] {
        var fields: [String: Field] = [:]
        for (slot, writes) in slots where slot.hasPrefix("fields/") {
            fields[String(slot.dropFirst(7))] = writes.last?.value
        }
        return fields
    }

    /// By slot, where it is not the entry's first write that stands there; `false` for a title that nobody wrote.
    var laterStamps: [String: Field] {
        var stamps = stampsOfLater
        if slots["title"] == nil { stamps["title"] = .truth(false) }
        return stamps
    }

    private var stampsOfLater: [String: Field] {
        slots.compactMapValues { writes in
            guard let stamp = writes.last?.stamp, stamp != first.stamp else { return nil }
            return .list([.number(Int(stamp.at.value)), .text(stamp.device)])
        }
    }
}
