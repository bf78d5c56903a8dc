/// What is known of a register before its journal is read: which it is, and whose key began it.
package struct About: Codable, Equatable, Sendable {
    package let format: Int
    /// The founder's Ed25519 key, in base64.
    package let founder: String
    package let id: String

    /// The form of the journal that this version writes.
    package static let format = 5

    package init(format: Int = About.format, founder: String, id: String) {
        (self.format, self.founder, self.id) = (format, founder, id)
    }
}
