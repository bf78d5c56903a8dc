/// What a ledger knows of the changes that it holds: kept by a register beside its tables, by a hub in its own.
package protocol ChangeIndex {
    /// The last change of each device: its number and its digest.
    func heads() throws -> [String: ChangeHead]
    /// A change that is here: its digest, and how many of its lines are withheld; nothing where it is not.
    func known(_ device: String, _ number: Int) throws -> (digest: String, withheld: Int)?
    /// What a change that is here knew of; nothing where it is not here.
    func knowledge(_ device: String, _ number: Int) throws -> Knowledge?
    /// The digests of changes of which lines are withheld, sorted.
    func incomplete() throws -> [String]
    /// What a device said in its last bundle that it has and lacks, or else what its last change knew of.
    func holdings(of device: String) throws -> Holdings
}

/// What a change knew of: the last change of each other device, and how long the longest chain was.
package struct Knowledge: Sendable, Equatable {
    package let rank: Int
    package let seen: [String: Int]

    package init(rank: Int, seen: [String: Int]) { (self.rank, self.seen) = (rank, seen) }
}

/// The last change of a device.
package struct ChangeHead: Sendable, Equatable {
    package let number: Int
    package let digest: String

    package init(number: Int, digest: String) { (self.number, self.digest) = (number, digest) }

    /// Of a device that has made none.
    package static let none = ChangeHead(number: 0, digest: ChangeText.none)
}

/// What a device has, as far as this one knows.
package struct Holdings: Sendable, Equatable {
    package let has: [String: Int]
    package let lacks: Set<String>

    package init(has: [String: Int] = [:], lacks: Set<String> = []) { (self.has, self.lacks) = (has, lacks) }

    package func lacks(_ read: ChangeText.Read) -> Bool {
        read.change.number > has[read.change.device, default: 0] || lacks.contains(read.digest)
    }
}
