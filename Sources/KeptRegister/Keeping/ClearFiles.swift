import Foundation
internal import GRDB

/// A register in clear files: `journal.jsonl`, `evidence/` by SHA-256, `register.sqlite`, `register.json`.
struct ClearFiles: Keeping {
    let folder: URL

    private var shown: String { folder.lastPathComponent }
    var view: URL { folder.appending(path: "register.sqlite") }
    var journal: URL { folder.appending(path: "journal.jsonl") }
    var evidenceFolder: URL { folder.appending(path: "evidence") }
    var description: URL { folder.appending(path: "register.json") }

    private func isThere(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

    // MARK: - About

    func about() throws -> RegisterFiles.About {
        guard isThere(description) else { throw RegisterError.notARegister(path: shown) }
        do {
            let found = try JSONDecoder().decode(
                RegisterFiles.About.self, from: Data(contentsOf: description))
            guard found.format <= RegisterFiles.About.format else { throw RegisterError.newer(path: shown) }
            // To the byte: a changed file is told from the one that was written.
            guard try Data(contentsOf: description) == bytes(found) else {
                throw RegisterError.broken(file: shown + "/register.json")
            }
            return found
        } catch is DecodingError {
            throw RegisterError.broken(file: shown + "/register.json")
        } catch is CocoaError { throw RegisterError.broken(file: shown + "/register.json") }
    }

    func keep(_ about: RegisterFiles.About) throws {
        do { try bytes(about).write(to: description, options: .atomic) } catch is CocoaError {
            throw RegisterError.cannotWrite(path: shown)
        }
    }

    private func bytes(_ about: RegisterFiles.About) throws -> Data {
        Data((try JSON.text(about) + "\n").utf8)
    }

    // MARK: - The journal

    func journalSize() throws -> Int {
        guard isThere(journal) else { return 0 }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: journal.path)
            return (attributes[.size] as? NSNumber)?.intValue ?? 0
        } catch { throw RegisterError.broken(file: shown + "/journal.jsonl") }
    }

    func readJournal(from offset: Int) throws -> Data {
        guard isThere(journal) else { return Data() }
        do {
            let all = try Data(contentsOf: journal, options: .mappedIfSafe)
            return offset == 0 ? all : Data(all.dropFirst(offset))
        } catch { throw RegisterError.broken(file: shown + "/journal.jsonl") }
    }

    func append(_ bytes: Data, at size: Int) throws {
        if !isThere(journal) {
            guard
                FileManager.default.createFile(
                    atPath: journal.path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw RegisterError.cannotWrite(path: shown) }
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
        } catch { throw RegisterError.cannotWrite(path: shown) }
    }

    func truncateJournal(to size: Int) throws {
        do {
            let handle = try FileHandle(forWritingTo: journal)
            defer { close(handle) }
            try handle.truncate(atOffset: UInt64(size))
            try handle.synchronize()
        } catch { throw RegisterError.cannotWrite(path: shown) }
    }

    private func close(_ handle: FileHandle) {
        // Everything is on the disk by then: a failing close loses nothing.
        do { try handle.close() } catch {}
    }

    // MARK: - Evidence

    private func file(_ digest: String) -> URL {
        evidenceFolder.appending(path: digest.replacing("sha256:", with: ""))
    }

    func evidenceName(_ digest: String) -> String { "evidence/" + file(digest).lastPathComponent }

    func keep(_ bytes: Data, digest: String) throws {
        let file = file(digest)
        guard !isThere(file) else { return }
        do {
            try FileManager.default.createDirectory(at: evidenceFolder, withIntermediateDirectories: true)
            try bytes.write(to: file, options: .atomic)
        } catch { throw RegisterError.cannotWrite(path: shown) }
    }

    func holds(_ digest: String) -> Bool { isThere(file(digest)) }

    func evidence(_ digest: String) throws -> Data {
        do { return try Data(contentsOf: file(digest)) } catch {
            throw RegisterError.broken(file: shown + "/" + evidenceName(digest))
        }
    }

    func evidenceDigests() throws -> [String] {
        guard isThere(evidenceFolder) else { return [] }
        do {
            // A hidden file is what a killed writer left of a file that it had not finished.
            return try FileManager.default.contentsOfDirectory(atPath: evidenceFolder.path)
                .filter { !$0.hasPrefix(".") }.sorted().map { "sha256:" + $0 }
        } catch {
            throw RegisterError.broken(file: shown + "/evidence")
        }
    }

    // MARK: - The view

    func openView() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: view.path, configuration: Register.configuration)
        if try queue.read(Self.isEmpty) {
            // Also where a writer was killed before it had made the tables; another may be making them now.
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    if try Self.isEmpty(database) { try ViewSchema.create(in: database) }
                    return .commit
                }
            }
        }
        guard try queue.read({ try Int.fetchOne($0, sql: "PRAGMA user_version") }) == ViewSchema.number else {
            throw RegisterError.damaged(path: shown)
        }
        return queue
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    }

    func replaceView(_ queue: DatabaseQueue) throws {
        let fresh = folder.appending(path: "register.new.sqlite")
        let manager = FileManager.default
        do {
            for name in ["register.new.sqlite", "register.new.sqlite-journal"] {
                let leftover = folder.appending(path: name)
                if isThere(leftover) { try manager.removeItem(at: leftover) }
            }
            let target = try DatabaseQueue(path: fresh.path, configuration: Register.configuration)
            try queue.backup(to: target)
            try target.close()
            // A half-finished transaction of the damaged file must not be played into the new one.
            let leftover = folder.appending(path: "register.sqlite-journal")
            if isThere(leftover) { try manager.removeItem(at: leftover) }
            try beginView()
            guard rename(fresh.path, view.path) == 0 else { throw RegisterError.cannotWrite(path: shown) }
            try keepView(DatabaseQueue(path: view.path, configuration: Register.configuration))
        } catch is CocoaError { throw RegisterError.cannotWrite(path: shown) }
    }

    /// SQLite's own lock keeps others out of the transaction in which the journal is written.
    func exclusively<Value>(_ work: () throws -> Value) throws -> Value { try work() }
}
