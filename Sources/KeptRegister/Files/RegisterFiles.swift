import Foundation
internal import GRDB
import KeptLedger

/// A register's folder: where its ledger and its view lie.
struct RegisterFiles: Sendable {
    let folder: URL
    let store: any Store
    let view: any ViewHome

    /// A folder of clear files.
    init(folder: URL) {
        self.folder = folder
        store = ClearStore(folder)
        view = DiskView(folder)
    }

    init(folder: URL, sealed store: SealedStore) {
        self.folder = folder
        self.store = store
        view = SealedView(store)
    }

    /// The folder as it is on the disk: of clear files, or sealed and unlocked.
    ///
    /// What a stopped command left is put in order.
    ///
    /// - Throws: `LedgerError.locked` where it is sealed and this machine does not have it open.
    init(_ folder: URL, in surroundings: Surroundings) throws {
        if FileManager.default.fileExists(atPath: folder.path) { try Lock(folder, in: surroundings).tidy() }
        if let store = try SealedStore(folder, in: surroundings) {
            self.init(folder: folder, sealed: store)
        } else {
            self.init(folder: folder)
        }
    }

    var shown: String { folder.lastPathComponent }
    var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
    var sealed: SealedStore? { store as? SealedStore }

    /// Whether the folder holds a journal, in whichever form.
    var hasJournal: Bool { sealed != nil || ClearStore(folder).hasJournal }
    /// Whether anything can be written in the folder.
    var isWritable: Bool { ClearStore(folder).isWritable }
    var hasView: Bool { FileManager.default.fileExists(atPath: DiskView(folder).file.path) }

    func make() throws { try ClearStore(folder).make() }
}

/// Where the view of a register lies: on the disk, or in memory with a sealed snapshot of it.
protocol ViewHome: Sendable {
    /// Opens the view; an empty one where there is none.
    ///
    /// - Throws: `RegisterError.damaged`.
    func open() throws -> DatabaseQueue
    /// Opens the view where nothing can be written; nothing where there is none that can be read so.
    func openUnwritten() throws -> DatabaseQueue?
    /// Takes care that the view outlives the process, and that a changed bit of it is told.
    func keep(_ queue: DatabaseQueue) throws
    /// Puts another view in the place of the one that is there, in one step.
    func replace(with queue: DatabaseQueue) throws
    /// Says that the view is about to change, before it does.
    func begin() throws
    /// What is wrong with the view's file, to the last bit; nothing where that is not known.
    func fault() throws -> String?
    /// What the view's file is said to be by its stamp; nothing where it needs none.
    func stamped() throws -> String?
}
