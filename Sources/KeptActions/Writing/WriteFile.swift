package import Foundation

/// Writes a file that leaves Kept, whole or not at all.
package struct WriteFile: Sendable {
    private let file: URL
    private let overwriting: Bool
    private var name: String { file.lastPathComponent }

    package init(_ file: URL, overwriting: Bool) { (self.file, self.overwriting) = (file, overwriting) }

    /// To be asked before much work is done.
    ///
    /// - Throws: `ActionError.fileExists`.
    package func check() throws {
        if !overwriting, FileManager.default.fileExists(atPath: file.path) {
            throw ActionError.fileExists(file: name)
        }
    }

    /// - Throws: `ActionError`: `fileExists`, `cannotWrite`; no half-written file is left.
    package func run(_ bytes: Data) throws {
        try check()
        do { try bytes.write(to: file, options: .atomic) } catch { throw ActionError.cannotWrite(file: name) }
    }
}
