package import Foundation

/// Which files of evidence were laid down for a change that is not in the journal yet: where the change never comes, they are
/// taken away again.
package struct UnfinishedEvidence: Sendable {
    private let folder: URL

    package init(_ folder: URL) { self.folder = folder }

    private var note: URL { folder.appending(path: "evidence/unfinished") }
    private var fault: LedgerError { .cannotWrite(path: folder.lastPathComponent) }

    package var isThere: Bool { FileManager.default.fileExists(atPath: note.path) }

    /// Says which files are about to come, by their names in the register's folder.
    package func begin(_ names: [String]) throws {
        try DurableFile(note, else: fault).write(Data(names.joined(separator: "\n").utf8))
    }

    /// They belong to the register, or are gone.
    package func end() throws { try DurableFile(note, else: fault).remove() }

    /// Takes away those of them that the register does not speak of.
    package func sweep(keeping names: Set<String>) throws {
        guard isThere else { return }
        let noted: String
        do { noted = try String(contentsOf: note, encoding: .utf8) } catch { throw fault }
        for name in noted.split(separator: "\n").map(String.init)
        where name.hasPrefix("evidence/") && !name.contains("..") && !names.contains(name) {
            for ending in ["", ".part"] {
                try DurableFile(folder.appending(path: name + ending), else: fault).remove()
            }
        }
        try end()
    }
}
