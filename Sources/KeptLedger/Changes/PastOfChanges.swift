/// Places changes among those that they name.
///
/// A change names the one before it on its device and the last ones of others, by their digests: so what it knew is
/// what those knew, and itself can be nothing else. Nobody can say less than they said before without beginning a branch that all see.
/// Source: Kleppmann, Making CRDTs Byzantine Fault Tolerant (2022).
package struct PastOfChanges {
    private let older: (_ digest: String) throws -> Knowledge?
    private let forks: Set<Fork>
    private var new: [String: Knowledge] = [:]

    /// The change of a device after which it signed more than one.
    package struct Fork: Hashable, Sendable {
        let device: String
        let before: String

        package init(_ change: Change) { (device, before) = (change.device, change.before) }
    }

    /// - Parameters:
    ///   - forks: Where devices have branches.
    ///   - older: Tells of changes that do not go through here.
    package init(
        forks: Set<Fork> = [], older: @escaping (_ digest: String) throws -> Knowledge? = { _ in nil }
    ) {
        (self.forks, self.older) = (forks, older)
    }

    /// Places the next change; `nil` where what it names is not here, or is none that it can follow.
    package mutating func place(_ change: Change, _ digest: String) throws -> Knowledge? {
        let branch = forks.contains(Fork(change)) ? Branch(of: change.device, from: digest) : nil
        let placed = try knowledge(change, branch)
        new[digest] = placed
        return placed
    }

    /// What a change knows that is about to be made, or that begins no branch.
    package func knowledge(_ change: Change, _ branch: Branch? = nil) throws -> Knowledge? {
        var seen: [Branch: Int] = [:]
        var rank = 0
        var own = branch ?? Branch(of: change.device)
        if change.number > 1 {
            guard let before = try known(change.before), before.branch.device == change.device,
                before.number == change.number - 1
            else { return nil }
            own = branch ?? before.branch
            (seen, rank) = (before.after, before.rank)
        } else if change.before != ChangeText.none {
            return nil
        }
        for digest in change.after {
            guard let other = try known(digest) else { return nil }
            seen.merge(other.after, uniquingKeysWith: max)
            rank = max(rank, other.rank)
        }
        seen[own] = nil
        return Knowledge(branch: own, number: change.number, rank: rank + 1, seen: seen)
    }

    /// Whether a change names one that is not here.
    package func lacks(_ change: Change) throws -> Bool {
        let before = change.number > 1 ? [change.before] : []
        return try (before + change.after).contains { try known($0) == nil }
    }

    /// Where a change stands that was placed, or that is here.
    package func known(_ digest: String) throws -> Knowledge? { try new[digest] ?? older(digest) }
}
