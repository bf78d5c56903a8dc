import Foundation

/// What a stopped `kept lock` or `kept unlock --for-good` left in a register's folder.
///
/// Clear files beside a head that counts, or sealed ones without a head: the next command takes them away.
struct Leftovers {
    private let files: SealedFiles
    private let clear: ClearStore

    init(_ folder: URL) { (files, clear) = (SealedFiles(folder: folder), ClearStore(folder)) }

    private static let ofClear = [
        "register.sqlite", "register.sqlite-journal", "register.sqlite.sha256", "register.new.sqlite",
        "register.new.sqlite-journal", "journal.jsonl", "register.json",
    ]
    private static func isSealed(_ name: String) -> Bool {
        name.hasSuffix(".age") || name.hasSuffix(".age.part")
    }
    private static let ofSealed = ["view.age", "lock.age", "recovery.age"]

    // MARK: - In a sealed register

    /// The register that clear files beside a head speak of; nothing where there are none.
    ///
    /// The description goes last, so that it tells until nothing is left.
    var registerInClear: String? {
        get throws { files.isSealed && files.exists("register.json") ? try clear.about().id : nil }
    }

    func removeClear() throws {
        for name in try files.names(in: "evidence") where !Self.isSealed(name) {
            try files.remove("evidence/" + name)
        }
        for name in Self.ofClear {
            for ending in [".part", ""] { try files.remove(name + ending) }
        }
    }

    // MARK: - In a register of clear files

    /// Whether sealed files lie here that no head names.
    var hasSealed: Bool {
        !files.isSealed
            && (Self.ofSealed + ["head.age.part", "lock.age.part", "journal"]).contains(where: files.exists)
    }

    /// Takes them away; the lock goes last, so that it tells until nothing is left.
    func removeSealed() throws {
        for name in try files.names(in: "evidence") where Self.isSealed(name) {
            try files.remove("evidence/" + name)
        }
        for name in try files.names(in: "journal") { try files.remove("journal/" + name) }
        if files.exists("journal") {
            do { try FileManager.default.removeItem(at: files.url("journal")) } catch {
                throw LedgerError.cannotWrite(path: files.folder.lastPathComponent)
            }
        }
        try files.remove("head.age.part")
        for name in Self.ofSealed { for ending in [".part", ""] { try files.remove(name + ending) } }
    }
}
