import Foundation
internal import GRDB

/// A register's folder: what it is, and where its journal, evidence and view lie.
struct RegisterFiles: Sendable {
    let folder: URL
    let keeping: any Keeping

    /// What is known of a register before its journal is read: which it is, and whose key began it.
    struct About: Codable, Equatable {
        let format: Int
        let founder: String
        let id: String

        static let format = 2
    }

    /// A folder of clear files.
    init(folder: URL) {
        self.folder = folder
        keeping = ClearFiles(folder: folder)
    }

    /// The folder as it is on the disk: of clear files, or sealed and unlocked.
    ///
    /// - Throws: `RegisterError.locked` where it is sealed and this machine does not have it open.
    init(_ folder: URL, in surroundings: Surroundings) throws {
        self.folder = folder
        keeping = try Vault(folder, in: surroundings) ?? ClearFiles(folder: folder)
    }

    init(folder: URL, keeping: any Keeping) {
        self.folder = folder
        self.keeping = keeping
    }

    var shown: String { folder.lastPathComponent }
    var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
    var isSealed: Bool { keeping is Vault }
    private var clear: ClearFiles { ClearFiles(folder: folder) }

    /// Whether the folder holds a journal, in whichever form.
    var hasJournal: Bool { isSealed || FileManager.default.fileExists(atPath: clear.journal.path) }
    var hasView: Bool { FileManager.default.fileExists(atPath: clear.view.path) }

    func make() throws {
        do {
            try FileManager.default.createDirectory(
                at: clear.evidenceFolder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch { throw RegisterError.cannotCreate(path: shown) }
    }
}
