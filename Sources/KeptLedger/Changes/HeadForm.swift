import KeptVocabulary

/// The form of a change's first line: what has another is no change, whoever signed it.
enum HeadForm {
    private static let members: Set = [
        "action", "after", "at", "before", "device", "lines", "members", "number", "undoes",
    ]
    private static let longestAction = 32
    /// Counts stay so far below what a number holds that none is ever at its end.
    static let counts = 1...(1 << 48)

    /// The change without its lines, and how many it has; `nil` for another form.
    static func change(_ head: [String: CanonicalReader.Parsed]) -> (Change, lines: Int)? {
        guard Set(head.keys).isSubset(of: members), let device = head["device"]?.text,
            DeviceKey.isDevice(device), let lines = head["lines"]?.number, lines >= 0,
            let number = count(head["number"]),
            let at = head["at"]?.number.flatMap({ Moment(milliseconds: Int64($0)) }),
            let before = head["before"]?.text, Digest(hex: before) != nil,
            let action = head["action"]?.text, isAction(action),
            let after = after(head["after"])
        else { return nil }
        if head["members"] != nil, head["members"]?.value?.truth != true { return nil }
        if let undoes = head["undoes"], undoes.text.flatMap({ Digest(hex: $0) }) == nil { return nil }
        return (
            Change(
                device: device, number: number, at: at, action: action,
                undoes: head["undoes"]?.text, before: before, after: after,
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

    /// The digests of other changes, in their order, each once.
    private static func after(_ value: CanonicalReader.Parsed?) -> [String]? {
        guard let value else { return [] }
        guard let list = value.value?.list, (1...Change.mostNamed).contains(list.count) else { return nil }
        let digests = list.compactMap(\.text)
        let isOrdered = zip(digests, digests.dropFirst()).allSatisfy(<)
        guard digests.count == list.count, isOrdered, digests.allSatisfy({ Digest(hex: $0) != nil }) else {
            return nil
        }
        return digests
    }
}
