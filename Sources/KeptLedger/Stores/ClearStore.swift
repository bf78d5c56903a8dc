internal import Crypto
package import Foundation
import KeptVocabulary

/// A ledger in clear files: `journal.jsonl`, `evidence/` by SHA-256, `register.json`.
package struct ClearStore: Store {
    package let folder: URL

    package init(_ folder: URL) { self.folder = folder }

    package var shown: String { folder.lastPathComponent }
    package var journal: URL { folder.appending(path: "journal.jsonl") }
    package var evidenceFolder: URL { folder.appending(path: "evidence") }
    package var description: URL { folder.appending(path: "register.json") }

    package var hasJournal: Bool { isThere(journal) }

    /// Makes the folder.
    package func make() throws {
        do {
            try FileManager.default.createDirectory(
                at: evidenceFolder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch { throw LedgerError.cannotCreate(path: shown) }
    }

    private func isThere(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

    // MARK: - About

    package func about() throws -> About {
        guard isThere(description) else { throw LedgerError.notARegister(path: shown) }
        do {
            let found = try JSONDecoder().decode(
                About.self, from: Data(contentsOf: description))
            guard found.format <= About.format else { throw LedgerError.newer(path: shown) }
            // To the byte: a changed file is told from the one that was written.
            guard try Data(contentsOf: description) == bytes(found) else {
                throw LedgerError.broken(file: shown + "/register.json")
            }
            return found
        } catch is DecodingError {
            throw LedgerError.broken(file: shown + "/register.json")
        } catch is CocoaError { throw LedgerError.broken(file: shown + "/register.json") }
    }

    package func keep(_ about: About) throws { try durable(description).write(bytes(about)) }

    private func durable(_ file: URL) -> DurableFile { DurableFile(file, else: .cannotWrite(path: shown)) }

    private func bytes(_ about: About) throws -> Data {
        Data((try SortedJSON.text(about) + "\n").utf8)
    }

    // MARK: - The journal

    package func journalSize() throws -> Int {
        guard isThere(journal) else { return 0 }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: journal.path)
            return (attributes[.size] as? NSNumber)?.intValue ?? 0
        } catch { throw LedgerError.broken(file: shown + "/journal.jsonl") }
    }

    package func readJournal(from offset: Int) throws -> Data {
        guard isThere(journal) else { return Data() }
        do {
            let all = try Data(contentsOf: journal, options: .mappedIfSafe)
            return offset == 0 ? all : Data(all.dropFirst(offset))
        } catch { throw LedgerError.broken(file: shown + "/journal.jsonl") }
    }

    package func eachJournalPiece(_ body: (Data) throws -> Void) throws {
        guard isThere(journal) else { return }
        try FilePieces.each(of: journal, else: .broken(file: shown + "/journal.jsonl"), body)
    }

    package func append(_ bytes: Data, at size: Int) throws {
        guard isThere(journal) else {
            guard size == 0 else { throw LedgerError.broken(file: shown + "/journal.jsonl") }
            return try durable(journal).write(bytes)
        }
        do {
            let handle = try FileHandle(forWritingTo: journal)
            defer { close(handle) }
            try handle.seek(toOffset: UInt64(size))
            do {
                try handle.write(contentsOf: bytes)
                try handle.synchronize()
            } catch {
                try handle.truncate(atOffset: UInt64(size))
                throw error
            }
        } catch { throw LedgerError.cannotWrite(path: shown) }
    }

    /// Writes a whole journal, piece by piece, in one step.
    package func writeJournal(_ pieces: ((Data) throws -> Void) throws -> Void) throws {
        try durable(journal).write(pieces)
    }

    package func rewriteJournal(_ change: (Data) throws -> Data, before: () throws -> Void) throws {
        let text = try change(readJournal(from: 0))
        try before()
        try durable(journal).write(text)
    }

    package func truncateJournal(to size: Int) throws {
        do {
            let handle = try FileHandle(forWritingTo: journal)
            defer { close(handle) }
            try handle.truncate(atOffset: UInt64(size))
            try handle.synchronize()
        } catch { throw LedgerError.cannotWrite(path: shown) }
    }

    private func close(_ handle: FileHandle) {
        // Everything is on the disk by then: a failing close loses nothing.
        do { try handle.close() } catch {}
    }

    // MARK: - Evidence

    private func file(_ digest: String) throws -> URL {
        evidenceFolder.appending(path: try EvidenceName.of(digest))
    }

    package func evidenceName(_ digest: String) throws -> String {
        "evidence/" + (try EvidenceName.of(digest))
    }

    package func keep(_ bytes: Data, digest: String) throws {
        let file = try file(digest)
        // On the disk before the journal speaks of it, also where the power fails.
        if !isThere(file) { try durable(file).write(bytes) }
    }

    package func holds(_ digest: String) throws -> Bool { isThere(try file(digest)) }

    package func evidence(_ digest: String) throws -> Data {
        let file = try file(digest)
        do { return try Data(contentsOf: file, options: .mappedIfSafe) } catch {
            throw LedgerError.broken(file: shown + "/" + (try evidenceName(digest)))
        }
    }

    package func evidenceHash(_ digest: String) throws -> String {
        var hash = SHA256()
        try eachEvidencePiece(digest) { hash.update(data: $0) }
        return Hexadecimal.text(hash.finalize())
    }

    package func eachEvidencePiece(_ digest: String, _ body: (Data) throws -> Void) throws {
        try FilePieces.each(
            of: file(digest), else: .broken(file: shown + "/" + (try evidenceName(digest))), body)
    }

    package func evidenceDigests() throws -> [String] {
        guard isThere(evidenceFolder) else { return [] }
        do {
            // What has another name is left of a writer that was stopped, or of a lock.
            return try FileManager.default.contentsOfDirectory(atPath: evidenceFolder.path)
                .compactMap { Digest(hex: $0)?.description }.sorted()
        } catch {
            throw LedgerError.broken(file: shown + "/evidence")
        }
    }

    /// - Throws: `LedgerError.locked` where the register was sealed meanwhile.
    package func exclusively<Result>(_ work: () throws -> Result) throws -> Result {
        try FolderLock(folder).hold {
            guard !SealedFiles(folder: folder).isSealed else { throw LedgerError.locked(path: shown) }
            return try work()
        }
    }

    /// Whether anything can be written here.
    package var isWritable: Bool { access(folder.path, W_OK) == 0 }
}
