package import KeptVocabulary
internal import Crypto
import Foundation

/// One line of a register.
package struct Entry: Sendable, Hashable {
    /// Short and permanent, as `claim-3f9a2c41d0`.
    package let id: String
    package let kind: EntryKind
    /// The line that lists show.
    package let title: String
    package let fields: [String: Field]

    package init(kind: EntryKind, key: String, title: String, fields: [String: Field]) {
        id = Self.id(kind: kind, key: key)
        self.kind = kind
        self.title = title
        self.fields = fields
    }

    init(id: String, kind: EntryKind, title: String, fields: [String: Field]) {
        self.id = id
        self.kind = kind
        self.title = title
        self.fields = fields
    }

    /// The title, or a field's value.
    package func value(_ name: String) -> Field? { fields[name] ?? (name == "title" ? .text(title) : nil) }

    /// The id of the entry that a natural key names: the same key is the same entry, whoever reads it.
    package static func id(kind: EntryKind, key: String) -> String {
        let digest = SHA256.hash(data: Data((kind.rawValue + "\n" + key).utf8))
        let hex = digest.prefix(5).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        return kind.rawValue + "-" + hex.joined()
    }
}

/// A tie between two entries: `origin` cites, rests on, mentions … `target`.
package struct Link: Sendable, Hashable {
    package enum Role: String, Sendable, Codable, CaseIterable {
        case cites, restsOn, mentions, partOf, answers, assesses, attributedTo, heldAgainst
        /// What a person was in an event.
        case victim, perpetrator, witness, intervener
    }

    package let origin: String
    package let role: Role
    package let target: String

    package init(_ origin: String, _ role: Role, _ target: String) {
        self.origin = origin
        self.role = role
        self.target = target
    }
}

/// Where an entry comes from: a place in a document that was read.
package struct Provenance: Sendable, Hashable {
    package let entry: String
    /// The document's digest.
    package let document: String
    package let place: Place
    /// The words at that place.
    package let quote: String

    package init(entry: String, document: String, place: Place, quote: String) {
        self.entry = entry
        self.document = document
        self.place = place
        self.quote = quote
    }
}

/// A document that was read into a register, whose bytes are kept as evidence.
package struct KeptDocument: Sendable, Hashable {
    package let digest: String
    package let name: String
    package let mediaType: String

    package init(digest: String, name: String, mediaType: String) {
        self.digest = digest
        self.name = name
        self.mediaType = mediaType
    }
}

/// New values of some fields of an entry.
package struct EntryChange: Sendable, Hashable {
    package let entry: String
    package let fields: [String: Field]

    package init(entry: String, fields: [String: Field]) { (self.entry, self.fields) = (entry, fields) }
}

/// What is to be written in one transaction.
///
/// What the register holds already is left as it stands.
package struct Addition: Sendable {
    package var documents: [KeptDocument] = []
    package var entries: [Entry] = []
    package var links: [Link] = []
    package var provenance: [Provenance] = []
    /// Fields of entries that stand in the register and are given new values.
    package var changes: [EntryChange] = []

    package init() {}

    package var isEmpty: Bool {
        documents.isEmpty && entries.isEmpty && links.isEmpty && provenance.isEmpty && changes.isEmpty
    }
}
