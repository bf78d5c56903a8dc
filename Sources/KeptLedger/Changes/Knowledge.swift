/// Where a change stands among the others, and what it knew of: worked out from the digests that it names.
package struct Knowledge: Sendable, Hashable {
    package let branch: Branch
    /// Which change of its device it is, counted along its branch and what that grew from.
    package let number: Int
    /// One more than the highest rank of the changes that it knew of; 1 of the first.
    package let rank: Int
    /// The last change that it knew of, of each other branch.
    package let seen: [Branch: Int]

    package init(branch: Branch, number: Int, rank: Int, seen: [Branch: Int]) {
        (self.branch, self.number, self.rank, self.seen) = (branch, number, rank, seen)
    }

    package var device: String { branch.device }

    package var stamp: Stamp { Stamp(rank: rank, branch: branch) }

    /// Whether it was made in knowledge of a change.
    package func knows(_ other: Branch, _ number: Int) -> Bool {
        other == branch ? number < self.number : number <= seen[other, default: 0]
    }

    package func knows(_ other: Knowledge) -> Bool { knows(other.branch, other.number) }

    /// What whoever made it knew from then on.
    package var after: [Branch: Int] {
        var after = seen
        after[branch] = number
        return after
    }

    /// The same, of the changes of one device.
    package func known(of device: String, including own: Bool = false) -> [Branch: Int] {
        var known = seen.filter { $0.key.device == device }
        if branch.device == device, number > (own ? 0 : 1) { known[branch] = own ? number : number - 1 }
        return known
    }
}
