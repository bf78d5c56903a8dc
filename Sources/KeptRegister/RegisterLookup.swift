package import Foundation
internal import GRDB
package import KeptEntries
package import KeptLedger
package import KeptVocabulary

/// What a register shows: everything here has gone through its veil.
extension Register {
    /// The same register for a reader who sees more, or less.
    package func seeing(_ sight: Confidentiality) -> Register {
        var register = self
        register.sight = sight
        return register
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

    /// How many entries of each kind there are, those that the veil hides included: lists show that they are there.
    package func counts() throws -> [EntryKind: Int] {
        try translated { try database.read { try ViewReading.counts(in: $0) } }
    }

    /// Links from and to an entry, those that start there first; none of an entry that the veil hides.
    package func links(of id: String) throws -> [Link] {
        try veiled { database, veil in
            guard try sees(id, veil, database) else { return [] }
            return try ViewReading.links(of: id, seenBy: sight, in: database)
        }
    }

    /// Where an entry comes from; nothing for an entry that the veil hides.
    package func provenance(of id: String) throws -> [Accepted] {
        try veiled { database, veil in
            guard try sees(id, veil, database) else { return [] }
            let membership = try ViewMembers.membership(about.founder, in: database)
            let changes = ViewChanges(database)
            return try ViewReading.provenance(of: id, in: database).map { provenance, stamp in
                Accepted(
                    provenance: veil.shown(provenance), at: try changes.moment(of: stamp),
                    by: membership.member(stamp.device)?.name ?? Member.id(stamp.device))
            }
        }
    }

    private func sees(_ id: String, _ veil: Veil, _ database: Database) throws -> Bool {
        try ViewReading.entries([id], in: database).first.map(veil.sees) ?? false
    }

    package func document(_ digest: String) throws -> KeptDocument? {
        try veiled { try ViewReading.document(digest, in: $0).map($1.shown) }
    }

    /// What a document is called; what says that it is not here of one that was withheld or taken out.
    package func documentName(_ digest: String) throws -> String {
        try document(digest)?.name ?? "a document that is not here (\(digest.prefix(15))…)"
    }

    /// All documents, by their digests.
    package func documents() throws -> [KeptDocument] {
        try veiled { database, veil in
            try String.fetchAll(database, sql: "SELECT digest FROM document ORDER BY digest")
                .compactMap { try ViewReading.document($0, in: database).map(veil.shown) }
        }
    }

    /// The digests of the files that collections are, and were made from: what others published.
    package func publishedDocuments() throws -> Set<String> {
        try veiled { database, _ in
            let kinds = Kinds.collections.map { "'\($0)'" }.joined(separator: ", ")
            let ids = try String.fetchAll(database, sql: "SELECT id FROM entry WHERE kind IN (\(kinds))")
            return Set(
                try ViewReading.entries(ids, in: database).flatMap { $0.fields.values.compactMap(\.text) }
            ).intersection(try String.fetchAll(database, sql: "SELECT digest FROM document"))
        }
    }

    /// The bytes of a document that was read, as they were; only what is made of them passes the veil.
    package func evidence(_ digest: String) throws -> Data { try files.store.evidence(digest) }

    /// Words from elsewhere, with the names masked that this reader may not see.
    package func masked(_ text: String) throws -> String { try veiled { $1.mask.masked(text) } }

    /// The mask of the names that this reader may not see.
    package func nameMask() throws -> NameMask { try veiled { $1.mask } }

    func veiled<Result>(_ work: (Database, Veil) throws -> Result) throws -> Result {
        try translated {
            try database.read { database in
                try work(database, Veil(sight: sight, mask: masks.mask(for: sight, in: database)))
            }
        }
    }
}

/// A place that an entry comes from, with who accepted it and when.
package struct Accepted: Sendable {
    package let provenance: Provenance
    package let at: Moment
    /// The member whose device wrote it.
    package let by: String
}
