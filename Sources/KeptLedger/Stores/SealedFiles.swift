import Foundation

/// Writes files so that after a crash either all that belong together are there, or none.
///
/// New files are laid beside their names as `NAME.part`; then the head that names them takes the old one's place, which is
/// the moment at which they count; then they take their names. What a crash leaves is finished on the next opening.
struct SealedFiles {
    let folder: URL

    private var shown: String { folder.lastPathComponent }

    func url(_ name: String) -> URL { folder.appending(path: name) }

    /// Whether the register lies in sealed files: what the head names counts.
    var isSealed: Bool { exists("head.age") }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

    func read(_ name: String) throws -> Data {
        do { return try Data(contentsOf: url(name)) } catch {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "is missing or cannot be read")
        }
    }

    /// Writes parts and then the head.
    func commit(_ parts: [(name: String, bytes: Data)], head: Data) throws {
        for part in parts { try file(part.name).writePart(part.bytes) }
        // The names of the parts, too, are on the disk before a head speaks of them.
        for part in parts { try file(part.name).synchronizeFolder() }
        try file("head.age").write(head)
        for part in parts { try rename(part.name + ".part", part.name) }
    }

    /// Writes a file in one step.
    func replace(_ name: String, _ bytes: Data) throws { try file(name).write(bytes) }

    /// A part that the head names, which a crash may have left beside its name.
    ///
    /// A writer may give it its name at the same moment: it is looked for there once more.
    func part(_ name: String, _ part: SealedHead.Part) throws -> Data {
        for candidate in [name, name + ".part", name] where exists(candidate) {
            guard let bytes = try readIfThere(candidate), SealedHead.digest(bytes) == part.digest else {
                continue
            }
            return bytes
        }
        let fault =
            exists(name)
            ? "is not the file that belongs here: it was changed, or is an older one" : "is missing"
        throw LedgerError.brokenSeal(file: shown + "/" + name, fault: fault)
    }

    private func readIfThere(_ name: String) throws -> Data? {
        do { return try Data(contentsOf: url(name)) } catch CocoaError.fileReadNoSuchFile { return nil } catch
        {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "cannot be read")
        }
    }

    /// Gives its name to a part that a crash left beside it; to be done where nobody else writes.
    func finish(_ name: String, _ part: SealedHead.Part) throws {
        guard let bytes = try readIfThere(name + ".part"), SealedHead.digest(bytes) == part.digest else {
            return
        }
        try rename(name + ".part", name)
    }

    private func file(_ name: String) -> DurableFile {
        DurableFile(url(name), else: .cannotWrite(path: shown))
    }

    func remove(_ name: String) throws { try file(name).remove() }

    func rename(_ name: String, _ other: String) throws { try file(other).takeName(of: url(name)) }

    /// The names of the files in a folder below; none where it is not there.
    func names(in name: String) throws -> [String] {
        do { return try FileManager.default.contentsOfDirectory(atPath: url(name).path) } catch CocoaError
            .fileReadNoSuchFile
        { return [] } catch {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "cannot be read")
        }
    }
}
