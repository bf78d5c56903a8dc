/// What stands between two lines of one paragraph: a space, nothing, or a hyphen that only broke a word.
struct LineSeams {
    enum Seam { case space, nothing, brokenWord }

    private let hyphens: BrokenWords
    /// Where the lines of each page end, in points.
    private let margins: [Int: Float]

    init(_ pages: [[TextLine]]) {
        hyphens = BrokenWords(pages)
        var margins: [Int: Float] = [:]
        for line in pages.joined() { margins[line.page] = max(margins[line.page] ?? 0, line.box.right) }
        self.margins = margins
    }

    func seam(behind text: [UInt8], _ last: TextLine, before next: TextLine) -> Seam {
        if last.isBroken { return .nothing }
        let ending = Ending(text)
        let opening = String(decoding: next.text.prefix(160), as: UTF8.self)
        guard let before = ending.last, let after = opening.first else { return .space }
        if AddressSeam(tail: ending.word, isCut: isCut(ending.word, last)).goesOn(in: opening) {
            return .nothing
        }
        switch before {
        case "-": return hyphenSeam(ending, opening)
        case "–":
            guard let sign = ending.beforeLast, sign != " " else { return .space }
            return sign.isNumber == after.isNumber ? .nothing : .space
        case "—", "/":
            guard let sign = ending.beforeLast, sign != " " else { return .space }
            return after.isLetter || after.isNumber ? .nothing : .space
        default: break
        }
        if after == "/", opening.dropFirst().first?.isLetter == true { return .nothing }
        return before.standsWithoutSpaces && after.standsWithoutSpaces ? .nothing : .space
    }

    private func hyphenSeam(_ ending: Ending, _ opening: String) -> Seam {
        // With a space before it, it is a dash.
        guard let sign = ending.beforeLast, sign != " ", let after = opening.first else { return .space }
        guard after.isLetter else { return after.isNumber || "“\"'‘(".contains(after) ? .nothing : .space }
        let right = String(opening.prefix(while: \.isLetter))
        // `pre- and post-election`
        if Self.joining.contains(right) { return .space }
        return hyphens.isBroken(left: ending.letters, right: right) ? .brokenWord : .nothing
    }

    private static let joining: Set = ["and", "or", "to", "nor", "et", "ou", "y", "o", "und", "oder", "bis"]

    /// Whether a word had to be cut: it is longer than its line, or as good as.
    private func isCut(_ word: String, _ line: TextLine) -> Bool {
        (margins[line.page] ?? 0) - line.box.right < 0.75 * line.size
            && word.utf8.count + 8 >= line.text.count
    }
}

/// The end of what stands before a seam.
private struct Ending {
    let last: Character?
    let beforeLast: Character?
    /// What stands behind the last space.
    let word: String
    /// The letters before a hyphen at the end.
    var letters: String { String(word.dropLast().reversed().prefix(while: \.isLetter).reversed()) }

    init(_ text: [UInt8]) {
        let tail = text.suffix(400)
        let start = tail.lastIndex(of: 0x20).map { $0 + 1 } ?? tail.startIndex
        let word = String(decoding: tail[start...], as: UTF8.self)
        self.word = word
        last = word.last ?? (text.isEmpty ? nil : " ")
        beforeLast = word.dropLast().last ?? (text.count > word.utf8.count ? " " : nil)
    }
}

extension Character {
    /// Chinese, Japanese, Thai, Lao, Khmer and Burmese are written without spaces between words.
    fileprivate var standsWithoutSpaces: Bool {
        unicodeScalars.first.map {
            switch $0.value {
            case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x31F0...0x9FFF,
                0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x3FFFF:
                true
            default: false
            }
        } ?? false
    }
}
