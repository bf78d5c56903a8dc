internal import Crypto
import Foundation
internal import GRDB

/// The SHA-256 of `register.sqlite` as it was last written, in the form of `sha256sum`.
///
/// A database file has room that no table uses: a changed bit there changes nothing that is shown, and is told all the
/// same. While the view is being changed there is no stamp.
extension ClearFiles {
    private var stamp: URL { folder.appending(path: "register.sqlite.sha256") }

    func beginView() throws {
        guard unlink(stamp.path) == 0 || errno == ENOENT else {
            throw RegisterError.cannotWrite(path: folder.lastPathComponent)
        }
    }

    func keepView(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { database in
            // Nobody else writes meanwhile.
            try database.inTransaction(.immediate) {
                do {
                    try Data((digest() + "  register.sqlite\n").utf8).write(to: stamp, options: .atomic)
                } catch is CocoaError {
                    throw RegisterError.cannotWrite(path: folder.lastPathComponent)
                }
                return .rollback
            }
        }
    }

    func viewFault() throws -> String? {
        guard FileManager.default.fileExists(atPath: stamp.path),
            FileManager.default.fileExists(atPath: view.path)
        else { return nil }
        do {
            let said = try String(contentsOf: stamp, encoding: .utf8)
            guard try said != digest() + "  register.sqlite\n" else { return nil }
            // Another process may have written meanwhile.
            guard FileManager.default.fileExists(atPath: stamp.path),
                try String(contentsOf: stamp, encoding: .utf8) == said
            else { return nil }
            return "is not the file that was written"
        } catch is CocoaError { return "cannot be read" }
    }

    private func digest() throws -> String {
        ChangeText.hex(SHA256.hash(data: try Data(contentsOf: view, options: .mappedIfSafe)))
    }
}
