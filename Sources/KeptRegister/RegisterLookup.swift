package import Foundation
internal import GRDB
package import KeptVocabulary

extension Register {
    /// Entries of a kind, oldest first.
    package func entries(_ kind: EntryKind) throws -> [Entry] {
        try translated { try database.read { try ViewReading.entries(kind, in: $0) } }
    }

    /// - Throws: `RegisterError.unknownEntry`.
    package func entry(_ id: String) throws -> Entry {
        guard let entry = try entries([id]).first else { throw RegisterError.unknownEntry(id: id) }
        return entry
    }

    /// Entries by their ids, in the order of the ids; unknown ids are left out.
    package func entries(_ ids: [String]) throws -> [Entry] {
        try translated { try database.read { try ViewReading.entries(ids, in: $0) } }
    }

    /// How many entries of each kind there are.
    package func counts() throws -> [EntryKind: Int] {
        try translated { try database.read { try ViewReading.counts(in: $0) } }
    }

    /// Links from and to an entry, in the order in which they were made.
    package func links(of id: String) throws -> [Link] {
        try translated { try database.read { try ViewReading.links(of: id, in: $0) } }
    }

    package func provenance(of id: String) throws -> [Provenance] {
        try translated { try database.read { try ViewReading.provenance(of: id, in: $0) } }
    }

    package func document(_ digest: String) throws -> KeptDocument? {
        try translated { try database.read { try ViewReading.document(digest, in: $0) } }
    }

    /// The bytes of a document that was read, as they were.
    package func evidence(_ digest: String) throws -> Data { try files.evidence(digest) }

    /// Entries whose text has all the words, best first.
    ///
    /// - Throws: `RegisterError.emptySearch` where no word is left to look for.
    package func search(_ words: String, limit: Int = 50) throws -> SearchResult {
        try translated { try database.read { try ViewSearch.run(words, limit: limit, in: $0) } }
    }
}
