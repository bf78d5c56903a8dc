/// What a ledger knows of the changes that it holds: kept by a register beside its tables, by a hub in its own.
package protocol ChangeIndex {
    /// The last change of each branch.
    func tips() throws -> [Tip]
    /// How many lines of a change are withheld that is here; nothing where it is not.
    func withheld(_ digest: String) throws -> Int?
    /// Where a change stands that is here; nothing where it is not.
    func knowledge(_ digest: String) throws -> Knowledge?
    /// The digests of changes of which lines are withheld, sorted.
    func incomplete() throws -> [String]
    /// What a device said in its last bundle that it has and lacks, or else what its last change knew of.
    func holdings(of device: String) throws -> Holdings
}

/// The last change of a branch.
package struct Tip: Sendable, Hashable {
    package let knowledge: Knowledge
    package let digest: String

    package init(_ knowledge: Knowledge, digest: String) {
        (self.knowledge, self.digest) = (knowledge, digest)
    }
}

/// What a device has, as far as this one knows.
package struct Holdings: Sendable, Equatable {
    /// The last change that it has of each branch.
    package let has: [Branch: Int]
    /// Devices of which it has more than is here.
    package let isAhead: Set<String>
    package let lacks: Set<String>

    package init(has: [Branch: Int] = [:], isAhead: Set<String> = [], lacks: Set<String> = []) {
        (self.has, self.isAhead, self.lacks) = (has, isAhead, lacks)
    }

    /// What a device has that said which changes it has last, by device and digest.
    ///
    /// Of a change that is not here it is not known which are before it. Where it is a later one than any here, all that is here is
    /// taken to be before it: where it is not, the device's next bundle tells.
    package init(
        _ said: [String: [String: Int]], lacks: Set<String>, here index: some ChangeIndex
    ) throws {
        var has: [Branch: Int] = [:]
        var isAhead = Set<String>()
        let tips = try index.tips()
        for (device, changes) in said {
            let highest = tips.filter { $0.knowledge.device == device }.map(\.knowledge.number).max() ?? 0
            for (digest, number) in changes {
                if let known = try index.knowledge(digest) {
                    has.merge(known.known(of: device, including: true), uniquingKeysWith: max)
                } else if number > highest {
                    isAhead.insert(device)
                }
            }
        }
        self.init(has: has, isAhead: isAhead, lacks: lacks)
    }

    package func lacks(_ digest: String, _ knowledge: Knowledge) -> Bool {
        lacks.contains(digest)
            || knowledge.number > has[knowledge.branch, default: 0] && !isAhead.contains(knowledge.device)
    }
}
