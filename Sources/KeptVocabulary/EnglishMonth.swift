/// The English names of the months.
package enum EnglishMonth {
    /// January to December; the first is month 1.
    package static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    private static let byName = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1.lowercased(), $0 + 1) })

    private static let byAbbreviation = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1.lowercased().prefix(3), $0 + 1) } + [("sept", 9)])

    /// The month (1–12) that bears a name in full, in any case.
    package static func number(of name: some StringProtocol) -> Int? { byName[name.lowercased()] }

    /// The month (1–12) that a name or its usual abbreviation means, in any case.
    ///
    /// `May`, `sept` and `Feb.` are such words.
    package static func number(ofNameOrAbbreviation word: String) -> Int? {
        let lower = word.lowercased()
        return byName[lower] ?? byAbbreviation[lower.last == "." ? lower.dropLast() : lower[...]]
    }

    /// The name of a month (1–12).
    package static func name(of month: Int) -> String? {
        names.indices.contains(month - 1) ? names[month - 1] : nil
    }
}
