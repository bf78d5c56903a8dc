internal import Crypto
import Foundation
internal import GRDB
import KeptLedger
import KeptVocabulary

/// The view on the disk: `register.sqlite`, and beside it the SHA-256 that it had when it was last written, in the form
/// of `sha256sum`.
///
/// A database file has room that no table uses: a changed bit there changes nothing that is shown, and is told all the
/// same. While the view is being changed there is no stamp.
struct DiskView: ViewHome {
    private let folder: URL

    init(_ folder: URL) { self.folder = folder }

    var file: URL { folder.appending(path: "register.sqlite") }
    private var stamp: URL { folder.appending(path: "register.sqlite.sha256") }
    private var shown: String { folder.lastPathComponent }
    private var cannotWrite: LedgerError { .cannotWrite(path: shown) }

    private func isThere(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

    // MARK: - Opening

    func open() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: file.path, configuration: Register.configuration)
        if try queue.read(Self.isEmpty) {
            // Also where a writer was stopped before it had made the tables; another may be making them now.
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    if try Self.isEmpty(database) { try ViewSchema.create(in: database) }
                    return .commit
                }
            }
        }
        try queue.read { try ViewSchema.check($0) }
        return queue
    }

    func openUnwritten() throws -> DatabaseQueue? {
        // A half-finished transaction cannot be taken back here.
        guard isThere(file), !isThere(folder.appending(path: "register.sqlite-journal")) else { return nil }
        var configuration = Register.configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(path: file.path, configuration: configuration)
        try queue.read { try ViewSchema.check($0) }
        return queue
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    }

    func replace(with queue: DatabaseQueue) throws {
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
            try begin()
            guard rename(fresh.path, file.path) == 0 else { throw cannotWrite }
            try keep(DatabaseQueue(path: file.path, configuration: Register.configuration))
        } catch is CocoaError { throw cannotWrite }
    }

    // MARK: - The stamp

    func begin() throws {
        // On the disk before the view changes: after a power cut an old stamp would call a good view damaged.
        try DurableFile(stamp, else: cannotWrite).remove()
    }

    func keep(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { database in
            // Nobody else writes meanwhile.
            try database.inTransaction(.immediate) {
                try DurableFile(stamp, else: cannotWrite).write(Data((digest() + "  register.sqlite\n").utf8))
                return .rollback
            }
        }
    }

    func fault() throws -> String? {
        guard isThere(stamp), isThere(file) else { return nil }
        do {
            let said = try String(contentsOf: stamp, encoding: .utf8)
            guard try said != digest() + "  register.sqlite\n" else { return nil }
            // Another process may have written meanwhile.
            guard isThere(stamp), try String(contentsOf: stamp, encoding: .utf8) == said else { return nil }
            return "is not the file that was written"
        } catch is CocoaError { return "cannot be read" } catch is LedgerError { return "cannot be read" }
    }

    func stamped() throws -> String? {
        do { return try String(contentsOf: stamp, encoding: .utf8) } catch CocoaError.fileReadNoSuchFile {
            return nil
        } catch { throw LedgerError.broken(file: shown + "/register.sqlite.sha256") }
    }

    private func digest() throws -> String {
        var hash = SHA256()
        try FilePieces.each(of: file, else: .broken(file: shown + "/register.sqlite")) {
            hash.update(data: $0)
        }
        return Hexadecimal.text(hash.finalize())
    }
}
