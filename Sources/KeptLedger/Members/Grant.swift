import KeptVocabulary

/// What a change said of one device: that it is let in, or put out.
package struct Grant: Sendable {
    package let stamp: Stamp
    /// Which change of the granting device it is.
    package let number: Int
    package let seen: [String: Int]
    /// The device that is let in or put out.
    package let device: String
    /// Nothing where the device is put out.
    package let member: Member?
    /// The device in whose stead this one goes on, and which vouched for it; nothing where a steward let it in.
    package let follows: String?

    package init(
        stamp: Stamp, number: Int, seen: [String: Int], device: String, member: Member?,
        follows: String? = nil
    ) {
        (self.stamp, self.number, self.seen) = (stamp, number, seen)
        (self.device, self.member, self.follows) = (device, member, follows)
    }

    /// What a change says of members.
    package static func all(in change: Change) -> [Grant] {
        change.lines.compactMap { $0.flatMap { Grant($0, of: change) } }
    }

    /// What a line of a change says of a member; `nil` where it says nothing of one.
    package init?(_ line: Change.Line, of change: Change) {
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
            stamp: change.stamp, number: change.number, seen: change.seen, device: line.entry,
            member: Self.member(line), follows: follows.isEmpty ? nil : follows)
    }

    private static func member(_ line: Change.Line) -> Member? {
        guard let access = Member.Access(rawValue: line.text(MemberField.access)),
            let sight = Confidentiality(rawValue: line.text(MemberField.sight))
        else { return nil }
        return Member(
            device: line.entry, name: line.text(MemberField.name),
            recipient: line.text(MemberField.recipient), access: access, sight: sight)
    }
}
