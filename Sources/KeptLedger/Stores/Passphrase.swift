import Foundation

/// A passphrase as it is used, whatever keyboard, editor or system it was typed on.
///
/// Letters are taken in one form (NFKC, Unicode Standard Annex 15): composed and decomposed, full and half width are the
/// same phrase. A line end or a byte order mark of a file is no part of it.
struct Passphrase {
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
}
