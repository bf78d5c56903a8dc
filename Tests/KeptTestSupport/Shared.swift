package import Foundation
import Testing

/// Files that lie beside the checkout and not in it: real documents that tests read where they are.
package enum Shared {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../shared").standardizedFileURL

    /// A file below `../shared`.
    package static func file(_ path: String) -> URL { folder.appending(path: path) }

    /// Whether `../shared` is there; tests that need it are skipped, and say so, where it is not.
    package static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}

/// The project's own files.
package enum Project {
    package static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    package static func file(_ path: String) -> URL { folder.appending(path: path) }

    /// The names in a folder of the project, those that are hidden left out.
    package static func files(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file(path).path).filter { !$0.hasPrefix(".") }
    }
}

/// A folder that is gone after the test.
package final class TemporaryFolder: Sendable {
    package let url: URL

    /// In memory where the system has such a place, and `inMemory` asks for it: many small registers are made faster.
    package init(inMemory: Bool = false) throws {
        let memory = URL(filePath: "/dev/shm")
        let hasMemory = inMemory && FileManager.default.isWritableFile(atPath: memory.path)
        url = (hasMemory ? memory : FileManager.default.temporaryDirectory).appending(
            path: "kept-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch {
            Issue.record("\(url.path) is left behind: \(error)")
        }
    }
}
