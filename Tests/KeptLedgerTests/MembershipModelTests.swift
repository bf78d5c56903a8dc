import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger

/// The properties of `docs/models/membership.md`, over every order in which a few devices can say things, and many of more.
struct MembershipModelTests {
    // MARK: - Properties

    /// What must hold of any history; the name of what does not.
    private func fault(in history: MembershipHistory) -> String? {
        let membership = history.membership()
        let trial = MembershipTrial(MembershipHistory.founder, history.acts)
        let standing = trial.standing()
        for grant in standing where grant.author != MembershipHistory.founder || grant.number != 1 {
            let isFromSteward = standing.contains {
                $0.device == grant.author && $0.member?.access == .steward && grant.knows($0)
            }
            if !isFromSteward { return "a right comes from nobody" }
        }
        for removal in trial.removals {
            let last = removal.last ?? removal.seen[removal.device, default: 0]
            if membership.member(removal.device) != nil { return "who was put out is in" }
            let later = standing.contains {
                $0.author == removal.device
                    && $0.number > max(last, removal.device == removal.author ? removal.number : 0)
            }
            if later, !isUpward(removal, trial) { return "a change counts that came after the last" }
        }
        if membership.members != history.membership(history.acts.reversed()).members {
            return "order matters"
        }
        return putOutByNearer(history, trial, membership)
    }

    private func isUpward(_ removal: Grant, _ trial: MembershipTrial) -> Bool {
        guard let target = seniority(of: removal.device, trial),
            let author = seniority(of: removal.author, trial)
        else { return false }
        return target < author
    }

    private func seniority(of device: String, _ trial: MembershipTrial) -> Seniority? {
        trial.standings[device]?.filter { $0.grant.member?.access == .steward }.map(\.seniority).min()
    }

    /// Who was put out by somebody nearer to the founder changes nothing any more.
    private func putOutByNearer(
        _ history: MembershipHistory, _ trial: MembershipTrial, _ membership: Membership
    ) -> String? {
        for removal in trial.removals where !isUpward(removal, trial) && removal.device != removal.author {
            let last = removal.last ?? removal.seen[removal.device, default: 0]
            let without = history.acts.filter { $0.author != removal.device || $0.number <= last }
            let other = history.membership(without)
            if other.members != membership.members { return "who was put out changed something" }
        }
        return nil
    }

    // MARK: - Every order

    private enum Deed: CaseIterable {
        case steward, editor, out

        func done(
            by author: String, to device: String, knowing seen: [String: Int], in history: MembershipHistory
        )
            -> MembershipHistory
        {
            var next = history
            switch self {
            case .steward: next.say(author, lettingIn: device, knowing: seen)
            case .editor: next.say(author, lettingIn: device, as: .editor, knowing: seen)
            case .out: next.say(author, puttingOut: device, knowing: seen)
            }
            return next
        }
    }

    /// Every history of so many more things said by some devices, with every past that each may claim.
    private func every(
        _ count: Int, after history: MembershipHistory, by devices: [String], to targets: [String],
        deeds: [Deed],
        _ body: (MembershipHistory) -> Void
    ) {
        body(history)
        guard count > 0 else { return }
        for author in devices {
            for seen in history.pasts(of: author) {
                for target in targets where target != author {
                    for deed in deeds {
                        every(
                            count - 1,
                            after: deed.done(by: author, to: target, knowing: seen, in: history), by: devices,
                            to: targets, deeds: deeds, body)
                    }
                }
            }
        }
    }

    /// Two stewards let in by the founder, or one by the other.
    private static let beginnings: [MembershipHistory] = {
        var side = MembershipHistory()
        side.say("f", lettingIn: "a", knowing: [:])
        side.say("f", lettingIn: "b", knowing: [:])
        var chain = MembershipHistory()
        chain.say("f", lettingIn: "a", knowing: [:])
        chain.say("a", lettingIn: "b", knowing: ["f": 2])
        return [side, chain]
    }()

    /// Holds every such history against the properties, and says how many there were.
    private func holdEvery(_ count: Int, after beginning: Int, among devices: [String], _ deeds: [Deed])
        -> Int
    {
        var held = 0
        every(count, after: Self.beginnings[beginning], by: devices, to: devices, deeds: deeds) { history in
            held += 1
            if let fault = fault(in: history) { Issue.record("\(fault): \(history.words)") }
        }
        return held
    }

    @Test(arguments: 0..<2)
    func everyOrderOfPuttingOut(beginning: Int) {
        let held = holdEvery(3, after: beginning, among: ["f", "a", "b"], [.out])
        #expect([10_327, 5175].contains(held), "\(held)")
    }

    @Test(arguments: 0..<2)
    func everyOrderOfLettingInAndPuttingOut(beginning: Int) {
        let held = holdEvery(2, after: beginning, among: ["f", "a", "b", "k"], Deed.allCases)
        #expect([18_424, 13_141].contains(held), "\(held)")
    }

    /// Longer ones, by chance.
    @Test(arguments: 0..<8)
    func manyOfMore(portion: UInt64) {
        var dice = Dice(portion)
        let names = ["f", "a", "b", "k", "m"]
        for _ in 0..<1000 {
            var history = Self.beginnings[dice.roll(2)]
            for _ in 0..<4 + dice.roll(8) {
                let author = names[dice.roll(names.count)]
                let target = names[dice.roll(names.count)]
                var seen: [String: Int] = [:]
                for (device, number) in history.heads.sorted(by: { $0.key < $1.key }) where device != author {
                    let known = dice.roll(3) == 0 ? dice.roll(number + 1) : number
                    if known > 0 { seen[device] = known }
                }
                let deed = Deed.allCases[dice.roll(3)]
                history = deed.done(by: author, to: target, knowing: seen, in: history)
            }
            if let fault = fault(in: history) { Issue.record("\(fault): \(history.words)") }
        }
    }
}

extension MembershipHistory {
    /// As `f1+a f2+b a1-b{f2}`.
    var words: String {
        acts.map { act in
            let seen = act.seen.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined(
                separator: ",")
            let deed = act.member.map { $0.access == .steward ? "+" : "~" } ?? "-"
            return "\(act.author)\(act.number)\(deed)\(act.device){\(seen)}"
        }.joined(separator: " ")
    }
}
