internal import Crypto
import Foundation
import KeptVocabulary

/// What `head.age` says: which register is sealed here, and which files belong to it, so that none can be left out, put in
/// another's place, or be an older one.
struct SealedHead: Codable, Equatable {
    /// A sealed file that is part of the register.
    struct Part: Codable, Equatable {
        /// The SHA-256 of the sealed file.
        let digest: String
        /// The size of its text in bytes.
        let bytes: Int
    }

    static let format = 3

    var format = SealedHead.format
    var about: About
    /// Counts the heads.
    var generation = 0
    /// The journal, in order: its text is theirs, one after the other.
    var segments: [Part] = []
    /// The view, and how much of the journal it has.
    var view: Part?
    var viewed = 0

    var journalSize: Int { segments.reduce(0) { $0 + $1.bytes } }

    static func digest(_ bytes: Data) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }

    /// The name of a segment of the journal, from 0.
    static func segment(_ number: Int) -> String {
        let digits = String(number + 1)
        return "journal/" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits + ".age"
    }
}
