/// Holds what changes say that they knew against what those knew that they knew of.
///
/// A device cannot forget: what it knew once, and what was known to those of whom it knows, it knows ever after. So who may
/// write can be judged by what was known, and no change can be put before another that its writer had.
package struct PastOfChanges {
    private let older: (_ device: String, _ number: Int) throws -> Knowledge?
    private var new: [String: [Int: Knowledge]] = [:]

    /// `older` says what changes knew that do not go through here.
    package init(older: @escaping (_ device: String, _ number: Int) throws -> Knowledge? = { _, _ in nil }) {
        self.older = older
    }

    /// Takes the next change of a device; `false` where it says that it knew less than it must have.
    package mutating func take(_ change: Change) throws -> Bool {
        let own =
            change.number == 1 ? Knowledge(rank: 0, seen: [:]) : try known(change.device, change.number - 1)
        guard let own, Self.holds(own.seen, in: change) else { return false }
        var rank = own.rank
        for (device, number) in change.seen where own.seen[device] != number {
            guard let other = try known(device, number), Self.holds(other.seen, in: change) else {
                return false
            }
            rank = max(rank, other.rank)
        }
        guard change.rank == rank + 1 else { return false }
        new[change.device, default: [:]][change.number] = Knowledge(rank: change.rank, seen: change.seen)
        return true
    }

    private func known(_ device: String, _ number: Int) throws -> Knowledge? {
        try new[device]?[number] ?? older(device, number)
    }

    /// Whether a change knew of all that another knew of.
    private static func holds(_ seen: [String: Int], in change: Change) -> Bool {
        seen.allSatisfy { device, number in
            device == change.device ? number < change.number : number <= change.seen[device, default: 0]
        }
    }
}
