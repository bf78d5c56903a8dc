import Foundation
internal import GRDB

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
        let size = try files.journalSize()
        guard try queue.read({ try Self.progress($0) }) != size else { return }
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try catchUp(database)
                return .commit
            }
        }
    }

    /// Brings a view up to the journal inside a transaction, and returns the journal's size.
    ///
    /// A change that was begun and never finished was never acknowledged: it is cut off. Without `proving`, digests and
    /// signatures have been proved before.
    @discardableResult
    func catchUp(_ database: Database, proving: Bool = true) throws -> Int {
        let progress = try Self.progress(database)
        let size = try files.journalSize()
        guard size >= progress else {
            throw RegisterError.journalShorter(path: files.shown, bytes: progress - size)
        }
        guard size > progress else { return size }
        let view = ViewWriter(database, founder: founder)
        var isOfMembers = false
        let reached = try each(from: progress, proving: proving) { read in
            try view.apply(read.change, digest: read.digest, start: read.range.lowerBound)
            if read.change.isOfRegister { isOfMembers = true }
        }
        if reached < size { try files.truncateJournal(to: reached) }
        try view.setProgress(reached)
        // Who may write decides over changes that came before it was known.
        if isOfMembers, try !Membership.isSettled(founder, in: database) { try replay(into: database) }
        return reached
    }

    /// A view in memory, made from the journal alone, up to a moment where one is given.
    func rebuilt(until last: Moment? = nil) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: Register.configuration)
        try queue.write { database in
            try ViewSchema.create(in: database)
            try replay(into: database, until: last)
        }
        return queue
    }

    /// Makes the view in a database anew.
    func replay(into database: Database, until last: Moment? = nil) throws {
        try ViewSchema.empty(database)
        // Members first: who may write is not known before all of it is.
        let members = ViewWriter(database, founder: founder, isIndexing: false)
        try each { read in
            if let last, read.change.at > last { return }
            try members.members(of: read.change)
        }
        let view = ViewWriter(
            database, founder: founder, isIndexing: false, membership: try Membership(founder, in: database))
        let reached = try each { read in
            if let last, read.change.at > last { return }
            try view.apply(read.change, digest: read.digest, start: read.range.lowerBound)
        }
        try view.setProgress(reached)
        try ViewIndex(database).rebuild()
    }

    /// Goes through the changes of the journal from a place in it, and returns the place after the last whole one.
    @discardableResult
    func each(from start: Int = 0, proving: Bool = false, _ body: (ChangeText.Read) throws -> Void) throws
        -> Int
    {
        try files.readJournal().withUnsafeBytes { journal in
            var place = start
            while place < journal.count {
                do {
                    let read = try ChangeText.read(journal, at: place, line: 1, proving: proving)
                    place = read.range.upperBound
                    try body(read)
                } catch ChangeText.Fault.cutShort { break } catch is ChangeText.Fault {
                    throw RegisterError.broken(file: files.shown + "/journal.jsonl")
                }
            }
            return place
        }
    }

    private static func progress(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT bytes FROM progress") ?? 0
    }
}
