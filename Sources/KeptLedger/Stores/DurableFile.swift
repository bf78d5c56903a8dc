package import Foundation

/// Writes and removes files so that a power cut leaves the old state or the new one: bytes are on the disk before their
/// name is, and a name is on the disk before the call returns.
package struct DurableFile: Sendable {
    private let file: URL
    /// What is thrown where the disk takes no more or may not be written.
    private let fault: LedgerError

    package init(_ file: URL, else fault: LedgerError) { (self.file, self.fault) = (file, fault) }

    /// The file beside it that holds what is being written.
    private var part: URL { file.appendingPathExtension("part") }

    /// Puts bytes under the name in one step.
    package func write(_ bytes: Data) throws {
        try writePart(bytes)
        try takeName(of: part)
    }

    /// Writes bytes to a file of this name, and waits for the disk; the folder is made where it is not there.
    func writePart(_ bytes: Data) throws {
        try DurableFile(part, else: fault).fill { try $0.write(contentsOf: bytes) }
    }

    /// Writes a new file piece by piece under the name, in one step.
    package func write(_ pieces: ((Data) throws -> Void) throws -> Void) throws {
        try DurableFile(part, else: fault).fill { handle in try pieces { try handle.write(contentsOf: $0) } }
        try takeName(of: part)
    }

    private func fill(_ work: (FileHandle) throws -> Void) throws {
        let folder = file.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw fault }
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        do {
            defer { close(descriptor) }
            try work(handle)
            guard fsync(descriptor) == 0 else { throw fault }
        } catch {
            unlink(file.path)
            throw error is LedgerError ? error : fault
        }
    }

    /// Gives the name to another file in the same folder, in one step.
    func takeName(of other: URL) throws {
        guard rename(other.path, file.path) == 0 else { throw fault }
        try synchronizeFolder()
    }

    /// Takes the file away, where it is there.
    package func remove() throws {
        guard unlink(file.path) == 0 else {
            if errno == ENOENT { return }
            throw fault
        }
        try synchronizeFolder()
    }

    /// A name is on the disk when its folder is.
    func synchronizeFolder() throws {
        let folder = DurableFile(file.deletingLastPathComponent(), else: fault)
        try folder.synchronize()
    }

    /// Waits until the disk has the file or folder as it is.
    func synchronize() throws {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault }
    }
}
