import Foundation
internal import GRDB
import KeptLedger

/// Carries the journal into a view.
struct JournalReplay {
    private let files: RegisterFiles
    private let founder: String

    init(_ files: RegisterFiles, founder: String) {
        self.files = files
        self.founder = founder
    }

    /// Whether a view lags behind the journal.
    func lags(_ queue: DatabaseQueue) throws -> Bool {
        try queue.read { try ViewSchema.progress($0) } != files.store.journalSize()
    }

    /// Brings a view up to the journal, where it lags behind; for one on the disk, to be done where nobody else writes.
    ///
    /// It is to be kept afterwards.
    func catchUp(_ queue: DatabaseQueue) throws {
        guard try lags(queue) else { return }
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                if files.isWritable { try files.view.begin() }
                try catchUp(database)
                return .commit
            }
        }
    }

    /// Finishes what a stopped writer left, or takes it back: the view is brought up to the journal, and evidence of which the
    /// journal does not speak goes.
    func finish(_ queue: DatabaseQueue) throws {
        try catchUp(queue)
        let documents = try queue.read { try String.fetchAll($0, sql: "SELECT digest FROM document") }
        try UnfinishedEvidence(files.folder).sweep(keeping: Set(documents.map(files.store.evidenceName)))
    }

    /// Brings a view up to the journal inside a transaction, and returns the journal's size.
    ///
    /// A change that was begun and never finished was never acknowledged: it is cut off.
    @discardableResult
    func catchUp(_ database: Database) throws -> Int {
        let progress = try ViewSchema.progress(database)
        let size = try files.store.journalSize()
        if size != progress, try ViewForgetting.isUnfinished(database) {
            // It may be that lines were taken out of the journal meanwhile.
            try replay(into: database)
            // What else is made of the journal has still to be cleared.
            try ViewForgetting.note(unfinished: true, in: database)
            let reached = try ViewSchema.progress(database)
            if reached < size, files.isWritable { try files.store.truncateJournal(to: reached) }
            return reached
        }
        guard size >= progress else {
            throw RegisterError.journalShorter(path: files.shown, bytes: progress - size)
        }
        guard size > progress else { return size }
        let reached = try apply(
            files.store.readJournal(from: progress), at: progress, to: database, proving: true,
            areInJournal: true)
        if reached < size, files.isWritable { try files.store.truncateJournal(to: reached) }
        return reached
    }

    /// Carries changes into a view that has all before them, and returns the journal's size with them.
    ///
    /// `areInJournal`: whether the journal on the disk has them.
    func apply(
        _ bytes: Data, at progress: Int, to database: Database, proving: Bool, areInJournal: Bool = false
    ) throws -> Int {
        let view = ViewWriter(database, founder: founder, evidence: files.store.eachRecord)
        let changes = ViewChanges(database)
        var (isOfMembers, isForked, forgets) = (false, false, false)
        let forgotten = try ViewForgetting.forgotten(founder, in: database)
        let reached =
            try each(in: bytes, proving: proving) { read in
                guard !isForked, let placed = try changes.place(read.change, read.digest) else {
                    isForked = true
                    return
                }
                let left = forgotten.left(of: read)
                if left.change.withheld > read.change.withheld {
                    try ViewForgetting.note(unfinished: true, in: database)
                }
                try view.apply(
                    PlacedChange(left.change, placed.knowledge), withheld: forgotten.withheld(of: left),
                    digest: read.digest)
                if read.change.tellsOfMembers { isOfMembers = true }
                if read.change.lines.contains(where: { $0?.kind == Change.forgettingKind }) { forgets = true }
            } + progress
        try view.setProgress(reached)
        // Who may write, and what is to be forgotten, decides over changes that came before it was known; and what a device's branches are
        // called, over all of it.
        if try isForked || forgets || isOfMembers && !ViewMembers.isSettled(founder, in: database) {
            try replay(and: areInJournal ? Data() : bytes, into: database)
        }
        return reached
    }

    /// A view in memory, made from the journal alone: of some changes where those are given.
    ///
    /// `hiding`: what is hidden beside what they say. `proving`: each
    /// digest and signature is held.
    func rebuilt(
        of digests: Set<String>? = nil, hiding hidden: HiddenToday? = nil, proving isProving: Bool = false
    ) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: Register.configuration)
        try queue.write { database in
            try ViewSchema.create(in: database)
            try replay(into: database, of: digests, hiding: hidden, proving: isProving)
        }
        return queue
    }

    /// Makes the view in a database anew, from the journal and bytes that are about to be appended to it.
    func replay(
        and bytes: Data = Data(), into database: Database, of digests: Set<String>? = nil,
        hiding hidden: HiddenToday? = nil, proving isProving: Bool = false
    ) throws {
        func isIn(_ digest: String) -> Bool { digests?.contains(digest) ?? true }
        // Where changes stand and who is a member first: who may write is not known before all of it is.
        let past = try past(bytes, isIn)
        try ViewSchema.empty(database)
        for grant in past.grants { try ViewMembers.add(grant, to: database) }
        let membership = try ViewMembers.membership(founder, in: database)
        for forgetting in past.forgettings { try ViewForgetting.add(forgetting, to: database) }
        let forgotten = try Forgotten(past.forgettings, membership, device: past.device)
        let view = ViewWriter(
            database, founder: founder, isIndexing: false, membership: membership,
            evidence: files.store.eachRecord)
        var (lines, accepts, withheld, count) = (ViewWriter.LinesOfChange?.none, false, 0, 0)
        var (digestOfChange, isUnfinished) = ("", false)
        let reached = try scan(bytes, proving: isProving) { event, _ in
            switch event {
            case .head(let change):
                defer { count += 1 }
                lines = nil
                guard let (digest, knowledge) = try past.place(count), isIn(digest) else { return }
                let placed = PlacedChange(change, knowledge)
                digestOfChange = digest
                lines = ViewWriter.LinesOfChange(
                    placed, membership, hasEntries: try view.hasEntries())
                accepts = membership.accepts(placed)
                withheld = 0
            case .line(let line, let position):
                guard let lines else { return }
                if !lines.change.tellsOfMembers, forgotten.holds(digestOfChange, position) {
                    if line != nil { isUnfinished = true }
                    return
                }
                if let line, accepts { try view.take(line, position, lines) }
                if line == nil { withheld += 1 }
            case .seal(let digest):
                guard let change = lines?.change else { return }
                try view.record(change, digest: digest, withheld: withheld, isRefused: !accepts)
            }
        }
        try view.setProgress(reached)
        try ViewForgetting.note(unfinished: isUnfinished, in: database)
        try hidden?.hide(in: database)
        try ViewIndex(database).rebuild()
    }

    /// Where each change stands of the journal, and of bytes behind it.
    ///
    /// - Throws: `LedgerError.broken` where one follows what it cannot follow, or is none.
    func past(_ bytes: Data = Data(), _ isIn: (String) -> Bool = { _ in true }) throws -> JournalPast {
        var past = JournalPast()
        _ = try scan(bytes, skippingEntries: true) { past.take($0, $1) }
        guard try past.finish(where: isIn) else {
            throw LedgerError.broken(file: files.shown + "/journal.jsonl")
        }
        return past
    }

    private func scan(
        _ bytes: Data, proving isProving: Bool = false, skippingEntries: Bool = false,
        _ body: (JournalScanner.Event, JournalScanner) throws -> Void
    ) throws -> Int {
        do {
            var scanner = JournalScanner(isProving: isProving, skippingEntries: skippingEntries)
            try files.store.eachJournalPiece { try scanner.take($0, body) }
            if !bytes.isEmpty { try scanner.take(bytes, body) }
            return scanner.reached
        } catch is ChangeText.Fault { throw LedgerError.broken(file: files.shown + "/journal.jsonl") }
    }

    /// Goes through the changes of the journal.
    func each(_ body: (ChangeText.Read) throws -> Void) throws {
        try each(in: files.store.readJournal(from: 0), body)
    }

    /// Whether what is left of a journal is what a disk gives that lost the end of it.
    private func isLost(_ rest: UnsafeRawBufferPointer.SubSequence) -> Bool {
        rest.last == 0 && !rest.contains(where: { $0 == UInt8(ascii: "\n") })
            || rest.last == 0 && rest.reversed().prefix(512).allSatisfy { $0 == 0 }
    }

    /// Goes through the changes in a piece of the journal, and returns the place after the last whole one.
    @discardableResult
    func each(in journal: Data, proving: Bool = false, _ body: (ChangeText.Read) throws -> Void)
        throws
        -> Int
    {
        try journal.withUnsafeBytes { journal in
            var place = 0
            while place < journal.count {
                do {
                    let read = try ChangeText.read(journal, at: place, line: 1, proving: proving)
                    place = read.range.upperBound
                    try body(read)
                } catch ChangeText.Fault.cutShort { break } catch is ChangeText.Fault {
                    // A power cut may leave zeros for what was never acknowledged.
                    if isLost(journal[place...]) { break }
                    throw LedgerError.broken(file: files.shown + "/journal.jsonl")
                }
            }
            return place
        }
    }
}
