/// Tells hyphens that only break a word at a line's end from those of compounds, by what else the document says.
///
/// No dictionary: the words of a document come back in it. Where they do not, a document whose lines break words
/// elsewhere is taken to do so here; one that never does has typed its hyphens.
struct BrokenWords {
    /// All words of the document, in lower case, those with a hyphen in them among these.
    private let known: Set<String>
    /// Whether lines of the document break words.
    private let breaksWords: Bool

    init(_ pages: [[TextLine]]) {
        // Only documents with a hyphen at a line's end need their words looked up.
        guard pages.joined().contains(where: { $0.text.last == UInt8(ascii: "-") }) else {
            (known, breaksWords) = ([], false)
            return
        }
        known = Self.words(pages)
        // Where breaks have a sign of their own, the other hyphens are typed.
        breaksWords = !pages.joined().contains(where: \.isBroken) && Self.breaksWords(pages, known)
    }

    /// Whether a hyphen between the letters at a line's end and those that begin the next one only broke a word.
    func isBroken(left: String, right: String) -> Bool {
        guard let first = right.first, let last = left.last, first.isLowercase == last.isLowercase else {
            return false
        }
        let (left, right) = (left.lowercased(), right.lowercased())
        if known.contains(left + "-" + right) { return false }
        if known.contains(left + right) { return true }
        guard breaksWords else { return false }
        if Self.prefixes.contains(left) { return right.count < 3 }
        // Two words of the text are a compound, a stump is none.
        return !(known.contains(left) && known.contains(right) && right.count > 2)
    }

    /// What stands before a hyphen and seldom without one.
    private static let prefixes: Set = [
        "self", "non", "anti", "well", "long", "short", "mid", "post", "multi", "socio", "counter", "cross",
        "ex",
        "high", "low", "full", "vice", "semi", "so", "ill", "all", "half", "co", "decision", "policy", "law",
    ]

    /// Whether a word is broken somewhere that stands elsewhere in one piece, or many lines end in hyphens.
    private static func breaksWords(_ pages: [[TextLine]], _ known: Set<String>) -> Bool {
        var (long, ending) = (0, 0)
        for lines in pages {
            for (line, next) in zip(lines, lines.dropFirst()) where line.text.count > 20 {
                long += 1
                guard line.text.last == UInt8(ascii: "-") else { continue }
                ending += 1
                let left = word(
                    line.text.dropLast().reversed().prefix(while: PDFWordText.isLetter).reversed())
                let right = word(next.text.prefix(while: PDFWordText.isLetter))
                let hasBoth = left.count > 1 && right.count > 1
                if hasBoth, known.contains(left + right), !known.contains(left + "-" + right) { return true }
            }
        }
        return ending >= 3 && ending * 14 > long
    }

    private static func word(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).lowercased()
    }

    private static func words(_ pages: [[TextLine]]) -> Set<String> {
        var result: Set<String> = []
        for lines in pages {
            var isCut = false
            for line in lines {
                var words = line.text.split(whereSeparator: {
                    !PDFWordText.isLetter($0) && $0 != UInt8(ascii: "-")
                })
                // What stands before and behind a seam may be halves.
                if isCut, !words.isEmpty { words.removeFirst() }
                isCut = line.text.last == UInt8(ascii: "-") || line.isBroken
                if isCut, !words.isEmpty { words.removeLast() }
                for bytes in words { result.insert(word(bytes)) }
            }
        }
        return result
    }
}
