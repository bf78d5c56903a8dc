import Foundation

/// The files of a register's folder, apart from the view: what it is, the journal, the evidence.
struct RegisterFiles: Sendable {
    let folder: URL

    var shown: String { folder.lastPathComponent }
    var view: URL { folder.appending(path: "register.sqlite") }
    var journal: URL { folder.appending(path: "journal.jsonl") }
    private var evidenceFolder: URL { folder.appending(path: "evidence") }
    private var about: URL { folder.appending(path: "register.json") }

    /// What `register.json` says: which register this is, and whose key began it.
    struct About: Codable, Equatable {
        let format: Int
        let founder: String
        let id: String

        static let format = 2
    }

    // MARK: - The folder

    var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
    var hasJournal: Bool { FileManager.default.fileExists(atPath: journal.path) }
    var hasView: Bool { FileManager.default.fileExists(atPath: view.path) }

    func make() throws {
        do {
            try FileManager.default.createDirectory(
                at: evidenceFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw RegisterError.cannotCreate(path: shown) }
    }

    func readAbout() throws -> About {
        guard FileManager.default.fileExists(atPath: about.path) else {
            throw RegisterError.notARegister(path: shown)
        }
        do {
            let found = try JSONDecoder().decode(About.self, from: Data(contentsOf: about))
            guard found.format <= About.format else { throw RegisterError.newer(path: shown) }
            return found
        } catch is DecodingError {
            throw RegisterError.broken(file: shown + "/register.json")
        } catch is CocoaError { throw RegisterError.broken(file: shown + "/register.json") }
    }

    func write(_ description: About) throws {
        do { try bytes(description).write(to: about, options: .atomic) } catch is CocoaError {
            throw RegisterError.cannotWrite(path: shown)
        }
    }

    /// Whether the file says this and nothing else, to the byte.
    func aboutIsExact(_ description: About) throws -> Bool {
        do { return try Data(contentsOf: about) == bytes(description) } catch is CocoaError {
            throw RegisterError.broken(file: shown + "/register.json")
        }
    }

    private func bytes(_ description: About) throws -> Data { Data((try JSON.text(description) + "\n").utf8) }

    // MARK: - The journal

    func journalSize() throws -> Int {
        guard hasJournal else { return 0 }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: journal.path)
            return (attributes[.size] as? NSNumber)?.intValue ?? 0
        } catch { throw RegisterError.broken(file: shown + "/journal.jsonl") }
    }

    func readJournal() throws -> Data {
        guard hasJournal else { return Data() }
        do { return try Data(contentsOf: journal, options: .mappedIfSafe) } catch {
            throw RegisterError.broken(file: shown + "/journal.jsonl")
        }
    }

    /// Appends to the journal, and returns when the disk has it; on failure the journal is as it was.
    func append(_ bytes: Data, at size: Int) throws {
        if !hasJournal {
            guard
                FileManager.default.createFile(
                    atPath: journal.path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw RegisterError.cannotWrite(path: shown) }
        }
        do {
            let handle = try FileHandle(forWritingTo: journal)
            defer { close(handle) }
            try handle.seek(toOffset: UInt64(size))
            do {
                try handle.write(contentsOf: bytes)
                try handle.synchronize()
            } catch {
                try handle.truncate(atOffset: UInt64(size))
                throw error
            }
        } catch { throw RegisterError.cannotWrite(path: shown) }
    }

    /// Cuts off what was begun and never finished.
    func truncateJournal(to size: Int) throws {
        do {
            let handle = try FileHandle(forWritingTo: journal)
            defer { close(handle) }
            try handle.truncate(atOffset: UInt64(size))
            try handle.synchronize()
        } catch { throw RegisterError.cannotWrite(path: shown) }
    }

    private func close(_ handle: FileHandle) {
        // Everything is on the disk by then: a failing close loses nothing.
        do { try handle.close() } catch {}
    }

    // MARK: - Evidence

    func file(_ digest: String) -> URL {
        evidenceFolder.appending(path: digest.replacing("sha256:", with: ""))
    }

    /// Evidence is written before the entries that rest on it: a file without an entry harms nobody.
    func keep(_ bytes: Data, digest: String) throws {
        let file = file(digest)
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file, options: .atomic)
        } catch { throw RegisterError.cannotWrite(path: shown) }
    }

    func holds(_ digest: String) -> Bool { FileManager.default.fileExists(atPath: file(digest).path) }

    func evidence(_ digest: String) throws -> Data {
        do { return try Data(contentsOf: file(digest)) } catch {
            throw RegisterError.broken(file: shown + "/evidence/" + file(digest).lastPathComponent)
        }
    }

    /// The names of all files of evidence, sorted.
    func evidenceNames() throws -> [String] {
        guard FileManager.default.fileExists(atPath: evidenceFolder.path) else { return [] }
        do {
            // A hidden file is what a killed writer left of a file that it had not finished.
            return try FileManager.default.contentsOfDirectory(atPath: evidenceFolder.path)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw RegisterError.broken(file: shown + "/evidence")
        }
    }
}
