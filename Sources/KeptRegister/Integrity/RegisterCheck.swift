import Foundation
internal import GRDB
import KeptLedger
import KeptVocabulary

/// The checks of a register, in the order in which one rests on another.
struct RegisterCheck {
    struct Fault: Error {
        let text: String
    }

    private let register: Register
    private let files: RegisterFiles
    private(set) var changes = 0
    private(set) var entries = 0
    private(set) var evidence = 0
    private var documents = Set<String>()
    private var digests = Set<String>()
    /// What is not as it was, and no fault of the register's.
    private(set) var notes: [String] = []

    init(_ register: Register) {
        self.register = register
        files = register.files
    }

    mutating func run() throws {
        let damaged = "\(files.shown)/register.sqlite: "
        let help = "; the journal holds: kept repair makes it anew."
        var expected: ExpectedView?
        if !register.isDamaged {
            do {
                expected = try register.database.read {
                    try ExpectedView(
                        $0, founder: register.about.founder, evidence: files.store.eachRecord)
                }
            } catch is DatabaseError {
                // What is wrong is said when the journal was looked at.
            }
        }
        var differs = try journal(expected)
        try evidenceFiles()
        try anchors()
        if try register.maskOfUnfinished() != nil {
            notes.append(
                "The journal still has lines that are to be forgotten: they count for nothing. Make room on the disk, and look whether this "
                    + "machine may write here.")
        }
        guard !register.isDamaged, let expected else { throw Fault(text: damaged + "cannot be read" + help) }
        do {
            let words = try register.database.read {
                try $0.execute(sql: "PRAGMA cache_size = -16384")
                return try String.fetchAll($0, sql: "PRAGMA quick_check")
            }
            guard words == ["ok"] else { throw Fault(text: damaged + "is damaged" + help) }
            if !differs {
                do {
                    differs = try register.database.read { try ViewSum($0) } != expected.total()
                } catch is ExpectedView.Differs { differs = true }
            }
            // Sums that differ say that something may differ; what does is found line by line.
            if differs, let line = try difference() {
                let name = line.split(separator: "\t").first.map(String.init) ?? "the view"
                throw Fault(text: damaged + name + " is not as the journal has it" + help)
            }
            entries = try register.database.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") ?? 0
            }
        } catch is DatabaseError { throw Fault(text: damaged + "is damaged" + help) }
    }

    // MARK: - Journal

    /// Proves the journal, and says whether the view differs from it at once.
    private mutating func journal(_ expected: ExpectedView?) throws -> Bool {
        var chain = JournalChain()
        do {
            do {
                let past = expected == nil ? JournalPast() : try past()
                try expected?.take { take in
                    var placed: (PlacedChange, digest: String)?
                    var count = 0
                    try scan { event, scanner in
                        try chain.take(event, scanner)
                        if case .head(let change) = event {
                            placed = try past.place(count).map {
                                (PlacedChange(change, $0.knowledge), digest: $0.digest)
                            }
                            count += 1
                        }
                        try take(event, placed)
                    }
                }
                if expected == nil { try scan { try chain.take($0, $1) } }
            } catch is ExpectedView.Differs {
                chain = JournalChain()
                try scan { try chain.take($0, $1) }
                try finish(chain)
                return true
            } catch is DatabaseError {
                // A view that misleads is told below; the journal is proved without it.
                chain = JournalChain()
                try scan { try chain.take($0, $1) }
                try finish(chain)
                return true
            }
        } catch let fault as JournalChain.Fault {
            throw Fault(text: "\(files.shown)/journal.jsonl\(fault.text)")
        }
        try finish(chain)
        return false
    }

    /// Where each change stands; of a journal that does not hold it is told when it is proved.
    private func past() throws -> JournalPast {
        do { return try register.replay.past() } catch LedgerError.broken { return JournalPast() }
    }

    private func scan(_ body: (JournalScanner.Event, JournalScanner) throws -> Void) throws {
        do {
            let reached = try files.store.scanJournal(isProving: true, body)
            guard try reached == files.store.journalSize() else { throw ChangeText.Fault.cutShort }
        } catch let fault as ChangeText.Fault { throw JournalChain.Fault(fault) }
    }

    private mutating func finish(_ chain: JournalChain) throws {
        let about = register.about
        guard let found = chain.found, found.id == about.id, found.device == about.founder else {
            throw Fault(
                text: "\(files.shown)/register.json: does not say what the journal's first change says.")
        }
        changes = chain.changes
        (documents, digests) = (chain.documents, chain.digests)
    }

    // MARK: - What was here

    /// Holds the journal against what this machine remembers of it.
    private mutating func anchors() throws {
        let missed = try register.missed(among: digests)
        if missed.isCut {
            throw Fault(
                text:
                    "\(files.shown)/journal.jsonl: lacks changes that were in it. Put back the newest copy, or take a colleague's bundle; "
                    + "where an older one was put back on purpose, kept repair takes it for all that there is."
            )
        }
        if missed.isOlder {
            notes.append(
                "This machine has had later changes of this register in another folder: this is an older copy."
            )
        }
        guard !missed.colleagues.isEmpty else { return }
        let membership = try register.translated {
            try register.database.read { try ViewMembers.membership(register.about.founder, in: $0) }
        }
        for device in missed.colleagues.sorted() {
            let name = membership.name(of: device) ?? Member.id(device)
            notes.append(
                "\(name) has changes that are not here: send \(name) a bundle of yours, and take one again.")
        }
    }

    // MARK: - Evidence

    private mutating func evidenceFiles() throws {
        let digests = try files.store.evidenceDigests()
        let held = Set(digests)
        for document in documents.sorted() where !held.contains(document) {
            throw Fault(text: "\(files.shown)/\(try files.store.evidenceName(document)): is missing.")
        }
        for digest in digests {
            guard try Digest(hex: files.store.evidenceHash(digest))?.description == digest else {
                throw Fault(
                    text:
                        "\(files.shown)/\(try files.store.evidenceName(digest)): its bytes have another SHA-256 "
                        + "than its name; put back a copy.")
            }
            evidence += 1
        }
    }

    // MARK: - View

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
