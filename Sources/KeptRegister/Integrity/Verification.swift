internal import Crypto
package import Foundation
internal import GRDB
package import KeptLedger
import KeptVocabulary

/// Holds a register against itself: the journal's digests and signatures, the evidence, and the view.
package struct Verification: Sendable {
    /// The first thing that does not hold, in one sentence; nothing where all holds.
    package let fault: String?
    /// How many changes, entries and files of evidence were held.
    package private(set) var changes = 0
    package private(set) var entries = 0
    package private(set) var files = 0

    /// - Throws: `RegisterError` where the folder is no register.
    package init(_ folder: URL, in surroundings: Surroundings) throws {
        let place = try RegisterFiles(folder, in: surroundings)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: place.shown) }
        guard place.isThere else { throw RegisterError.missing(path: place.shown) }
        guard place.hasJournal || place.hasView else { throw LedgerError.notARegister(path: place.shown) }
        do {
            // To the last bit, before SQLite makes of it what it can.
            if let found = try place.view.fault() {
                fault =
                    "\(place.shown)/register.sqlite: \(found); where the journal holds, kept repair makes it anew."
                return
            }
            // Opening finishes what a killed writer left behind, as any command does.
            let register = try Register(folder, in: surroundings)
            var check = RegisterCheck(register)
            try check.run()
            fault = nil
            (changes, entries, files) = (check.changes, check.entries, check.evidence)
        } catch let found as RegisterCheck.Fault {
            fault = found.text
        } catch let error as RegisterError { fault = error.description } catch let error as LedgerError {
            fault = error.description
        }
    }
}

/// The checks, in the order in which one rests on another.
private struct RegisterCheck {
    struct Fault: Error {
        let text: String
    }

    private let register: Register
    private let files: RegisterFiles
    private(set) var changes = 0
    private(set) var entries = 0
    private(set) var evidence = 0
    private var documents = Set<String>()

    init(_ register: Register) {
        self.register = register
        files = register.files
    }

    mutating func run() throws {
        try journal()
        try evidenceFiles()
        try view()
    }

    // MARK: - Journal

    private mutating func journal() throws {
        let data = try files.store.readJournal(from: 0)
        var heads: [String: ChangeHead] = [:]
        var digests = Set<String>()
        var found: (id: String, device: String)?
        try data.withUnsafeBytes { journal in
            var (place, line) = (0, 1)
            while place < journal.count {
                let read = try proved(journal, place, line)
                let head = heads[read.change.device] ?? .none
                // A change comes again where lines of it arrived later.
                let isAgain = !digests.insert(read.digest).inserted
                let follows = read.change.number == head.number + 1 && read.change.before == head.digest
                guard isAgain || follows else {
                    throw fault(line..<line + read.lines, "do not follow the change before them")
                }
                if !isAgain {
                    heads[read.change.device] = ChangeHead(
                        number: read.change.number, digest: read.digest)
                }
                for case let part? in read.change.lines {
                    if part.kind == Change.documentKind { documents.insert(part.entry) }
                    if part.kind == Change.registerKind, found == nil {
                        found = (part.entry, read.change.device)
                    }
                }
                if !isAgain { changes += 1 }
                place = read.range.upperBound
                line += read.lines
            }
        }
        let about = register.about
        guard let found, found.id == about.id, found.device == about.founder else {
            throw Fault(
                text: "\(files.shown)/register.json: does not say what the journal's first change says.")
        }
    }

    private func proved(_ journal: UnsafeRawBufferPointer, _ place: Int, _ line: Int) throws
        -> ChangeText.Read
    {
        do { return try ChangeText.read(journal, at: place, line: line) } catch let error as ChangeText.Fault
        {
            switch error {
            case .cutShort:
                throw Fault(text: "\(files.shown)/journal.jsonl:\(line): is cut short; put back a copy.")
            case .notAChange(let line):
                throw Fault(
                    text: "\(files.shown)/journal.jsonl:\(line): is no line of a journal; put back a copy.")
            case .wrongDigest(let lines): throw fault(lines, "do not have the digest that was signed")
            case .wrongSignature(let lines): throw fault(lines, "are not signed by the device that they name")
            }
        }
    }

    private func fault(_ lines: Range<Int>, _ words: String) -> Fault {
        Fault(
            text: "\(files.shown)/journal.jsonl:\(lines.lowerBound): lines \(lines.lowerBound) to "
                + "\(lines.upperBound - 1) \(words); put back a copy.")
    }

    // MARK: - Evidence

    private mutating func evidenceFiles() throws {
        let digests = try files.store.evidenceDigests()
        for document in documents.sorted() where !digests.contains(document) {
            throw Fault(text: "\(files.shown)/\(try files.store.evidenceName(document)): is missing.")
        }
        for digest in digests {
            let bytes = try files.store.evidence(digest)
            guard "sha256:" + Hexadecimal.text(SHA256.hash(data: bytes)) == digest else {
                throw Fault(
                    text:
                        "\(files.shown)/\(try files.store.evidenceName(digest)): its bytes have another SHA-256 "
                        + "than its name; put back a copy.")
            }
            evidence += 1
        }
    }

    // MARK: - View

    private mutating func view() throws {
        let damaged = "\(files.shown)/register.sqlite: "
        let help = "; the journal holds: kept repair makes it anew."
        if register.isDamaged { throw Fault(text: damaged + "cannot be read" + help) }
        do {
            let words = try register.database.read {
                try String.fetchAll($0, sql: "PRAGMA integrity_check")
            }
            guard words == ["ok"] else { throw Fault(text: damaged + "is damaged" + help) }
            try register.database.write {
                try $0.execute(sql: "INSERT INTO entryText(entryText, rank) VALUES ('integrity-check', 1)")
            }
            if let differing = try difference() {
                let name = differing.split(separator: "\t").first.map(String.init) ?? "the view"
                throw Fault(text: damaged + name + " is not as the journal has it" + help)
            }
            entries = try register.database.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") ?? 0
            }
        } catch is DatabaseError { throw Fault(text: damaged + "is damaged" + help) }
    }

    /// The first line of the view that is not as the journal has it; nothing where all are.
    private func difference() throws -> String? {
        let rebuilt = try register.replay.rebuilt()
        return try register.database.read { live in
            try rebuilt.read { made in
                var (ours, theirs) = (ViewDump.Cursor(live), ViewDump.Cursor(made))
                while true {
                    let (line, other) = (try ours.next(), try theirs.next())
                    if line != other { return line ?? other }
                    if line == nil { return nil }
                }
            }
        }
    }
}
