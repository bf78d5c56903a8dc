package import KeptEntries

/// Reads canonical JSON, and refuses any other.
package struct CanonicalReader {
    package struct Refused: Error {
        package init() {}
    }

    /// Values nested deeper than this are refused.
    private static let deepest = 16

    private let bytes: UnsafeRawBufferPointer
    private var index: Int
    private let end: Int

    /// The members of an object; a member that is `null` has no value.
    static func members(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) throws -> [String: Parsed] {
        var reader = CanonicalReader(bytes: bytes, index: range.lowerBound, end: range.upperBound)
        guard case .members(let members) = try reader.value(depth: 0), reader.index == reader.end else {
            throw Refused()
        }
        return members
    }

    /// The members of an object that holds no `null`.
    package static func members(_ text: String) throws -> [String: Value] {
        guard case .members(let members) = try value(text) else { throw Refused() }
        return members
    }

    /// A value that is no `null` and holds none.
    package static func value(_ text: String) throws -> Value {
        guard let value = try optional(text) else { throw Refused() }
        return value
    }

    /// A value, or nothing for `null`.
    package static func optional(_ text: String) throws -> Value? {
        var text = text
        return try text.withUTF8 { buffer in
            var reader = CanonicalReader(bytes: UnsafeRawBufferPointer(buffer), index: 0, end: buffer.count)
            let parsed = try reader.value(depth: 0)
            guard reader.index == reader.end else { throw Refused() }
            if case .null = parsed { return nil }
            guard let value = parsed.value else { throw Refused() }
            return value
        }
    }

    /// A JSON value: one that is stored, or an object that may hold `null`.
    enum Parsed {
        case null
        case plain(Value)
        case members([String: Parsed])

        var value: Value? {
            switch self {
            case .null: nil
            case .plain(let value): value
            case .members(let members):
                members.values.contains { $0.value == nil }
                    ? nil : .members(members.compactMapValues(\.value))
            }
        }

        var text: String? { value?.text }
        var number: Int? { value?.number }
    }

    private init(bytes: UnsafeRawBufferPointer, index: Int, end: Int) {
        self.bytes = bytes
        self.index = index
        self.end = end
    }

    private mutating func value(depth: Int) throws -> Parsed {
        guard depth < Self.deepest else { throw Refused() }
        switch try peek() {
        case 0x22: return .plain(.text(try text()))
        case 0x7b: return .members(try object(depth: depth))
        case 0x5b: return .plain(.list(try list(depth: depth)))
        case 0x74: return try word("true", .plain(.truth(true)))
        case 0x66: return try word("false", .plain(.truth(false)))
        case 0x6e: return try word("null", .null)
        default: return .plain(.number(try number()))
        }
    }

    private func peek() throws -> UInt8 {
        guard index < end else { throw Refused() }
        return bytes[index]
    }

    private mutating func take(_ byte: UInt8) throws {
        guard try peek() == byte else { throw Refused() }
        index += 1
    }

    private mutating func word(_ word: StaticString, _ value: Parsed) throws -> Parsed {
        for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
            try take(byte)
        }
        return value
    }

    private mutating func number() throws -> Int {
        let start = index
        if try peek() == 0x2d { index += 1 }
        while index < end, (0x30...0x39).contains(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let number = Int(text), String(number) == text else { throw Refused() }
        return number
    }

    private mutating func list(depth: Int) throws -> [Value] {
        try take(0x5b)
        var values: [Value] = []
        if try peek() == 0x5d {
            index += 1
            return values
        }
        while true {
            guard let value = try value(depth: depth + 1).value else { throw Refused() }
            values.append(value)
            if try peek() == 0x5d { break }
            try take(0x2c)
        }
        index += 1
        return values
    }

    private mutating func object(depth: Int) throws -> [String: Parsed] {
        try take(0x7b)
        var members: [String: Parsed] = [:]
        if try peek() == 0x7d {
            index += 1
            return members
        }
        var last: String?
        while true {
            let name = try text()
            if let last, !(last < name) { throw Refused() }
            last = name
            try take(0x3a)
            members[name] = try value(depth: depth + 1)
            if try peek() == 0x7d { break }
            try take(0x2c)
        }
        index += 1
        return members
    }

    private mutating func text() throws -> String {
        try take(0x22)
        let start = index
        while try peek() != 0x22, bytes[index] != 0x5c, bytes[index] >= 0x20 { index += 1 }
        if bytes[index] == 0x22 {
            defer { index += 1 }
            return try string(Array(bytes[start..<index]))
        }
        var unescaped = Array(bytes[start..<index])
        while try peek() != 0x22 {
            let byte = bytes[index]
            guard byte >= 0x20 else { throw Refused() }
            index += 1
            unescaped.append(byte == 0x5c ? try escaped() : byte)
        }
        index += 1
        return try string(unescaped)
    }

    private func string(_ bytes: [UInt8]) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Refused() }
        return text
    }

    private mutating func escaped() throws -> UInt8 {
        let byte = try peek()
        index += 1
        switch byte {
        case 0x22, 0x5c: return byte
        case 0x6e: return 0x0a
        case 0x75:
            guard index + 4 <= end,
                let code = UInt8(
                    String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16), code < 0x20,
                code != 0x0a
            else { throw Refused() }
            index += 4
            return code
        default: throw Refused()
        }
    }
}
