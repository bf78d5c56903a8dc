import KeptVocabulary

/// What a change said of one device: that it is let in, or put out.
package struct Grant: Sendable, Hashable {
    /// The device that says it, with which of its changes and in which line of it.
    package let author: String
    package let number: Int
    package let position: Int
    /// How long the longest chain of changes is that it knew of: later than all of them.
    package let rank: Int
    package let seen: [String: Int]
    /// The device that is let in or put out.
    package let device: String
    /// Nothing where the device is put out.
    package let member: Member?
    /// The device in whose stead this one goes on, and which vouched for it; nothing where a steward let it in.
    package let follows: String?
    /// Of a device that is put out, the last of its changes that counts; nothing where that is the last one known.
    package let last: Int?

    package init(
        author: String, number: Int, position: Int, rank: Int, seen: [String: Int], device: String,
        member: Member?, follows: String? = nil, last: Int? = nil
    ) {
        (self.author, self.number, self.position) = (author, number, position)
        (self.rank, self.seen, self.device) = (rank, seen, device)
        (self.member, self.follows, self.last) = (member, follows, last)
    }

    /// What a change says of members.
    package static func all(in change: Change) -> [Grant] {
        change.lines.enumerated().compactMap { position, line in
            line.flatMap { Grant($0, at: position, of: change) }
        }
    }

    /// What a line of a change says of a member; `nil` where it says nothing of one.
    package init?(_ line: Change.Line, at position: Int, of change: Change) {
        guard line.kind == Change.memberKind else { return nil }
        let follows = line.text(MemberField.follows)
        if !follows.isEmpty {
            // Only a device's own first change lets it in so, and only where the other's key says that it may.
            guard change.device == line.entry, change.number == 1,
                DeviceKey.hasVouched(
                    follows, for: line.entry, line.text(MemberField.recipient), line.text(MemberField.voucher)
                )
            else { return nil }
        }
        self.init(
            author: change.device, number: change.number, position: position, rank: change.rank,
            seen: change.seen, device: line.entry, member: Self.member(line),
            follows: follows.isEmpty ? nil : follows, last: line.number(MemberField.last))
    }

    private static func member(_ line: Change.Line) -> Member? {
        guard let access = Member.Access(rawValue: line.text(MemberField.access)),
            let sight = Confidentiality(rawValue: line.text(MemberField.sight))
        else { return nil }
        return Member(
            device: line.entry, name: line.text(MemberField.name),
            recipient: line.text(MemberField.recipient), access: access, sight: sight)
    }

    /// Whether it was said in knowledge of a change of a device.
    package func knows(_ device: String, _ number: Int) -> Bool {
        device == author ? number < self.number : number <= seen[device, default: 0]
    }

    func knows(_ other: Grant) -> Bool { knows(other.author, other.number) }
}
