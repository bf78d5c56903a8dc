/// Whether an address at the end of a line goes on in the next line.
struct AddressSeam {
    /// What stands behind the last space before the seam.
    let tail: String
    /// Whether the line holds little else and goes to the margin, so that the address had to be cut.
    let isCut: Bool

    func goesOn(in next: String) -> Bool {
        guard let last = tail.last, isAddress, !",;)>]”\"".contains(last) else { return false }
        let first = String(next.prefix { $0 != " " })
        guard let start = first.first,
            start.isLetter || start.isNumber || Self.signs.contains(start) || start == ".",
            !Self.following.contains(first.lowercased().filter(\.isLetter))
        else { return false }
        if Self.signs.contains(last) || last == ":" { return true }
        if first.contains(where: Self.signs.contains) { return !Self.isPair(first) }
        if first.dropFirst().contains("."), first.last != "." || first.dropLast().contains(".") {
            return true
        }
        return isCut && last != "."
    }

    private var isAddress: Bool {
        // Nearly every line ends in a plain word.
        guard tail.utf8.contains(where: { $0 == 0x2E || $0 == 0x3A || $0 == 0x40 }) || tail.hasPrefix("http")
        else {
            return false
        }
        return tail.contains("://") || tail.contains("www.") || tail.hasPrefix("http") || tail.contains("@")
            || tail.hasPrefix("doi:")
    }

    private static let signs: Set<Character> = ["/", "-", "_", "=", "?", "&", "%", "#", "~", "+"]

    /// What authors write behind an address.
    private static let following: Set = [
        "accessed", "last", "visited", "retrieved", "available", "and", "or", "at", "see", "in", "on", "the",
        "of",
        "consulted", "viewed",
    ]

    /// `and/or`: two plain words.
    private static func isPair(_ word: String) -> Bool {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && ["and", "he", "his", "him"].contains(parts[0].lowercased())
    }
}
