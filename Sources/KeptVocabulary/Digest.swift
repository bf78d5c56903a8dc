/// The SHA-256 digest of a file's bytes, which names it for ever.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// 64 hexadecimal digits, lower case: safe as the name of a file.
    package let hex: String

    private static let prefix = "sha256:"
    private static let byteCount = 32

    /// `sha256:` and 64 hexadecimal digits.
    package var description: String { Self.prefix + hex }

    /// Parses what `description` writes; anything else gives `nil`.
    package init?(_ text: String) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        self.init(hex: String(text.dropFirst(Self.prefix.count)))
    }

    /// The digest that 64 lower-case hexadecimal digits write; `nil` for any other text.
    package init?(hex: String) {
        guard Hexadecimal.bytes(hex)?.count == Self.byteCount else { return nil }
        self.hex = hex
    }

    /// The digest that a hash function gave; `nil` where it is of another length than SHA-256's 32 bytes.
    package init?(hash: some Sequence<UInt8>) { self.init(hex: Hexadecimal.text(hash)) }
}
