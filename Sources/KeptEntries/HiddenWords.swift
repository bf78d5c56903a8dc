/// Words that tell who a hidden person or organisation is.
package struct HiddenWords: Hashable, Sendable {
    package let text: String
    /// Whether it is a name, of which each part tells by itself; else the words tell only together.
    package let isName: Bool

    package init(_ text: String, isName: Bool) { (self.text, self.isName) = (text, isName) }

    /// What a table said of a person in a column that no field stands for, as `Phone: 0123456`; `nil` where the column says what
    /// many have, as a town or a role.
    init?(column: String) {
        guard let colon = column.firstIndex(of: ":") else { return nil }
        let head = column[..<colon].lowercased().filter(\.isLetter)
        if NameHeads.ofMany.contains(where: head.hasSuffix) { return nil }
        self.init(telling: String(column[column.index(after: colon)...]))
    }

    /// A text that may tell of whom it is: short, and with a capital, a number of five digits, or an address in it.
    init?(telling text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...Self.mostWords).contains(words.count) else { return nil }
        let tells =
            text.contains("@") || text.count(where: \.isNumber) >= Self.leastDigits
            || words.allSatisfy { $0.first?.isLowercase == false && $0.contains(where: \.isLetter) }
        guard tells, text.count(where: { $0.isLetter || $0.isNumber }) >= Self.leastLetters else {
            return nil
        }
        self.init(text, isName: false)
    }

    private static let mostWords = 5
    private static let leastDigits = 5
    private static let leastLetters = 3
}
