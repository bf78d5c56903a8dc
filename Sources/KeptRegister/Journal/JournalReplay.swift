import Foundation
internal import GRDB

/// Carries the journal into a view.
struct JournalReplay {
    private let files: RegisterFiles

    init(_ files: RegisterFiles) { self.files = files }

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
    /// A change that was begun and never finished was never acknowledged: it is cut off.
    @discardableResult
    func catchUp(_ database: Database) throws -> Int {
        let progress = try Self.progress(database)
        let size = try files.journalSize()
        guard size >= progress else {
            throw RegisterError.journalShorter(path: files.shown, bytes: progress - size)
        }
        guard size > progress else { return size }
        let view = ViewWriter(database)
        let reached = try files.readJournal().withUnsafeBytes { journal in
            var place = progress
            while place < journal.count {
                do {
                    let read = try ChangeText.read(journal, at: place, line: 1)
                    try view.apply(read.change, digest: read.digest, start: place)
                    place = read.range.upperBound
                } catch ChangeText.Fault.cutShort { break } catch is ChangeText.Fault {
                    throw RegisterError.broken(file: files.shown + "/journal.jsonl")
                }
            }
            return place
        }
        if reached < size { try files.truncateJournal(to: reached) }
        try view.setProgress(reached)
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

    func replay(into database: Database, until last: Moment? = nil) throws {
        let view = ViewWriter(database, isIndexing: false)
        try files.readJournal().withUnsafeBytes { journal in
            var place = 0
            while place < journal.count {
                do {
                    let read = try ChangeText.read(journal, at: place, line: 1, proving: false)
                    place = read.range.upperBound
                    if let last, read.change.at > last { continue }
                    try view.apply(read.change, digest: read.digest, start: read.range.lowerBound)
                } catch ChangeText.Fault.cutShort { break } catch is ChangeText.Fault {
                    throw RegisterError.broken(file: files.shown + "/journal.jsonl")
                }
            }
            try view.setProgress(place)
        }
        try ViewIndex(database).rebuild()
    }

    private static func progress(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT bytes FROM progress") ?? 0
    }
}
