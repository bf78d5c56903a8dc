import Foundation

/// A passphrase as it is used, whatever keyboard, editor or system it was typed on.
///
/// Letters are taken in one form (NFKC, Unicode Standard Annex 15): composed and decomposed, full and half width are the
/// same phrase. A line end or a byte order mark of a file is no part of it.
package struct Passphrase {
    /// As it is sealed with.
    let text: String
    /// What older versions may have sealed with, where that is another.
    private let former: [String]

    private static let shortest = 8
    private static let leastDifferent = 5
    /// Phrases that are tried first by whoever tries any; and rows of keys, in either direction.
    private static let tried: Set = [
        "password", "passwort", "passwords", "password1", "passw0rd", "iloveyou", "sunshine", "princess",
        "football",
        "letmein1", "trustno1", "changeme", "whatever", "superman", "baseball", "computer", "internet",
    ]
    private static let rows = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn", "йцукенгшщзхъфывапролджэячсмитьбю", "1q2w3e4r5t6y7u8i9o0p",
    ]

    init(_ typed: String) {
        let bare = String(typed.drop { $0 == "\u{FEFF}" }.prefix { !$0.isNewline })
        let sealed = bare.precomposedStringWithCompatibilityMapping
        // Swift takes "\r\n" as one character, so that a file's line end was sealed in.
        let others = [typed, bare, bare + "\r", bare + "\r\n", bare + "\n"]
        text = sealed
        former = others.reduce(into: []) { all, other in
            let isKnown = ([sealed] + all).contains { Array($0.utf8) == Array(other.utf8) }
            if !isKnown { all.append(other) }
        }
    }

    /// All that may open a lock: as it is sealed with today first.
    var candidates: [String] { [text] + former }

    /// - Throws: `LedgerError`: `shortPassphrase`, `guessablePassphrase`, for one that protects nothing.
    func check() throws {
        let letters = text.filter { !$0.isWhitespace }
        guard letters.count >= Self.shortest else { throw LedgerError.shortPassphrase }
        let lower = letters.lowercased()
        let isRow = Self.rows.contains { row in
            row.contains(lower) || String(row.reversed()).contains(lower)
        }
        guard Set(lower).count >= Self.leastDifferent, !isRow, !Self.tried.contains(lower) else {
            throw LedgerError.guessablePassphrase
        }
    }

    // MARK: - Strength

    /// How many bits one has at most, where chance chose it: by its words, or by its letters, whichever is less.
    static func bits(of typed: String) -> Int {
        let text = Passphrase(typed).text
        let words = text.split(whereSeparator: \.isWhitespace)
        let letters = text.filter { !$0.isWhitespace }
        // What follows the letter before it, or repeats it, adds next to nothing.
        var (last, counted) = (Int?.none, 0)
        for letter in letters.unicodeScalars {
            let value = Int(letter.value)
            if let last, abs(value - last) <= 1 {} else { counted += 1 }
            last = value
        }
        var pool = 0
        if letters.contains(where: \.isLowercase) { pool += 26 }
        if letters.contains(where: \.isUppercase) { pool += 26 }
        if letters.contains(where: \.isNumber) { pool += 10 }
        if letters.contains(where: { !$0.isNumber && !$0.isLowercase && !$0.isUppercase }) { pool += 32 }
        let byLetters = Double(counted) * log2(Double(max(pool, 1)))
        // A word is one of some thousands that people take.
        let isOfWords = words.count > 1 && letters.allSatisfy(\.isLetter)
        let byWords = Double(Set(words.map { $0.lowercased() }).count) * bitsOfWord
        return Int(
            isOfWords
                ? min(byLetters, byWords)
                : letters.allSatisfy(\.isLetter) ? min(byLetters, bitsOfWord * 3) : byLetters)
    }

    private static let bitsOfWord = 11.0
    /// Each try costs a scrypt of 2^18: a thousand machines make about so many in a second, as a power of two.
    private static let triesPerSecond = 10

    /// How strong one is, in a sentence.
    package static func strength(of typed: String) -> String {
        let bits = bits(of: typed)
        let seconds = bits - 1 - triesPerSecond
        let time =
            switch seconds {
            case ..<17: "within a day"
            case ..<22: "within weeks"
            case ..<25: "within a year"
            case ..<35: "in some years"
            default: "never"
            }
        let advice =
            seconds < 35
            ? " Seven words that chance chose, from a list or by dice, would hold." : ""
        return
            "this passphrase has at most about \(bits) bits: who can try it on a thousand machines finds it \(time).\(advice)"
    }
}
