import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger

/// The properties of `docs/models/membership.md`, over every order in which a few devices can say things, and many of more.
struct MembershipModelTests {
    // MARK: - Properties

    /// What must hold of any history; the name of what does not.
    private func fault(in history: MembershipHistory) -> String? {
        let grants = history.grants
        if grants.count != history.acts.count { return "a change has no place" }
        let membership = history.membership(grants)
        let trial = MembershipTrial(MembershipHistory.founder, grants)
        let standing = trial.standing()
        for grant in standing where grant.author != MembershipHistory.founder || grant.knowledge.number != 1 {
            let isFromSteward = standing.contains {
                $0.device == grant.author && $0.member?.access == .steward && grant.knows($0)
            }
            if !isFromSteward { return "a right comes from nobody" }
        }
        for removal in trial.removals {
            if membership.member(removal.device) != nil { return "who was put out is in" }
            let counted = removal.counted
            let later = standing.contains {
                $0.author == removal.device && $0.knowledge.number > counted[$0.knowledge.branch, default: 0]
            }
            if later, !isUpward(removal, trial) { return "a change counts that came after the last" }
        }
        if membership.members != history.membership(grants.reversed()).members {
            return "order matters"
        }
        return putOutByNearer(history, grants, trial, membership)
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
        _ history: MembershipHistory, _ grants: [Grant], _ trial: MembershipTrial, _ membership: Membership
    ) -> String? {
        for removal in trial.removals where !isUpward(removal, trial) && removal.device != removal.author {
            let counted = removal.counted
            let without = grants.filter {
                $0.author != removal.device || $0.knowledge.number <= counted[$0.knowledge.branch, default: 0]
            }
            let other = history.membership(without)
            if other.members != membership.members { return "who was put out changed something" }
        }
        return nil
    }

    // MARK: - Every order

    private enum Deed: CaseIterable {
        case steward, editor, out

        func done(
            by author: String, to device: String, _ past: MembershipHistory.Past,
            in history: MembershipHistory
        ) -> MembershipHistory {
            var next = history
            switch self {
            case .steward: next.say(author, MembershipHistory.member(device, .steward), of: device, past)
            case .editor: next.say(author, MembershipHistory.member(device, .editor), of: device, past)
            case .out: next.say(author, nil, of: device, past)
            }
            return next
        }
    }

    /// Every history of so many more things said by some devices, with every past that each may claim.
    private func every(
        _ count: Int, after history: MembershipHistory, by devices: [String], to targets: [String],
        deeds: [Deed], forking isForking: Bool,
        _ body: (MembershipHistory) -> Void
    ) {
        body(history)
        guard count > 0 else { return }
        for author in devices {
            for past in history.pasts(of: author, forking: isForking) {
                for target in targets where target != author {
                    for deed in deeds {
                        every(
                            count - 1,
                            after: deed.done(by: author, to: target, past, in: history), by: devices,
                            to: targets, deeds: deeds, forking: isForking, body)
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
    private func holdEvery(
        _ count: Int, after beginning: Int, among devices: [String], _ deeds: [Deed],
        forking isForking: Bool = false
    ) -> Int {
        var held = 0
        every(
            count, after: Self.beginnings[beginning], by: devices, to: devices, deeds: deeds,
            forking: isForking
        ) { history in
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

    /// A key of which there are copies signs after whatever it signed before.
    @Test(arguments: 0..<2)
    func everyOrderWithBranches(beginning: Int) {
        let held = holdEvery(2, after: beginning, among: ["f", "a", "b"], Deed.allCases, forking: true)
        #expect(held == 20_593, "\(held)")
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
                let past = history.anyPast(of: author, &dice)
                let deed = Deed.allCases[dice.roll(3)]
                history = deed.done(by: author, to: target, past, in: history)
            }
            if let fault = fault(in: history) { Issue.record("\(fault): \(history.words)") }
        }
    }
}
