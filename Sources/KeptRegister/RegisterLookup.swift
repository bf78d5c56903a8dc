package import Foundation
internal import GRDB
package import KeptVocabulary

/// What a register shows: everything here has gone through its veil.
extension Register {
    /// The same register for a reader who sees more, or less.
    package func seeing(_ sight: Confidentiality) -> Register {
        var register = self
        register.sight = sight
        return register
    }

    /// Entries of a kind, oldest first.
    package func entries(_ kind: EntryKind) throws -> [Entry] {
        try veiled { try ViewReading.entries(kind, in: $0).map($1.shown) }
    }

    /// - Throws: `RegisterError.unknownEntry`.
    package func entry(_ id: String) throws -> Entry {
        guard let entry = try entries([id]).first else { throw RegisterError.unknownEntry(id: id) }
        return entry
    }

    /// Entries by their ids, in the order of the ids; unknown ids are left out.
    package func entries(_ ids: [String]) throws -> [Entry] {
        try veiled { try ViewReading.entries(ids, in: $0).map($1.shown) }
    }

    /// How many entries of each kind there are.
    package func counts() throws -> [EntryKind: Int] {
        try translated { try database.read { try ViewReading.counts(in: $0) } }
    }

    /// Links from and to an entry, in the order in which they were made.
    package func links(of id: String) throws -> [Link] {
        try translated { try database.read { try ViewReading.links(of: id, in: $0) } }
    }

    /// Where an entry comes from; nothing for an entry that the veil hides.
    package func provenance(of id: String) throws -> [Provenance] {
        try veiled { database, veil in
            guard let entry = try ViewReading.entries([id], in: database).first, veil.sees(entry) else {
                return []
            }
            return try ViewReading.provenance(of: id, in: database).map(veil.shown)
        }
    }

    package func document(_ digest: String) throws -> KeptDocument? {
        try veiled { try ViewReading.document(digest, in: $0).map($1.shown) }
    }

    /// The bytes of a document that was read, as they were; only what is made of them passes the veil.
    package func evidence(_ digest: String) throws -> Data { try files.keeping.evidence(digest) }

    /// Words from elsewhere, with the names masked that this reader may not see.
    package func masked(_ text: String) throws -> String { try veiled { $1.mask.masked(text) } }

    /// Entries whose text has all the words, best first; restricted names are not in the index.
    ///
    /// - Throws: `RegisterError.emptySearch` where no word is left to look for.
    package func search(_ words: String, limit: Int = 50) throws -> SearchResult {
        try translated { try database.read { try ViewSearch.run(words, limit: limit, in: $0) } }
    }

    func veiled<Value>(_ work: (Database, Veil) throws -> Value) throws -> Value {
        try translated { try database.read { try work($0, Veil(sight, in: $0)) } }
    }
}
