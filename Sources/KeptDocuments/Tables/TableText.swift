internal import Foundation

/// The text of a table's file in UTF-8, with the way back to the bytes of the file.
///
/// What starts with a byte order mark is read as that says; zeros beside each letter are UTF-16 without one. Of other bytes
/// that are no UTF-8, lines that are tell that the rest are of another encoding: those stay as they are, and are refused.
package struct TableText: Sendable {
    package let encoding: TableEncoding
    /// The text without a byte order mark, in UTF-8; of a file of two encodings the lines of the other one are none.
    let bytes: [UInt8]
    /// The byte of the file at which the text starts.
    let start: Int
    /// A word with letters beyond ASCII, to show how they were read; `nil` where there is none.
    package let example: String?

    /// `asked`: The encoding that a person says; `nil` to find it.
    package init(_ file: [UInt8], as asked: TableEncoding? = nil) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(file, from: 3, asked ?? Self.encoding(ofLetters: file))
        } else if file.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: file, from: 2, isLittleEndian: true)
        } else if file.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: file, from: 2, isLittleEndian: false)
        } else if let isLittleEndian = Self.zerosBesideLetters(file) {
            self.init(utf16: file, from: 0, isLittleEndian: isLittleEndian)
        } else {
            self.init(file, from: 0, asked ?? Self.encoding(ofLetters: file))
        }
    }

    private init(_ file: [UInt8], from start: Int, _ encoding: TableEncoding) {
        self.encoding = encoding
        self.start = start
        guard let letters = encoding.letters else {
            bytes = Array(file[start...])
            example = nil
            return
        }
        let utf8 = letters.map { Array(String(Character($0)).utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 8)
        for byte in file[start...] {
            if byte < 0x80 { bytes.append(byte) } else { bytes += utf8[Int(byte) - 0x80] }
        }
        self.bytes = bytes
        example = Self.example(in: bytes)
    }

    private init(utf16 file: [UInt8], from start: Int, isLittleEndian: Bool) {
        encoding = .utf16
        self.start = start
        let units = stride(from: start, to: file.count - 1, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        bytes = Array(String(decoding: units, as: UTF16.self).utf8)
        example = nil
    }

    /// How many bytes of the file hold a range of the text that starts and ends between letters.
    func fileBytes(of range: Range<Int>) -> Int {
        switch encoding {
        case .utf8: range.count
        // Each letter of four bytes is two units, any other one.
        case .utf16: 2 * bytes[range].reduce(0) { $0 + ($1 >= 0xF0 ? 2 : $1 & 0xC0 == 0x80 ? 0 : 1) }
        default: bytes[range].count { $0 & 0xC0 != 0x80 }
        }
    }

    /// The longest of the first words with letters beyond ASCII.
    private static func example(in bytes: [UInt8]) -> String? {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let start = bytes[..<first].lastIndex { !isWordByte($0) }.map { $0 + 1 } ?? 0
        let words = bytes[start...].prefix(2000).split { !isWordByte($0) }
        let telling = words.filter { $0.contains { $0 >= 0x80 } }.prefix(20)
        return telling.max { $0.count < $1.count }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    // MARK: - What the bytes are

    /// Whether UTF-16 has its smaller byte first; `nil` where the bytes do not look like it.
    private static func zerosBesideLetters(_ file: [UInt8]) -> Bool? {
        let head = file.prefix(400)
        let even = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
        let odd = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
        if even == 0, odd * 4 > head.count { return true }
        return odd == 0 && even * 4 > head.count ? false : nil
    }

    private static func encoding(ofLetters file: [UInt8]) -> TableEncoding {
        if isUTF8(file[...]) || hasLinesOfUTF8(file) { return .utf8 }
        return EncodingGuess(file).best
    }

    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    /// Whether some lines have letters beyond ASCII that are UTF-8: hardly any other text is that by chance.
    private static func hasLinesOfUTF8(_ file: [UInt8]) -> Bool {
        file.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
            line.contains { $0 >= 0x80 } && isUTF8(line)
        }
    }
}
