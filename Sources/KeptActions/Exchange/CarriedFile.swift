import Foundation

/// A file that came from another machine.
enum CarriedFile {
    /// - Throws: `ActionError.cannotRead`.
    static func bytes(of file: URL) throws -> Data {
        do { return try Data(contentsOf: file, options: .mappedIfSafe) } catch {
            throw ActionError.cannotRead(file: file.lastPathComponent)
        }
    }
}
