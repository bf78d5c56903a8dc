package import KeptVocabulary

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

    /// Whether it can be searched to its last byte.
    package var isPlainText: Bool { ["text/plain", "text/markdown", "text/csv"].contains(mediaType) }
}

/// Who says what an entry holds.
package enum Speaker: Hashable, Sendable {
    /// A person, on the device that signed the change.
    case person
    /// A machine, in a version of it, whose proposal a person accepted.
    case machine(String)

    /// Kept's reading of documents.
    package static func reader(version: Int) -> Speaker { .machine("reader \(version)") }

    /// A table that was imported.
    package static let table = Speaker.machine("table")

    /// A person who says that of a record what its collection says stands again.
    package static let collection = Speaker.machine("collection")

    /// A person's word stands above a machine's.
    package var isPerson: Bool { self == .person || self == .collection }

    /// As the journal has it; `nil` for a person.
    package var name: String? { if case .machine(let name) = self { name } else { nil } }

    package init(named name: String?) { self = name.map(Speaker.machine) ?? .person }
}
