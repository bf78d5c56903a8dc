/// A bullet or a number that an author typed before a paragraph: `-`, `•`, `12.`, `3)`, `(a)`, `iv.`, `2.1`.
enum TypedLabel {
    /// How many bytes the label and the spaces after it take; `nil` where the text starts with neither.
    static func length(in bytes: ArraySlice<UInt8>) -> Int? {
        guard let end = bullet(in: bytes) ?? number(in: bytes) else { return nil }
        var next = end
        while next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        // A label stands apart from its text, and has one.
        guard next < bytes.endIndex, next > end || standsTight(bytes[..<end], before: bytes[end...]) else {
            return nil
        }
        return next - bytes.startIndex
    }

    /// Whether a text begins right behind its label, as in `10.Open`, `a)Open` and `•Open`: with a capital that begins a word.
    private static func standsTight(_ label: ArraySlice<UInt8>, before text: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, let last = label.last else { return false }
        // `a)Open`, but not `a.Open` of an abbreviation.
        let isNumber =
            (isDigit(first) || first == 0x28) && (last == 0x2E || last == 0x29)
            || isLetter(first) && last == 0x29
        guard isNumber || isSign(label) else { return false }
        let scalars = Array(String(decoding: text.prefix(8), as: UTF8.self).unicodeScalars.prefix(2))
        guard scalars.count == 2, scalars[0].properties.isUppercase else { return false }
        return scalars[1].properties.isLowercase || scalars[1] == " "
    }

    /// Dashes and asterisks join words and mark notes; the other bullets do not.
    private static func isSign(_ label: ArraySlice<UInt8>) -> Bool {
        let sign = String(decoding: label, as: UTF8.self)
        return bullets.contains(Array(label)) && !["-", "*", "–", "—"].contains(sign)
    }

    /// Whether a label counts, rather than only marks, an item.
    static func isOrdered(_ label: String) -> Bool {
        label.utf8.contains { isDigit($0) || isLetter($0) } && label != "o"
    }

    /// The number of an Arabic label; `nil` for letters, Roman numerals and bullets.
    static func value(_ label: String) -> Int? { Int(label.filter(\.isASCIIDigit)) }

    private static let bullets = ["-", "*", "•", "–", "—", "·", "▪", "●", "○", "◦", "‣", "►", "\u{F0B7}"].map
    { Array($0.utf8) }

    private static func bullet(in bytes: ArraySlice<UInt8>) -> Int? {
        for bullet in bullets where bytes.starts(with: bullet) { return bytes.startIndex + bullet.count }
        return nil
    }

    /// `12.` `12)` `(12)` `2.1` `2.1.` `a)` `(a)` `A.` `iv.` `(iv)`; never `2014` alone, nor `J.` of a name with
    /// more than a letter.
    private static func number(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        let isBracketed = bytes.first == 0x28
        if isBracketed { index += 1 }
        let start = index
        while index < bytes.endIndex, isDigit(bytes[index]) { index += 1 }
        let digits = index - start
        if digits > 0 {
            guard digits <= 4 else { return nil }
            var dotted = false
            while index + 1 < bytes.endIndex, bytes[index] == 0x2E, isDigit(bytes[index + 1]) {
                dotted = true
                index += 1
                while index < bytes.endIndex, isDigit(bytes[index]) { index += 1 }
            }
            return closed(at: index, in: bytes, isBracketed: isBracketed, allowsBare: dotted && digits <= 3)
        }
        while index < bytes.endIndex, isLetter(bytes[index]) { index += 1 }
        let letters = bytes[start..<index]
        guard (1...5).contains(letters.count) else { return nil }
        let isRoman = letters.allSatisfy { [0x69, 0x76, 0x78, 0x49, 0x56, 0x58].contains($0) }
        guard letters.count == 1 || isRoman else { return nil }
        return closed(at: index, in: bytes, isBracketed: isBracketed, allowsBare: false)
    }

    private static func closed(
        at index: Int, in bytes: ArraySlice<UInt8>, isBracketed: Bool, allowsBare: Bool
    ) -> Int? {
        guard index < bytes.endIndex else { return nil }
        if bytes[index] == 0x29 { return index + 1 }
        if isBracketed { return nil }
        if bytes[index] == 0x2E { return index + 1 }
        return allowsBare ? index : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
