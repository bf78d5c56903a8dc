import KeptVocabulary

/// The form of a change's first line: what has another is no change, whoever signed it.
enum HeadForm {
    private static let members: Set = [
        "action", "at", "before", "device", "lines", "members", "number", "rank", "seen", "undoes",
    ]
    private static let longestAction = 32
    /// Counts stay so far below what a number holds that none is ever at its end.
    static let counts = 1...(1 << 48)

    /// The change without its lines, and how many it has; `nil` for another form.
    static func change(_ head: [String: CanonicalReader.Parsed]) -> (Change, lines: Int)? {
        guard Set(head.keys).isSubset(of: members), let device = head["device"]?.text,
            DeviceKey.isDevice(device), let lines = head["lines"]?.number, lines >= 0,
            let number = count(head["number"]), let rank = count(head["rank"]), rank >= number,
            let at = head["at"]?.number.flatMap({ Moment(milliseconds: Int64($0)) }),
            let before = head["before"]?.text, Digest(hex: before) != nil,
            let action = head["action"]?.text, isAction(action),
            let seen = seen(head["seen"], by: device)
        else { return nil }
        if head["members"] != nil, head["members"]?.value?.truth != true { return nil }
        if let undoes = head["undoes"], undoes.text.map(Change.isStep) != true { return nil }
        return (
            Change(
                device: device, number: number, rank: rank, at: at, action: action,
                undoes: head["undoes"]?.text, seen: seen, before: before,
                tellsOfMembers: head["members"] != nil, lines: []),
            lines
        )
    }

    private static func count(_ value: CanonicalReader.Parsed?) -> Int? {
        value?.number.flatMap { counts.contains($0) ? $0 : nil }
    }

    /// A word in small letters.
    private static func isAction(_ text: String) -> Bool {
        (1...longestAction).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7a).contains($0) }
    }

    /// What was known of other devices; nobody knows of a change of their own there.
    private static func seen(_ value: CanonicalReader.Parsed?, by device: String) -> [String: Int]? {
        guard let value else { return [:] }
        guard let members = value.value?.members, !members.isEmpty, members[device] == nil else { return nil }
        var seen: [String: Int] = [:]
        for (other, value) in members {
            guard DeviceKey.isDevice(other), let number = value.number, counts.contains(number) else {
                return nil
            }
            seen[other] = number
        }
        return seen
    }
}
