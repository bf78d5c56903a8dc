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

    package init(stamp: Stamp, number: Int, seen: [String: Int], device: String, member: Member?) {
        (self.stamp, self.number, self.seen) = (stamp, number, seen)
        (self.device, self.member) = (device, member)
    }

    /// What a change says of members.
    package static func all(in change: Change) -> [Grant] {
        change.lines.compactMap { $0.flatMap { Grant($0, of: change) } }
    }

    /// What a line of a change says of a member; `nil` where it says nothing of one.
    package init?(_ line: Change.Line, of change: Change) {
        guard line.kind == Change.memberKind else { return nil }
        self.init(
            stamp: change.stamp, number: change.number, seen: change.seen, device: line.entry,
            member: Self.member(line))
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
