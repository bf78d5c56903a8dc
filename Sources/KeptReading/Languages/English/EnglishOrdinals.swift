/// Ordinal numbers written as words: `first`, `twentieth`, `forty-eighth`.
enum EnglishOrdinals {
    private static let simple = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
        "nineteenth",
        "twentieth",
    ]

    private static let tens = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    ]

    /// The number of a lower-case word; `nil` for other words and beyond 59.
    @Sendable static func value(_ word: String) -> Int? {
        if let place = simple.firstIndex(of: word) { return place + 1 }
        let parts = word.split(separator: "-").map(String.init)
        guard let first = parts.first, let ten = tens[first] else { return nil }
        guard parts.count > 1 else { return first.hasSuffix("th") ? ten : nil }
        return simple.firstIndex(of: parts[1]).map { ten + $0 + 1 }
    }
}
