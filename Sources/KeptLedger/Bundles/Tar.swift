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

    /// What the files of a stream take that have so many bytes.
    static func length(of sizes: [Int]) -> Int {
        sizes.reduce(0) { $0 + block + ($1 + block - 1) / block * block }
    }

    /// The name and the size of the first file of a stream, of which no more than the beginning need be there.
    static func first(of stream: Data) throws -> (name: String, size: Int) {
        try header(Array(stream.prefix(block)))
    }

    private static func header(_ header: [UInt8]) throws -> (name: String, size: Int) {
        guard header.count == block, Array(header[257..<262]) == Array("ustar".utf8),
            [0x30, 0].contains(header[156]), header[345] == 0
        else { throw Refused() }
        let summed = header.enumerated().reduce(0) {
            $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element))
        }
        guard try number(header[148..<156]) == summed else { throw Refused() }
        let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
        return (name, try number(header[124..<136]))
    }

    /// The files of a stream that `bytes` wrote, or another program with nothing but plain files; no more than the first ones
    /// where so many are wanted.
    static func files(_ stream: Data, first most: Int = .max) throws -> [(name: String, bytes: Data)] {
        var files: [(name: String, bytes: Data)] = []
        var rest = stream[...]
        while files.count < most, let first = rest.first, first != 0 {
            let (name, size) = try header(Array(rest.prefix(block)))
            rest = rest.dropFirst(block)
            let padded = (size + block - 1) / block * block
            guard rest.count >= padded else { throw Refused() }
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
