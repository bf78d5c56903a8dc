import Foundation

/// Files in one stream, in the form that every `tar` reads (POSIX.1-1988 ustar): names below 100 bytes, no folders to make.
enum Tar {
    struct Refused: Error {}

    private static let block = 512

    static func bytes(_ files: [(name: String, bytes: Data)]) throws -> Data {
        var result = Data()
        for (name, bytes) in files {
            guard name.utf8.count < 100 else { throw Refused() }
            var header = [UInt8](repeating: 0, count: block)
            func put(_ text: String, at place: Int) {
                header.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
            }
            put(name, at: 0)
            put("0000600", at: 100)
            put("0000000", at: 108)
            put("0000000", at: 116)
            put(octal(bytes.count, 11), at: 124)
            put(octal(0, 11), at: 136)
            put("        ", at: 148)
            put("0", at: 156)
            put("ustar\u{0}00", at: 257)
            put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
            result += header
            result += bytes
            result += Data(count: (block - bytes.count % block) % block)
        }
        // Zeros behind the end are nothing to any tar, and hide how much there is.
        let size = Padding.size(result.count + 2 * block)
        return result + Data(count: (size + block - 1) / block * block - result.count)
    }

    /// The files of a stream that `bytes` wrote, or another program with nothing but plain files.
    static func files(_ stream: Data) throws -> [(name: String, bytes: Data)] {
        var files: [(name: String, bytes: Data)] = []
        var rest = stream[...]
        while let first = rest.first, first != 0 {
            guard rest.count >= block else { throw Refused() }
            let header = Array(rest.prefix(block))
            guard Array(header[257..<262]) == Array("ustar".utf8), [0x30, 0].contains(header[156]),
                header[345] == 0
            else { throw Refused() }
            let size = try number(header[124..<136])
            let summed = header.enumerated().reduce(0) {
                $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element))
            }
            guard try number(header[148..<156]) == summed else { throw Refused() }
            rest = rest.dropFirst(block)
            let padded = (size + block - 1) / block * block
            guard rest.count >= padded else { throw Refused() }
            let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
            files.append((name, Data(rest.prefix(size))))
            rest = rest.dropFirst(padded)
        }
        return files
    }

    private static func octal(_ number: Int, _ width: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func number(_ field: ArraySlice<UInt8>) throws -> Int {
        let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { throw Refused() }
        return number
    }
}
