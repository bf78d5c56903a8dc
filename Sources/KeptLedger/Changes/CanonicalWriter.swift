package import KeptEntries

/// JSON in the one form that the journal takes, so that the same value is the same bytes on every machine.
///
/// Members are sorted as Swift sorts strings (by the scalars of their NFC form); no spaces; whole numbers only.
package struct CanonicalWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func append(_ value: Value?) {
        switch value {
        case nil: raw("null")
        case .text(let text): append(text: text)
        case .number(let number): raw(String(number))
        case .truth(let truth): raw(truth ? "true" : "false")
        case .list(let values):
            bytes.append(0x5b)
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(0x2c) }
                append(value)
            }
            bytes.append(0x5d)
        case .members(let values): append(members: values.mapValues(Optional.some))
        }
    }

    package mutating func append(members: [String: Value?]) {
        bytes.append(0x7b)
        var isFirst = true
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if !isFirst { bytes.append(0x2c) }
            isFirst = false
            append(text: name)
            bytes.append(0x3a)
            append(value)
        }
        bytes.append(0x7d)
    }

    /// The byte written last.
    package var last: UInt8? { bytes.last }

    package mutating func append(text: some StringProtocol) {
        let isPlain: Bool? = text.utf8.withContiguousStorageIfAvailable { text in
            guard !text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c }) else { return false }
            bytes.append(0x22)
            bytes.append(contentsOf: text)
            bytes.append(0x22)
            return true
        }
        if isPlain != true { append(escaped: text) }
    }

    private mutating func append(escaped text: some StringProtocol) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: raw("\\\"")
            case 0x5c: raw("\\\\")
            case 0x0a: raw("\\n")
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                raw("\\u00")
                bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package static func text(_ members: [String: Value]) -> String {
        var writer = CanonicalWriter()
        writer.append(members: members.mapValues(Optional.some))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    package static func text(_ value: Value?) -> String {
        var writer = CanonicalWriter()
        writer.append(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
