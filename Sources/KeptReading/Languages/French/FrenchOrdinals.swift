/// Ordinal numbers written as words: `première`, `vingt-cinquième`.
enum FrenchOrdinals {
    private static let units = [
        "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ]
    private static let tens = ["vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50]

    /// The number of a lower-case word; `nil` for other words and beyond 59.
    @Sendable static func value(_ word: String) -> Int? {
        if ["premier", "première", "1er", "1re"].contains(word) { return 1 }
        if ["second", "seconde"].contains(word) { return 2 }
        let digits = word.prefix(while: \.isNumber)
        if !digits.isEmpty {
            return ["e", "ème"].contains(String(word.dropFirst(digits.count))) ? Int(digits) : nil
        }
        guard word.hasSuffix("ième") else { return nil }
        return cardinal(String(word.dropLast(4)))
    }

    /// The number whose word, but for a last letter, is `stem`.
    private static func cardinal(_ stem: String) -> Int? {
        func isOf(_ word: String, _ stem: String) -> Bool {
            stem == word || stem == word.dropLast() && word.last == "e" || word == "cinq" && stem == "cinqu"
                || word == "neuf" && stem == "neuv" || word == "dix-neuf" && stem == "dix-neuv"
        }
        if let unit = units.firstIndex(where: { isOf($0, stem) }) { return unit + 1 }
        if let ten = tens.first(where: { isOf($0.key, stem) }) { return ten.value }
        guard let ten = tens.first(where: { stem.hasPrefix($0.key + "-") }) else { return nil }
        let rest = stem.dropFirst(ten.key.count + 1)
        let unit = rest.hasPrefix("et-") ? String(rest.dropFirst(3)) : String(rest)
        return units.prefix(9).firstIndex { isOf($0, unit) }.map { ten.value + $0 + 1 }
    }
}
