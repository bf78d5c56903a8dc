/// Ordinal numbers: `primer`, `undécimo`, `19º`, and of two words the first: `trigésimo sexto`.
enum SpanishOrdinals {
    private static let units = [
        "primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim",
        "undécim",
        "duodécim", "decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoséptim", "decimoctav",
        "decimonoven",
    ]
    private static let tens = [
        "vigésim": 20, "trigésim": 30, "cuadragésim": 40, "quincuagésim": 50, "vigesim": 20, "trigesim": 30,
        "cuadragesim": 40, "quincuagesim": 50,
    ]

    /// The number of a word, or of two parted by a space; `nil` for others and beyond 59.
    @Sendable static func value(_ word: String) -> Int? {
        let digits = word.prefix(while: \.isNumber)
        if !digits.isEmpty {
            return ["º", "ª", "°", "o", "a", ".º", "er"].contains(String(word.dropFirst(digits.count)))
                ? Int(digits) : nil
        }
        let parts = word.split(separator: " ").map(String.init)
        guard let first = parts.first else { return nil }
        if let ten = tens.first(where: { first.hasPrefix($0.key) }) {
            // "vigesimoquinto" is one word, "trigésimo quinto" two.
            let rest = parts.count > 1 ? parts[1] : String(first.dropFirst(ten.key.count + 1))
            return rest.isEmpty ? ten.value : unit(rest).map { ten.value + $0 }
        }
        return parts.count == 1 ? unit(first) : nil
    }

    private static func unit(_ word: String) -> Int? {
        let stem = word.last.map { "oa".contains($0) } == true ? String(word.dropLast()) : word
        return units.firstIndex(of: stem).map { $0 + 1 }
    }
}
