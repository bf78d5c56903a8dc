#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How a table's bytes are letters.
package enum TableEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
    case windows1250 = "Windows-1250"
    case windows1254 = "Windows-1254"
    case windows1251 = "Windows-1251"
    case koi8 = "KOI8-R"
    case iso5 = "ISO-8859-5"
    case cp866 = "CP866"
    case windows1256 = "Windows-1256"
    case iso6 = "ISO-8859-6"
    case windows1253 = "Windows-1253"
    case windows1255 = "Windows-1255"
    case macRoman = "Mac OS Roman"

    /// As people write it: in any case, with or without its signs.
    package init?(typed words: String) {
        func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let wanted = folded(words)
        let found = Self.allCases.first { encoding in
            let name = folded(encoding.rawValue)
            return [name, name.replacing("windows", with: "cp")].contains(wanted)
        }
        guard let found else { return nil }
        self = found
    }

    /// The letters of bytes from 128 on; `nil` for encodings of more than one byte.
    ///
    /// A byte that is no letter is the replacement character.
    var letters: [Unicode.Scalar]? { Self.tables[self] }

    private static let tables: [TableEncoding: [Unicode.Scalar]] = {
        var tables: [TableEncoding: [Unicode.Scalar]] = [:]
        for encoding in allCases where encoding != .utf8 && encoding != .utf16 {
            tables[encoding] = table(encoding.libraryName)
        }
        return tables
    }()

    /// As the system's library names it.
    private var libraryName: String {
        switch self {
        case .macRoman: "MACINTOSH"
        default: rawValue.replacing("Windows-", with: "CP")
        }
    }

    /// What `iconv` makes of each byte; all replaced where it does not know the encoding.
    private static func table(_ name: String) -> [Unicode.Scalar] {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return Array(repeating: "\u{FFFD}", count: 128)
        }
        defer { iconv_close(converter) }
        return (0x80...0xFF).map { byte in
            var (input, output) = ([CChar(truncatingIfNeeded: byte)], [CChar](repeating: 0, count: 8))
            var (inputLeft, outputLeft) = (1, 8)
            let failed = input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var (from, to) = (input.baseAddress, output.baseAddress)
                    return iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
                }
            }
            guard !failed, inputLeft == 0 else { return "\u{FFFD}" }
            let bytes = output.prefix(8 - outputLeft).map { UInt8(bitPattern: $0) }
            return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        }
    }
}
