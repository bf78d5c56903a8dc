/// Judges all that was said of members, by what each had seen and by who stands nearer to the founder.
///
/// `docs/models/membership.md` says the rules in words, and what follows from them.
struct MembershipTrial {
    /// A device that was let in, and where that puts it.
    struct Standing {
        let grant: Grant
        let seniority: Seniority
    }

    /// A removal of somebody who stands nearer to the founder than the one who says it.
    private struct Upward {
        let removal: Grant
        let author: Seniority
        let target: Seniority
    }

    /// What stewards said, in order, by the steward.
    private let acts: [String: [Grant]]
    /// What devices said that go on in another's stead, by the other.
    private let successions: [String: [Grant]]

    /// By device, where it was let in; those who let in were no further from the founder.
    private(set) var standings: [String: [Standing]] = [:]
    /// By device that was put out, the last of its changes that count, by branch; of others of its branches none counts.
    private(set) var cuts: [String: [Branch: Int]] = [:]
    /// The removals that count.
    private(set) var removals: [Grant] = []
    /// Those of them of somebody nearer to the founder, who may answer.
    private(set) var answerable: [Grant] = []

    private var waiting: [Standing] = []
    private var wentOn: Set<String> = []
    private var judged: [String: Set<Int>] = [:]
    private var upward: [Upward] = []

    init(_ founder: String, _ all: some Sequence<Grant>) {
        var acts: [String: [Grant]] = [:]
        var successions: [String: [Grant]] = [:]
        for act in all {
            if let follows = act.follows {
                successions[follows, default: []].append(act)
            } else {
                acts[act.author, default: []].append(act)
            }
        }
        self.acts = acts.mapValues { $0.sorted(by: Grant.precedes) }
        self.successions = successions
        waiting = (self.acts[founder] ?? [])
            .filter { $0.knowledge.number == 1 && $0.device == founder && $0.member != nil }
            .map { Standing(grant: $0, seniority: .founder) }
        while let next = waiting.popLast() { take(next) }
        judgeUpward()
    }

    // MARK: - From the founder on

    /// Takes in who was let in, and all that they said as stewards by it.
    private mutating func take(_ standing: Standing) {
        let device = standing.grant.device
        standings[device, default: []].append(standing)
        goOn(in: standing)
        guard standing.grant.member?.access == .steward else { return }
        for (index, act) in acts[device, default: []].enumerated()
        where act.knows(standing.grant) && !(judged[device]?.contains(index) ?? false) {
            judged[device, default: []].insert(index)
            // Whoever put the device out so far stands nearer to the founder.
            guard counts(act) else { continue }
            if act.member != nil {
                wait(for: act, behind: standing.seniority)
            } else {
                judge(act, by: standing.seniority)
            }
        }
    }

    /// Lets in who goes on in a device's stead, with no more than it had.
    private mutating func goOn(in standing: Standing) {
        guard let old = standing.grant.member else { return }
        for succession in successions[old.device, default: []]
        where succession.knows(standing.grant) && counts(succession) {
            guard let new = succession.member, new.access <= old.access, new.sight <= old.sight,
                wentOn.insert(new.device).inserted
            else { continue }
            wait(for: succession, behind: standing.seniority)
        }
    }

    private mutating func wait(for grant: Grant, behind seniority: Seniority) {
        guard let seniority = seniority.lettingIn(grant) else { return }
        // The senior is taken first: it stands last here.
        let place = waiting.partitioningIndex { $0.seniority < seniority }
        waiting.insert(Standing(grant: grant, seniority: seniority), at: place)
    }

    private mutating func judge(_ removal: Grant, by author: Seniority) {
        if removal.device != removal.author, let target = seniority(of: removal.device), target < author {
            upward.append(Upward(removal: removal, author: author, target: target))
        } else {
            putOut(by: removal, removal.counted)
        }
    }

    /// Where a steward stands, of those that were taken in so far.
    private func seniority(of device: String) -> Seniority? {
        standings[device, default: []].filter { $0.grant.member?.access == .steward }.map(\.seniority).min()
    }

    // MARK: - Putting out

    private func counts(_ act: Grant) -> Bool {
        cuts[act.author].map { act.knowledge.number <= $0[act.knowledge.branch, default: 0] } ?? true
    }

    private mutating func putOut(by removal: Grant, _ counted: [Branch: Int]) {
        cut(removal.device, after: counted, by: removal)
        removals.append(removal)
    }

    /// Puts out with a device all that goes on in its stead unknown to who put it out.
    private mutating func cut(_ device: String, after last: [Branch: Int], by removal: Grant) {
        var open = [(device: device, last: last)]
        while let next = open.popLast() {
            let old = cuts[next.device]
            let new = old.map(next.last.meeting) ?? next.last
            guard new != old else { continue }
            cuts[next.device] = new
            for succession in successions[next.device, default: []] where !removal.knows(succession) {
                open.append((succession.author, [:]))
            }
        }
    }

    /// Of those who put out somebody nearer to the founder, the ones count whom nobody put out before: first those against the
    /// furthest from the founder.
    private mutating func judgeUpward() {
        let ordered = upward.sorted {
            if $0.target != $1.target { return $1.target < $0.target }
            if $0.author != $1.author { return $0.author < $1.author }
            return Grant.precedes($0.removal, $1.removal)
        }
        var standing: Set<Grant>?
        for next in ordered where counts(next.removal) {
            let left = standing ?? self.standing()
            standing = left
            guard hasAuthority(next.removal, in: left) else { continue }
            // What gave them their own right cannot be cut off by them.
            putOut(by: next.removal, next.removal.knowledge.known(of: next.removal.device))
            answerable.append(next.removal)
            standing = nil
        }
    }

    // MARK: - What it comes to

    /// The grants that count in the end: each by a steward whose own grant counts, and before that one was put out.
    func standing() -> Set<Grant> {
        var result: Set<Grant> = []
        for next in standings.values.joined().sorted(by: { Grant.precedes($0.grant, $1.grant) }) {
            if counts(next.grant), next.seniority == .founder || hasAuthority(next.grant, in: result) {
                result.insert(next.grant)
            }
        }
        return result
    }

    /// Whether whoever says something had the right to, by what they knew: as a steward, or from the device they follow.
    private func hasAuthority(_ act: Grant, in standing: Set<Grant>) -> Bool {
        standings[act.follows ?? act.author, default: []].contains { own in
            (act.follows != nil || own.grant.member?.access == .steward)
                && act.knows(own.grant) && standing.contains(own.grant)
        }
    }
}

extension Array {
    /// The first place at which something holds, where it holds for all behind it.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
