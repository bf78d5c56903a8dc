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

    /// Brings a view up to the journal, where it lags behind.
    func catchUp(_ queue: DatabaseQueue) throws {
        let size = try files.store.journalSize()
        guard try queue.read({ try ViewSchema.progress($0) }) != size else { return }
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try files.view.begin()
                try catchUp(database)
                return .commit
            }
        }
        try files.view.keep(queue)
    }

    /// Brings a view up to the journal inside a transaction, and returns the journal's size.
    ///
    /// A change that was begun and never finished was never acknowledged: it is cut off.
    @discardableResult
    func catchUp(_ database: Database) throws -> Int {
        let progress = try ViewSchema.progress(database)
        let size = try files.store.journalSize()
        guard size >= progress else {
            throw RegisterError.journalShorter(path: files.shown, bytes: progress - size)
        }
        guard size > progress else { return size }
        let reached = try apply(
            files.store.readJournal(from: progress), at: progress, to: database, proving: true)
        if reached < size { try files.store.truncateJournal(to: reached) }
        return reached
    }

    /// Carries changes into a view that has all before them, and returns the journal's size with them.
    func apply(_ bytes: Data, at progress: Int, to database: Database, proving: Bool) throws -> Int {
        let view = ViewWriter(database, founder: founder)
        var isOfMembers = false
        let reached =
            try each(in: bytes, proving: proving) { read in
                try view.apply(read.change, digest: read.digest)
                if read.change.isOfRegister { isOfMembers = true }
            } + progress
        try view.setProgress(reached)
        // Who may write decides over changes that came before it was known.
        if isOfMembers, try !ViewMembers.isSettled(founder, in: database) {
            try replay(files.store.readJournal(from: 0).prefix(progress) + bytes, into: database)
        }
        return reached
    }

    /// A view in memory, made from the journal alone, up to a moment where one is given.
    func rebuilt(until last: Moment? = nil) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: Register.configuration)
        try queue.write { database in
            try ViewSchema.create(in: database)
            try replay(files.store.readJournal(from: 0), into: database, until: last)
        }
        return queue
    }

    /// Makes the view in a database anew.
    func replay(_ journal: Data, into database: Database, until last: Moment? = nil) throws {
        try ViewSchema.empty(database)
        // Members first: who may write is not known before all of it is.
        let members = ViewWriter(database, founder: founder, isIndexing: false)
        try each(in: journal) { read in
            if let last, read.change.at > last { return }
            try members.members(of: read.change)
        }
        let view = ViewWriter(
            database, founder: founder, isIndexing: false,
            membership: try ViewMembers.membership(founder, in: database))
        let reached = try each(in: journal) { read in
            if let last, read.change.at > last { return }
            try view.apply(read.change, digest: read.digest)
        }
        try view.setProgress(reached)
        try ViewIndex(database).rebuild()
    }

    /// Goes through the changes of the journal.
    func each(_ body: (ChangeText.Read) throws -> Void) throws {
        try each(in: files.store.readJournal(from: 0), body)
    }

    /// Goes through the changes in a piece of the journal, and returns the place after the last whole one.
    @discardableResult
    private func each(in journal: Data, proving: Bool = false, _ body: (ChangeText.Read) throws -> Void)
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
                    throw LedgerError.broken(file: files.shown + "/journal.jsonl")
                }
            }
            return place
        }
    }
}
