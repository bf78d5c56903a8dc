/// What the bytes of one word say.
enum PDFWordText {
    /// Whether a byte is of a letter: of the Latin alphabet, or of any other.
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    /// Valid UTF-8 without controls; joined letters parted; spaces that do not break become plain.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy({ (0x21...0x7E).contains($0) }) { return bytes }
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xA0, 0x2007, 0x202F, 0x2000...0x200A, 0x09, 0x0A, 0x0D: result += " "
            case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064,
                0x2066...0x2069, 0xFEFF:
                break
            case 0x2010, 0x2011: result += "-"
            case 0xF0B7: result += "•"
            // Signs of a font's own, such as the bars of a bar code, say nothing.
            case 0xE000...0xF8FF: break
            case 0xFB00: result += "ff"
            case 0xFB01: result += "fi"
            case 0xFB02: result += "fl"
            case 0xFB03: result += "ffi"
            case 0xFB04: result += "ffl"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return Array(result.utf8)
    }

    /// U+2010, which browsers and typesetters draw where they break a word, and authors do not type.
    private static let hyphen: [UInt8] = [0xE2, 0x80, 0x90]
    /// U+00AD, a hyphen that shows only where a word is broken.
    private static let softHyphen: [UInt8] = [0xC2, 0xAD]

    /// Whether U+2010 stands at the end of words only, so that it tells a broken word from a compound.
    static func hasSignForBreaks(_ parser: BoxLayoutParser) -> Bool {
        var isThere = false
        for word in parser.pages.lazy.flatMap(\.words) {
            guard parser.holds(hyphen[0], in: word.bytes) else { continue }
            let text = String(decoding: parser.text(word.bytes), as: UTF8.self)
            if text.dropLast().unicodeScalars.contains("\u{2010}") { return false }
            if text.unicodeScalars.last == "\u{2010}" { isThere = true }
        }
        return isThere
    }

    /// How many bytes of the cleaned word are a hyphen that breaks it; `nil` where none does.
    static func breakingHyphen(_ bytes: [UInt8], _ hasSignForBreaks: Bool) -> Int? {
        if bytes.count > softHyphen.count, bytes.suffix(softHyphen.count) == softHyphen[...] { return 0 }
        let isHyphen =
            hasSignForBreaks && bytes.count > hyphen.count && bytes.suffix(hyphen.count) == hyphen[...]
        return isHyphen ? 1 : nil
    }

    /// The number with which a word ends: `2` of `request.2`, `ii` of `request.ii`, and all of `2042`, of which
    /// the last digit may be a mark.
    static func numberBehindWord(_ text: [UInt8]) -> [UInt8]? {
        let digits = text.reversed().prefix { (0x30...0x39).contains($0) }.count
        if (1...5).contains(digits) {
            let isWhole = digits == text.count
            return isWhole && digits == 1 || isDecimal(text.dropLast(digits))
                ? nil : Array(text.suffix(digits))
        }
        let letters = Array(text.reversed().prefix { (0x61...0x7A).contains($0 | 0x20) }.reversed())
        // Behind a sign only: the letters of a word are its own.
        let isBehindSign = letters.count < text.count && text[text.count - letters.count - 1] < 0x80
        return isBehindSign && NoteNumber.isRoman(letters) ? letters : nil
    }

    /// Whether what stands before a number makes it a part of one, as in `111.2`; a year ends a sentence.
    private static func isDecimal(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last, ".,-/".utf8.contains(last) else { return false }
        let digits = text.dropLast().reversed().prefix { (0x30...0x39).contains($0) }.count
        return digits > 0 && digits != 4
    }
}
