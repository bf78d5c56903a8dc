internal import Crypto
import Foundation
internal import GRDB
import KeptAge

/// A register in sealed files, opened with the identity that they are sealed to.
///
/// Nothing of it is ever on the disk in clear: the view lies in memory, made from a sealed snapshot and the segments of
/// the journal that came after it. What goes into each file is in docs/decisions/0008.
struct Vault: Keeping {
    let folder: URL
    let identity: AgeIdentity
    let files: VaultFiles
    private let chance: @Sendable (Int) -> [UInt8]

    /// A snapshot of the view is made anew when the journal has grown by so many bytes since the last.
    private static let mostReplayed = 256 << 10

    private var shown: String { folder.lastPathComponent }

    init(_ folder: URL, _ identity: AgeIdentity, chance: @escaping @Sendable (Int) -> [UInt8]) {
        self.folder = folder
        self.identity = identity
        self.chance = chance
        files = VaultFiles(folder: folder)
    }

    /// The vault that a folder is; nothing where it is not sealed.
    ///
    /// - Throws: `RegisterError.locked`.
    init?(_ folder: URL, in surroundings: Surroundings) throws {
        guard VaultFiles(folder: folder).exists("head.age") else { return nil }
        guard let identity = try Session(folder, in: surroundings)?.identity() else {
            throw RegisterError.locked(path: folder.lastPathComponent)
        }
        self.init(folder, identity, chance: surroundings.chance)
        try Sealing.finish(folder)
    }

    // MARK: - Sealing

    func sealed(_ bytes: Data) throws -> Data {
        try Age(chance: chance).seal(bytes, to: [identity.recipient])
    }

    func opened(_ bytes: Data, _ name: String) throws -> Data {
        do { return try Age.open(bytes, with: identity) } catch AgeError.wrongKey {
            throw RegisterError.brokenSeal(file: shown + "/" + name, fault: "belongs to another lock")
        } catch is AgeError {
            throw RegisterError.brokenSeal(file: shown + "/" + name, fault: "was cut short or changed")
        }
    }

    // MARK: - The head

    func readHead() throws -> VaultHead {
        let bytes = try opened(files.read("head.age"), "head.age")
        do {
            let head = try JSONDecoder().decode(VaultHead.self, from: bytes)
            guard head.format <= VaultHead.format else { throw RegisterError.newer(path: shown) }
            // A head is in place before a segment takes its name: one more than it knows is from a later head.
            guard !files.exists(VaultHead.segment(head.segments.count)) else {
                throw RegisterError.brokenSeal(
                    file: shown + "/head.age", fault: "is older than the journal beside it")
            }
            return head
        } catch is DecodingError {
            throw RegisterError.brokenSeal(file: shown + "/head.age", fault: "is of an unknown form")
        }
    }

    func commit(_ parts: [(name: String, bytes: Data)], _ head: VaultHead) throws {
        var head = head
        head.generation += 1
        try files.commit(parts, head: sealed(Data(JSON.text(head).utf8)))
    }

    func about() throws -> RegisterFiles.About { try readHead().about }

    func keep(_ about: RegisterFiles.About) throws {
        var head = try readHead()
        head.about = about
        try commit([], head)
    }

    // MARK: - The journal

    func journalSize() throws -> Int { try readHead().journalSize }

    func readJournal(from offset: Int) throws -> Data {
        let head = try readHead()
        var (journal, start) = (Data(), 0)
        for (number, part) in head.segments.enumerated() {
            defer { start += part.bytes }
            guard start + part.bytes > offset else { continue }
            let name = VaultHead.segment(number)
            let text = try opened(files.part(name, part), name)
            journal += text.dropFirst(max(0, offset - start))
        }
        return journal
    }

    func append(_ bytes: Data, at size: Int) throws {
        var head = try readHead()
        guard head.journalSize == size else { throw RegisterError.busy(path: shown) }
        let sealed = try sealed(bytes)
        let name = VaultHead.segment(head.segments.count)
        head.segments.append(.init(digest: VaultHead.digest(sealed), bytes: bytes.count))
        try commit([(name, sealed)], head)
    }

    func truncateJournal(to size: Int) throws {
        var head = try readHead()
        var removed: [String] = []
        while head.journalSize > size, !head.segments.isEmpty {
            let name = VaultHead.segment(head.segments.count - 1)
            _ = try files.part(name, head.segments.removeLast())
            // Beside its name it counts until the head is written, and is nothing after that.
            try files.rename(name, name + ".part")
            removed.append(name + ".part")
        }
        guard !removed.isEmpty else { return }
        try commit([], head)
        for name in removed { try files.remove(name) }
    }

    /// Holds all sealed files against the head, without opening them.
    func check() throws {
        let head = try readHead()
        for (number, part) in head.segments.enumerated() {
            _ = try files.part(VaultHead.segment(number), part)
        }
        if let view = head.view { _ = try files.part("view.age", view) }
    }

    // MARK: - Evidence

    /// The file of a digest, named so that the name tells nothing of it.
    func evidenceName(_ digest: String) -> String {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(identity.text.utf8)),
            info: Data("kept evidence names 1".utf8), outputByteCount: 32)
        let code = HMAC<SHA256>.authenticationCode(for: Data(digest.utf8), using: key)
        return "evidence/" + ChangeText.hex(code) + ".age"
    }

    func keep(_ bytes: Data, digest: String) throws {
        let name = evidenceName(digest)
        guard !files.exists(name) else { return }
        try files.replace(name, sealed(bytes))
    }

    func holds(_ digest: String) -> Bool { files.exists(evidenceName(digest)) }

    func evidence(_ digest: String) throws -> Data {
        let name = evidenceName(digest)
        let bytes = try opened(files.read(name), name)
        guard "sha256:" + VaultHead.digest(bytes) == digest else {
            throw RegisterError.brokenSeal(
                file: shown + "/" + name,
                fault: "is not the file that belongs here: it was changed or swapped")
        }
        return bytes
    }

    func evidenceDigests() throws -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: files.url("evidence").path)
                .filter { $0.hasSuffix(".age") }
        } catch CocoaError.fileReadNoSuchFile { return [] } catch {
            throw RegisterError.brokenSeal(file: shown + "/evidence", fault: "cannot be read")
        }
        return try names.map { name in
            let bytes = try opened(files.read("evidence/" + name), "evidence/" + name)
            let digest = "sha256:" + VaultHead.digest(bytes)
            guard evidenceName(digest) == "evidence/" + name else {
                throw RegisterError.brokenSeal(
                    file: shown + "/evidence/" + name,
                    fault: "is not the file that belongs here: it was changed or swapped")
            }
            return digest
        }.sorted()
    }

    // MARK: - The view

    func openView() throws -> DatabaseQueue {
        let head = try exclusively {
            try check()
            return try readHead()
        }
        let queue = try DatabaseQueue(configuration: Register.configuration)
        if let view = head.view {
            try MemoryView.load(opened(files.part("view.age", view), "view.age"), into: queue)
        } else {
            try queue.write { try ViewSchema.create(in: $0) }
        }
        guard try queue.read({ try Int.fetchOne($0, sql: "PRAGMA user_version") }) == ViewSchema.number else {
            throw RegisterError.damaged(path: shown)
        }
        return queue
    }

    func keepView(_ queue: DatabaseQueue) throws {
        let head = try readHead()
        guard head.journalSize - head.viewed > Self.mostReplayed else { return }
        try exclusively { try snapshot(queue) }
    }

    func beginView() throws {}

    /// The head knows its digest, and opening holds it against that.
    func viewFault() throws -> String? { nil }

    /// Seals the view as it stands, where the journal has grown since the last time.
    func snapshot(_ queue: DatabaseQueue) throws {
        let progress = try queue.read { try Int.fetchOne($0, sql: "SELECT bytes FROM progress") ?? 0 }
        let head = try readHead()
        if progress > head.viewed || head.view == nil { try replaceView(queue) }
    }

    func replaceView(_ queue: DatabaseQueue) throws {
        var head = try readHead()
        let (bytes, progress) = try queue.read { database in
            (
                try MemoryView.bytes(database),
                try Int.fetchOne(database, sql: "SELECT bytes FROM progress") ?? 0
            )
        }
        let sealed = try sealed(bytes)
        head.view = .init(digest: VaultHead.digest(sealed), bytes: bytes.count)
        head.viewed = progress
        try commit([("view.age", sealed)], head)
    }

    // MARK: - One at a time

    func exclusively<Value>(_ work: () throws -> Value) throws -> Value {
        try files.exclusively(work)
    }
}
