import KeptVocabulary

/// What a change said of one device: that it is let in, or put out.
package struct Grant: Sendable, Hashable {
    /// Where the change stands that says it, and what it knew of.
    package let knowledge: Knowledge
    /// The line of the change.
    package let position: Int
    /// The device that is let in or put out.
    package let device: String
    /// Nothing where the device is put out.
    package let member: Member?
    /// The device in whose stead this one goes on, and which vouched for it; nothing where a steward let it in.
    package let follows: String?
    /// Of a device that is put out, the last of its changes that count, by branch; nothing where those are the last ones known.
    package let last: [Branch: Int]?

    package init(
        _ knowledge: Knowledge, position: Int, device: String, member: Member?, follows: String? = nil,
        last: [Branch: Int]? = nil
    ) {
        (self.knowledge, self.position) = (knowledge, position)
        (self.device, self.member, self.follows, self.last) = (device, member, follows, last)
    }

    /// The device that says it.
    package var author: String { knowledge.device }

    /// What a change says of members.
    ///
    /// `past` tells where a change stands, by its digest.
    package static func all(in change: PlacedChange, _ past: (String) throws -> Knowledge?) rethrows
        -> [Grant]
    {
        try change.lines.enumerated().compactMap { position, line in
            try line.flatMap { try Grant($0, at: position, of: change, past) }
        }
    }

    /// What a line of a change says of a member; `nil` where it says nothing of one.
    package init?(
        _ line: Change.Line, at position: Int, of change: PlacedChange, _ past: (String) throws -> Knowledge?
    ) rethrows {
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
        let named = line.text(MemberField.last)
        let last = try named.isEmpty ? nil : past(named)
        // What names a change that it does not know says no more than what it knows.
        let counts = last.flatMap {
            change.knowledge.knows($0) ? $0.known(of: line.entry, including: true) : nil
        }
        self.init(
            change.knowledge, position: position, device: line.entry, member: Self.member(line),
            follows: follows.isEmpty ? nil : follows, last: named == ChangeText.none ? [:] : counts)
    }

    private static func member(_ line: Change.Line) -> Member? {
        guard let access = Member.Access(rawValue: line.text(MemberField.access)),
            let sight = Confidentiality(rawValue: line.text(MemberField.sight))
        else { return nil }
        return Member(
            device: line.entry, name: line.text(MemberField.name),
            recipient: line.text(MemberField.recipient), access: access, sight: sight)
    }

    func knows(_ other: Grant) -> Bool { knowledge.knows(other.knowledge) }

    /// Which of the changes of the device that is put out count by it: those that it knew of, and none after the last.
    var counted: [Branch: Int] {
        let known = knowledge.known(of: device, including: device == author)
        return last.map(known.meeting) ?? known
    }

    /// In the order of what was known; the one after the other for those that say the same.
    package static func precedes(_ left: Grant, _ right: Grant) -> Bool {
        (left.knowledge.stamp, left.position) < (right.knowledge.stamp, right.position)
    }
}
