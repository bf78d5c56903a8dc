import Foundation

/// Writes files so that after a crash either all that belong together are there, or none.
///
/// New files are laid beside their names as `NAME.part`; then the head that names them takes the old one's place, which is
/// the moment at which they count; then they take their names. What a crash leaves is finished on the next opening.
struct SealedFiles {
    let folder: URL

    private var shown: String { folder.lastPathComponent }

    func url(_ name: String) -> URL { folder.appending(path: name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

    func read(_ name: String) throws -> Data {
        do { return try Data(contentsOf: url(name)) } catch {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "is missing or cannot be read")
        }
    }

    /// Writes parts and then the head.
    func commit(_ parts: [(name: String, bytes: Data)], head: Data) throws {
        for part in parts { try write(part.bytes, to: part.name + ".part") }
        try write(head, to: "head.age.part")
        try rename("head.age.part", "head.age")
        for part in parts { try rename(part.name + ".part", part.name) }
    }

    /// Writes a file in one step.
    func replace(_ name: String, _ bytes: Data) throws {
        try write(bytes, to: name + ".part")
        try rename(name + ".part", name)
    }

    /// A part that the head names, which a crash may have left beside its name.
    func part(_ name: String, _ part: SealedHead.Part) throws -> Data {
        for candidate in [name, name + ".part"] where exists(candidate) {
            let bytes = try read(candidate)
            guard SealedHead.digest(bytes) == part.digest else { continue }
            if candidate != name { try rename(candidate, name) }
            return bytes
        }
        let fault =
            exists(name)
            ? "is not the file that belongs here: it was changed, or is an older one" : "is missing"
        throw LedgerError.brokenSeal(file: shown + "/" + name, fault: fault)
    }

    func remove(_ name: String) throws {
        guard exists(name) else { return }
        do { try FileManager.default.removeItem(at: url(name)) } catch {
            throw LedgerError.cannotWrite(path: shown)
        }
    }

    func rename(_ name: String, _ other: String) throws {
        guard Foundation.rename(url(name).path, url(other).path) == 0 else {
            throw LedgerError.cannotWrite(path: shown)
        }
        try synchronizeFolder(of: other)
    }

    private func write(_ bytes: Data, to name: String) throws {
        let file = url(name)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            guard
                FileManager.default.createFile(
                    atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw LedgerError.cannotWrite(path: shown) }
            let handle = try FileHandle(forWritingTo: file)
            do {
                try handle.write(contentsOf: bytes)
                try handle.synchronize()
                try handle.close()
            } catch {
                try remove(name)
                throw error
            }
        } catch { throw LedgerError.cannotWrite(path: shown) }
    }

    /// A new name is on the disk when its folder is.
    private func synchronizeFolder(of name: String) throws {
        let descriptor = open(url(name).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LedgerError.cannotWrite(path: shown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LedgerError.cannotWrite(path: shown) }
    }

    /// The names of the files in a folder below; none where it is not there.
    func names(in name: String) throws -> [String] {
        do { return try FileManager.default.contentsOfDirectory(atPath: url(name).path) } catch CocoaError
            .fileReadNoSuchFile
        { return [] } catch {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "cannot be read")
        }
    }

    /// Removes the clear files of a register whose head is there: they are what a stopped `kept lock` left.
    static func finish(_ folder: URL) throws {
        let (files, clear) = (SealedFiles(folder: folder), ClearStore(folder))
        for name in ["journal.jsonl", "register.sqlite", "register.json"] {
            for ending in ["", "-journal", ".sha256"] { try files.remove(name + ending) }
        }
        for digest in try clear.evidenceDigests() { try files.remove(clear.evidenceName(digest)) }
    }

    // MARK: - One at a time

    /// Does some work while no other process does any.
    ///
    /// - Throws: `LedgerError.busy` when another takes too long; what the work throws.
    func exclusively<Result>(_ work: () throws -> Result) throws -> Result {
        let descriptor = open(url("one-at-a-time").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerError.cannotWrite(path: shown) }
        // Closing lets the next one in.
        defer { close(descriptor) }
        var tries = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard tries < 100 else { throw LedgerError.busy(path: shown) }
            tries += 1
            usleep(50_000)
        }
        return try work()
    }
}
