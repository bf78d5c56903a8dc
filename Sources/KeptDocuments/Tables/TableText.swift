internal import Foundation

/// The text of a table's file in UTF-8, with the way back to the bytes of the file.
///
/// What starts with a byte order mark is read as that says; zeros beside each letter are UTF-16 without one.
/// Bytes that are no UTF-8 are Mac OS Roman where lines end in a bare carriage return, Windows-1251 where most
/// letters beyond ASCII stand together in words as Cyrillic ones do, and else Windows-1252.
package struct TableText: Sendable {
    /// How a file's bytes are letters, by the name that people know.
    package enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        case windows1252 = "Windows-1252"
        case windows1251 = "Windows-1251"
        case macRoman = "Mac OS Roman"
    }

    package let encoding: Encoding
    /// The text without a byte order mark, in UTF-8.
    let bytes: [UInt8]
    /// The byte of the file at which the text starts.
    let start: Int

    package init(_ file: [UInt8]) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(file, from: 3)
        } else if file.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: file, from: 2, isLittleEndian: true)
        } else if file.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: file, from: 2, isLittleEndian: false)
        } else if let isLittleEndian = Self.zerosBesideLetters(file) {
            self.init(utf16: file, from: 0, isLittleEndian: isLittleEndian)
        } else {
            self.init(file, from: 0)
        }
    }

    private init(_ file: [UInt8], from start: Int) {
        let encoding = Self.encoding(ofLetters: file)
        self.encoding = encoding
        self.start = start
        guard let foundation = Self.foundation[encoding] else {
            bytes = Array(file[start...])
            return
        }
        let letters = Self.letters(of: foundation)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 8)
        for byte in file[start...] {
            if byte < 0x80 { bytes.append(byte) } else { bytes += letters[Int(byte) - 0x80] }
        }
        self.bytes = bytes
    }

    private init(utf16 file: [UInt8], from start: Int, isLittleEndian: Bool) {
        encoding = .utf16
        self.start = start
        let units = stride(from: start, to: file.count - 1, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// How many bytes of the file hold a range of the text that starts and ends between letters.
    func fileBytes(of range: Range<Int>) -> Int {
        switch encoding {
        case .utf8: range.count
        // Each letter of four bytes is two units, any other one.
        case .utf16: 2 * bytes[range].reduce(0) { $0 + ($1 >= 0xF0 ? 2 : $1 & 0xC0 == 0x80 ? 0 : 1) }
        case .windows1252, .windows1251, .macRoman: bytes[range].count { $0 & 0xC0 != 0x80 }
        }
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

    private static func encoding(ofLetters file: [UInt8]) -> Encoding {
        let isUTF8 = file.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        if isUTF8 { return .utf8 }
        if file.contains(0x0D), !file.contains(0x0A) { return .macRoman }
        return isCyrillic(file) ? .windows1251 : .windows1252
    }

    /// Whether most bytes beyond ASCII are Cyrillic letters in Windows-1251 that stand three or more together.
    ///
    /// The same bytes are accented Latin letters in Windows-1252; those stand alone or, as in `ção`, in twos.
    private static func isCyrillic(_ file: [UInt8]) -> Bool {
        var (high, together, run) = (0, 0, 0)
        for byte in file {
            if byte >= 0x80 { high += 1 }
            guard byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 else {
                run = 0
                continue
            }
            run += 1
            together += run > 3 ? 1 : run == 3 ? 3 : 0
        }
        return together * 2 > high
    }

    private static let foundation: [Encoding: String.Encoding] = [
        .windows1252: .windowsCP1252, .windows1251: .windowsCP1251, .macRoman: .macOSRoman,
    ]

    /// The letters of bytes from 128 on in UTF-8; a byte that is no letter is the replacement character.
    private static func letters(of encoding: String.Encoding) -> [[UInt8]] {
        (0x80...0xFF).map { byte in
            let letter = String(bytes: [UInt8(byte)], encoding: encoding) ?? "\u{FFFD}"
            return Array(letter.utf8)
        }
    }
}
