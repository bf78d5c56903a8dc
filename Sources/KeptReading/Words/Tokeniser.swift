/// Cuts a text into words, numbers and punctuation in one pass over its bytes.
enum Tokeniser {
    /// A word may hold hyphens and apostrophes; `'s` is a word of its own.
    ///
    /// A number may hold `.`, `,`, `-`, `–` between digits, as `1,200`, `317-1`, `2009–2012`.
    static func tokens(of text: String) -> [Token] {
        var copy = text
        return copy.withUTF8 { bytes in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 5)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x20 || byte == 0x09 {
                    index += 1
                } else if isDigit(byte) {
                    let end = numberEnd(index, bytes)
                    append(.number, index..<end, bytes, to: &tokens)
                    index = end
                } else if isHan(index, bytes) {
                    // Chinese parts its words by nothing: each sign is one.
                    append(.word, index..<(index + 3), bytes, to: &tokens)
                    index += 3
                } else if isWordStart(index, bytes) {
                    let end = wordEnd(index, bytes)
                    append(.word, index..<end, bytes, to: &tokens)
                    index = end
                } else {
                    let end = index + width(byte)
                    append(.punctuation, index..<min(end, bytes.count), bytes, to: &tokens)
                    index = end
                }
            }
            return tokens
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func append(
        _ kind: Token.Kind, _ range: Range<Int>, _ bytes: Bytes, to tokens: inout [Token]
    ) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        let needsLower = bytes[range].contains { (0x41...0x5A).contains($0) || $0 >= 0x80 }
        let lower = needsLower && kind == .word ? text.lowercased() : text
        tokens.append(Token(kind: kind, range: range, text: text, lower: lower))
    }

    private static func numberEnd(_ start: Int, _ bytes: Bytes) -> Int {
        var index = start
        while index < bytes.count {
            if isDigit(bytes[index]) {
                index += 1
            } else if [0x2E, 0x2C, 0x2D].contains(bytes[index]), index + 1 < bytes.count,
                isDigit(bytes[index + 1])
            {
                index += 1
            } else if isDash(index, bytes), index + 3 < bytes.count, isDigit(bytes[index + 3]) {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    private static func wordEnd(_ start: Int, _ bytes: Bytes) -> Int {
        var index = start
        // 's after a word is a token of its own, so that a name meets its genitive.
        if isApostrophe(index, bytes) { index += bytes[index] == 0x27 ? 1 : 3 }
        while index < bytes.count {
            if isLetter(bytes[index]) || isDigit(bytes[index]) {
                index += 1
            } else if bytes[index] >= 0xC3, !isGeneralPunctuation(index, bytes), !isHan(index, bytes) {
                index += width(bytes[index])
            } else if bytes[index] == 0x2D, index + 1 < bytes.count, isLetter(bytes[index + 1]) {
                index += 1
            } else if isApostrophe(index, bytes), !isGenitive(index, bytes) {
                let next = index + (bytes[index] == 0x27 ? 1 : 3)
                guard index > start, next < bytes.count, isLetter(bytes[next]) else { break }
                index = next
            } else {
                break
            }
        }
        return min(max(index, start + 1), bytes.count)
    }

    private static func isWordStart(_ index: Int, _ bytes: Bytes) -> Bool {
        if isLetter(bytes[index]) { return true }
        if bytes[index] >= 0xC3, !isGeneralPunctuation(index, bytes) { return true }
        return index > 0 && isLetter(bytes[index - 1]) && isGenitive(index, bytes)
    }

    /// `'s` or `’s` that closes a word.
    private static func isGenitive(_ index: Int, _ bytes: Bytes) -> Bool {
        guard isApostrophe(index, bytes) else { return false }
        let next = index + (bytes[index] == 0x27 ? 1 : 3)
        guard next < bytes.count, bytes[next] == 0x73 else { return false }
        return next + 1 == bytes.count || !isLetter(bytes[next + 1])
    }

    private static func isApostrophe(_ index: Int, _ bytes: Bytes) -> Bool {
        bytes[index] == 0x27
            || (bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
                && bytes[index + 2] == 0x99)
    }

    private static func isDash(_ index: Int, _ bytes: Bytes) -> Bool {
        bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
            && (0x90...0x95).contains(bytes[index + 2])
    }

    /// U+2000–U+2BFF: dashes, quotation marks, symbols; and the stops and commas of Arabic and Chinese.
    ///
    /// Letters above them are words.
    private static func isGeneralPunctuation(_ index: Int, _ bytes: Bytes) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        switch bytes[index] {
        case 0xE2: return next < 0xB0
        case 0xD8: return [0x8C, 0x9B, 0x9F].contains(next)
        case 0xDB: return next == 0x94
        case 0xE3: return next == 0x80
        // U+FF00–U+FF3F are signs in full width but for letters and digits.
        case 0xEF: return next == 0xBC && index + 2 < bytes.count && isFullWidthSign(bytes[index + 2])
        default: return false
        }
    }

    private static func isFullWidthSign(_ byte: UInt8) -> Bool {
        (0x81...0x8F).contains(byte) || (0x9A...0xA0).contains(byte)
    }

    /// U+4E00–U+9FFF.
    private static func isHan(_ index: Int, _ bytes: Bytes) -> Bool {
        (0xE4...0xE9).contains(bytes[index]) && index + 2 < bytes.count
            && (bytes[index] > 0xE4 || bytes[index + 1] >= 0xB8)
    }

    private static func width(_ byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
