import KeptVocabulary

/// Who may write a register, worked out from its journal alone, so that every device comes to the same.
///
/// A change counts where its device was let in by a change that it knew of, and where everyone who put the device out
/// knew of it. A right can only be raised; a device that was put out stays out, and its owner comes back with a new key.
/// Changes to the membership itself are judged in the order of their stamps. A device that goes on in another's stead has the
/// other's rights, and none where whoever put the other out did not know of it.
package struct Membership: Sendable {
    private let founder: String
    private var grants: [Grant] = []
    private var removals: [Grant] = []

    /// The members that come of everything that was said of them, in the order of its stamps.
    package init(_ founder: String, _ all: some Sequence<Grant>) {
        self.founder = founder
        for grant in all where isGranted(grant) {
            if grant.member == nil { removals.append(grant) } else { grants.append(grant) }
        }
        // Whoever put a device out, later or earlier, put out all that goes on in its stead unknown to them.
        grants.removeAll { grant in
            grant.follows.map { follows in
                removals.contains { $0.device == follows && !Self.knows($0, grant.device, grant.number) }
            } ?? false
        }
    }

    // MARK: - What counts

    /// Whether a change of the membership was made by a steward who had not been put out by then.
    private func isGranted(_ grant: Grant) -> Bool {
        let author = grant.stamp.device
        if author == founder, grant.number == 1 { return true }
        if let follows = grant.follows { return isSuccession(grant, of: follows) }
        return access(of: author, knowing: grant.seen, number: grant.number) == .steward
            && !removals.contains { $0.device == author && !Self.knows($0, author, grant.number) }
    }

    /// Whether a device may go on in another's stead: with no more than the other had.
    private func isSuccession(_ grant: Grant, of follows: String) -> Bool {
        let known = grant.seen[follows, default: 0] + 1
        guard let member = grant.member,
            let access = access(of: follows, knowing: grant.seen, number: known),
            let sight = grants.last(where: { $0.device == follows })?.member?.sight
        else { return false }
        return member.access <= access && member.sight <= sight
    }

    /// Whether a change may stand.
    package func accepts(_ change: Change) -> Bool {
        if change.isOfRegister {
            return stands(change.stamp)
        }
        guard let access = access(of: change.device, knowing: change.seen, number: change.number),
            access >= .editor
        else { return false }
        return !removals.contains {
            $0.device == change.device && !Self.knows($0, change.device, change.number)
        }
    }

    /// Whether a change of the membership counts.
    private func stands(_ stamp: Stamp) -> Bool {
        grants.contains { $0.stamp == stamp } || removals.contains { $0.stamp == stamp }
    }

    /// The highest right that a device was given by what it knew of at a change of its own.
    private func access(of device: String, knowing seen: [String: Int], number: Int) -> Member.Access? {
        grants.filter { grant in
            let author = grant.stamp.device
            let known = author == device ? grant.number < number : grant.number <= seen[author, default: 0]
            return grant.device == device && known
        }.compactMap { $0.member?.access }.max()
    }

    private static func knows(_ grant: Grant, _ device: String, _ number: Int) -> Bool {
        grant.stamp.device == device ? number < grant.number : number <= grant.seen[device, default: 0]
    }

    // MARK: - Who is in

    /// Those who are in, in the order in which they were let in.
    package var members: [Member] {
        var members: [String: Member] = [:]
        var order: [String] = []
        for grant in grants where !wasRemoved(grant.device) {
            guard let member = grant.member else { continue }
            if let old = members[grant.device] {
                members[grant.device] = Member(
                    device: member.device, name: member.name, recipient: old.recipient,
                    access: max(old.access, member.access), sight: member.sight)
            } else {
                members[grant.device] = member
                order.append(grant.device)
            }
        }
        return order.compactMap { members[$0] }
    }

    package func member(_ device: String) -> Member? { members.first { $0.device == device } }

    package func wasRemoved(_ device: String) -> Bool { removals.contains { $0.device == device } }

    /// Whether a device was ever let in.
    package func knows(_ device: String) -> Bool { grants.contains { $0.device == device } }

    // MARK: - Changes that came before it was known who may write

    /// Whether a change that tells of members, or of entries, stands.
    package func stands(_ change: Change, isOfMembers: Bool) -> Bool {
        isOfMembers ? stands(change.stamp) : accepts(change)
    }
}
