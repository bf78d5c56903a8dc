package import Foundation
internal import GRDB
package import KeptVocabulary

/// A register: one folder with a database and the evidence that its entries rest on.
///
/// Reading is free; every write goes through `add(_:evidence:)`, one transaction an action.
package struct Register: Sendable {
    private let database: DatabaseQueue
    private let folder: URL

    /// The register's name, as its folder has it.
    package var name: String { folder.deletingPathExtension().lastPathComponent }

    /// Opens a register; makes the folder where it is not there and `creating` says so.
    ///
    /// - Throws: `RegisterError`.
    package init(_ folder: URL, creating: Bool = false) throws {
        let shown = folder.lastPathComponent
        let file = folder.appending(path: "register.sqlite")
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: shown) }
        if !FileManager.default.fileExists(atPath: folder.path) {
            guard creating else { throw RegisterError.missing(path: shown) }
            do {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: "evidence"), withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            } catch { throw RegisterError.cannotCreate(path: shown) }
        } else if !FileManager.default.fileExists(atPath: file.path), !creating {
            throw RegisterError.notARegister(path: shown)
        }
        self.folder = folder
        database = try RegisterFailure.translated(path: shown) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            guard try queue.read({ try !Migrations.migrator.hasBeenSuperseded($0) }) else {
                throw RegisterError.newer(path: shown)
            }
            try Migrations.migrator.migrate(queue)
            return queue
        }
    }

    // MARK: - Writing

    /// What of an addition the register does not hold yet.
    package func missing(of addition: Addition) throws -> Addition {
        try translated { try database.read { try RegisterWriting.missing(of: addition, in: $0) } }
    }

    /// Adds what is missing, all or nothing.
    ///
    /// This is the one gate for writes.
    ///
    /// The evidence is the bytes of the documents by digest. What was added is returned.
    package func add(_ addition: Addition, evidence: [String: Data]) throws -> Addition {
        for (digest, bytes) in evidence { try keep(bytes, digest: digest) }
        return try translated {
            try database.write { database in
                let missing = try RegisterWriting.missing(of: addition, in: database)
                try RegisterWriting.insert(missing, into: database)
                return missing
            }
        }
    }

    /// Evidence is written before the entries that rest on it: a file without an entry harms nobody.
    private func keep(_ bytes: Data, digest: String) throws {
        let name = digest.replacing("sha256:", with: "")
        let file = folder.appending(path: "evidence").appending(path: name)
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file, options: .atomic)
        } catch { throw RegisterError.cannotCreate(path: folder.lastPathComponent) }
    }

    // MARK: - Reading

    /// Entries of a kind, oldest first.
    package func entries(_ kind: EntryKind) throws -> [Entry] {
        try translated { try database.read { try RegisterReading.entries(kind, in: $0) } }
    }

    /// - Throws: `RegisterError.unknownEntry`.
    package func entry(_ id: String) throws -> Entry {
        guard let entry = try entries([id]).first else { throw RegisterError.unknownEntry(id: id) }
        return entry
    }

    /// Entries by their ids, in the order of the ids; unknown ids are left out.
    package func entries(_ ids: [String]) throws -> [Entry] {
        try translated { try database.read { try RegisterReading.entries(ids, in: $0) } }
    }

    /// How many entries of each kind there are.
    package func counts() throws -> [EntryKind: Int] {
        try translated { try database.read { try RegisterReading.counts(in: $0) } }
    }

    /// Links from and to an entry, in the order in which they were made.
    package func links(of id: String) throws -> [Link] {
        try translated { try database.read { try RegisterReading.links(of: id, in: $0) } }
    }

    package func provenance(of id: String) throws -> [Provenance] {
        try translated { try database.read { try RegisterReading.provenance(of: id, in: $0) } }
    }

    package func document(_ digest: String) throws -> KeptDocument? {
        try translated { try database.read { try RegisterReading.document(digest, in: $0) } }
    }

    /// The bytes of a document that was read, as they were.
    package func evidence(_ digest: String) throws -> Data {
        let file = folder.appending(path: "evidence").appending(path: digest.replacing("sha256:", with: ""))
        do { return try Data(contentsOf: file) } catch {
            throw RegisterError.damaged(path: folder.lastPathComponent)
        }
    }

    /// Entries whose text has all the words, best first.
    ///
    /// - Throws: `RegisterError.emptySearch` where no word is left to look for.
    package func search(_ words: String, limit: Int = 50) throws -> SearchResult {
        try translated { try database.read { try RegisterSearch.run(words, limit: limit, in: $0) } }
    }

    private func translated<Value>(_ work: () throws -> Value) throws -> Value {
        try RegisterFailure.translated(path: folder.lastPathComponent, work)
    }
}
