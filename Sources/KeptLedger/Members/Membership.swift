package import KeptVocabulary

/// Who may write a register, worked out from its journal alone, so that every device comes to the same.
///
/// A change counts where its device was let in by a change that it knew of, and where everyone who put the device out
/// let it count. A right can only be raised; a device that was put out stays out, and its owner comes back with a new key.
/// Nothing here asks a clock. `docs/models/membership.md` has the rules.
package struct Membership: Sendable {
    /// Two stewards who put each other out, of whom one is believed.
    package struct Dispute: Sendable, Hashable {
        /// The one who stands nearer to the founder.
        package let believed: String
        package let putOut: String
    }

    /// The grants that count, by device, those that knew of others behind them.
    private let grants: [String: [Grant]]
    /// By device, the recipient that the one nearest to the founder let it in with.
    private let announced: [String: String]
    /// The devices that were ever let in, those nearest to the founder first.
    private let order: [String]
    private let cuts: [String: [Branch: Int]]
    private let named: Set<String>
    /// The changes that say something of members, and those of them that count.
    private let acts: Set<Act>
    private let counting: Set<Act>
    package let disputes: [Dispute]
    /// Removals of somebody nearer to the founder, which that one can take back by putting out who said so.
    private let answerable: [Grant]

    private struct Act: Hashable {
        let branch: Branch
        let number: Int

        init(_ knowledge: Knowledge) { (branch, number) = (knowledge.branch, knowledge.number) }
    }

    /// The members that come of everything that was said of them, in whatever order.
    package init(_ founder: String, _ all: [Grant]) {
        let trial = MembershipTrial(founder, all)
        let standing = trial.standing()
        order = trial.standings.compactMap { device, standings in
            standings.filter { standing.contains($0.grant) }.map(\.seniority).min().map { (device, $0) }
        }.sorted { $0.1 < $1.1 }.map(\.0)
        grants = Dictionary(grouping: standing, by: \.device).mapValues { grants in
            grants.sorted(by: Grant.precedes)
        }
        announced = trial.standings.mapValues { standings in
            standings.filter { standing.contains($0.grant) }.min { $0.seniority < $1.seniority }?.grant
                .member?
                .recipient
        }.compactMapValues(\.self)
        cuts = trial.cuts
        answerable = trial.answerable
        named = Set(all.filter { $0.member != nil }.map(\.device))
        acts = Set(all.map { Act($0.knowledge) })
        counting = Set((trial.removals + standing).map { Act($0.knowledge) })
        disputes = Self.disputes(all, counting: trial.removals)
    }

    private static func disputes(_ all: [Grant], counting: [Grant]) -> [Dispute] {
        let removed = Set(counting.map { Dispute(believed: $0.author, putOut: $0.device) })
        let claimed = Set(
            all.filter { $0.member == nil }.map { Dispute(believed: $0.device, putOut: $0.author) })
        return claimed.intersection(removed).filter { $0.believed != $0.putOut }
            .sorted { ($0.believed, $0.putOut) < ($1.believed, $1.putOut) }
    }

    // MARK: - What counts

    /// Whether a change may stand.
    package func accepts(_ change: PlacedChange) -> Bool {
        accepts(change.knowledge, tellsOfMembers: change.tellsOfMembers)
    }

    /// Whether a change may stand, by where it stands.
    package func accepts(_ change: Knowledge, tellsOfMembers: Bool) -> Bool {
        if tellsOfMembers, acts.contains(Act(change)) { return counting.contains(Act(change)) }
        let device = change.device
        if let cut = cuts[device], change.number > cut[change.branch, default: 0] { return false }
        return grants[device, default: []].contains { grant in
            grant.member.map { $0.access >= .editor } ?? false && change.knows(grant.knowledge)
        }
    }

    /// Up to which confidentiality whoever made a change decides what others may see: a steward up to what it sees; nothing for others.
    package func authority(at change: Knowledge) -> Confidentiality? {
        let known = grants[change.device, default: []].filter { change.knows($0.knowledge) }
        guard known.contains(where: { $0.member?.access == .steward }) else { return nil }
        return Self.latest(known).compactMap(\.member?.sight).min()
    }

    /// Those that none of the others knew of.
    private static func latest(_ grants: [Grant]) -> [Grant] {
        grants.filter { one in !grants.contains { $0 != one && $0.knows(one) } }
    }

    // MARK: - Who is in

    /// Those who are in, those nearest to the founder first.
    package var members: [Member] { order.compactMap(member) }

    /// A device that is in: with the highest right that it was given, and the name and the sight that were given last; of
    /// several sights whose givers did not know of each other, the strictest.
    package func member(_ device: String) -> Member? {
        guard cuts[device] == nil, let all = grants[device] else { return nil }
        let latest = Self.latest(all)
        guard let recipient = announced[device], let last = latest.last?.member,
            let access = all.compactMap(\.member?.access).max(),
            let sight = latest.compactMap(\.member?.sight).min()
        else { return nil }
        return Member(
            device: device, name: last.name, recipient: recipient, access: access, sight: sight)
    }

    /// The name that a device was given last, also of one that was put out; nothing of one that was never let in.
    package func name(of device: String) -> String? { grants[device]?.last?.member?.name }

    /// The first change by which another put out a device that can answer it; `nil` where there is nothing to answer.
    package func answerable(_ other: String, putOut device: String) -> Knowledge? {
        answerable.filter { $0.author == other && $0.device == device }.min(by: Grant.precedes)?.knowledge
    }

    package func wasRemoved(_ device: String) -> Bool { cuts[device] != nil }

    /// Whether anybody ever said that a device is let in, with the right to or without.
    package func names(_ device: String) -> Bool { named.contains(device) }
}
