package import Foundation
package import Testing

/// Holds a text against a file of the project.
///
/// Recording needs `RECORD_SNAPSHOTS=1`, and still fails.
package func expectSnapshot(
    _ actual: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: file)
        Issue.record(
            "recorded \(file.lastPathComponent); run again without RECORD_SNAPSHOTS",
            sourceLocation: sourceLocation)
        return
    }
    // By its bytes: a mark of the byte order is part of a table.
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(actual == expected, "\(file.lastPathComponent) differs", sourceLocation: sourceLocation)
}
