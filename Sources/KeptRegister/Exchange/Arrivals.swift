import Foundation
internal import GRDB

/// The changes of a bundle that a register does not have yet, proved and in order.
struct Arrivals {
    private(set) var new: [ChangeText.Read] = []
    /// Changes that are here with lines withheld, of which more lines came.
    private(set) var filled: [ChangeText.Read] = []
    private(set) var bytes = Data()
    private let name: String
    private let hasBefore: [String: Int]

    /// A clock may be ahead by a day.
    private static let mostAhead: Int64 = 86_400_000

    var devices: Set<String> { Set(new.map(\.change.device)) }

    /// - Throws: `RegisterError`: `brokenBundle`, `gap`, `fork`, `fromTheFuture`, `otherRegister`.
    init(_ bundle: Bundle, _ name: String, _ about: RegisterFiles.About, now: Int64, in database: Database)
        throws
    {
        self.name = name
        var heads: [String: (number: Int, digest: String)] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT device, max(number) AS number, digest FROM change GROUP BY device")
        {
            heads[row["device"]] = (row["number"], row["digest"])
        }
        hasBefore = heads.mapValues(\.number)
        let isNew = heads.isEmpty
        try bundle.journal.withUnsafeBytes { journal in
            var (place, line) = (0, 1)
            while place < journal.count {
                // What is here already needs no proof: it stays as it is here.
                let (start, first) = (place, line)
                var read = try Self.read(journal, place, line, name, proving: false)
                place = read.range.upperBound
                line += read.lines
                let own = try Self.own(read.change, in: database)
                if let own, own.digest == read.digest, own.withheld <= read.change.withheld { continue }
                read = try Self.read(journal, start, first, name, proving: true)
                if isNew, new.isEmpty { try Self.checkFounding(read, about, name) }
                if let own {
                    guard own.digest == read.digest else {
                        throw RegisterError.fork(
                            file: name, change: Register.stepID(read.change.device, read.change.number))
                    }
                    filled.append(read)
                } else {
                    try Self.checkOrder(read, heads, now: now, name)
                    heads[read.change.device] = (read.change.number, read.digest)
                    new.append(read)
                }
                bytes += journal[read.range]
            }
        }
    }

    private static func read(
        _ journal: UnsafeRawBufferPointer, _ place: Int, _ line: Int, _ name: String, proving: Bool
    ) throws -> ChangeText.Read {
        do {
            return try ChangeText.read(journal, at: place, line: line, proving: proving)
        } catch is ChangeText.Fault {
            throw RegisterError.brokenBundle(
                file: name, fault: "the change on line \(line) of its journal does not hold")
        }
    }

    private static func checkFounding(_ read: ChangeText.Read, _ about: RegisterFiles.About, _ name: String)
        throws
    {
        guard read.change.device == about.founder, read.change.number == 1,
            read.change.lines.contains(where: { $0?.kind == Change.registerKind && $0?.entry == about.id })
        else { throw RegisterError.otherRegister(file: name) }
    }

    private static func own(_ change: Change, in database: Database) throws -> (
        digest: String, withheld: Int
    )? {
        let statement = try database.cachedStatement(
            sql: "SELECT digest, withheld FROM change WHERE device = ? AND number = ?")
        return try Row.fetchOne(statement, arguments: [change.device, change.number]).map {
            (digest: $0["digest"], withheld: $0["withheld"])
        }
    }

    /// A change comes after all that it knew of, and not from a day that has not come.
    private static func checkOrder(
        _ read: ChangeText.Read, _ heads: [String: (number: Int, digest: String)], now: Int64, _ name: String
    ) throws {
        let change = read.change
        let head = heads[change.device] ?? (0, ChangeText.none)
        let known = change.seen.allSatisfy { $0.value <= heads[$0.key]?.number ?? 0 }
        guard change.number == head.number + 1, known else {
            throw RegisterError.gap(file: name, device: Member.id(change.device))
        }
        guard change.before == head.digest else {
            throw RegisterError.fork(file: name, change: Register.stepID(change.device, change.number))
        }
        guard change.at <= Moment(milliseconds: now + mostAhead) else {
            throw RegisterError.fromTheFuture(file: name, day: change.at.day.description)
        }
    }

    /// Documents that came are nothing without their evidence.
    func checkEvidence(of files: RegisterFiles) throws {
        for read in new + filled {
            for case let line? in read.change.lines where line.kind == Change.documentKind {
                guard files.keeping.holds(line.entry) else {
                    throw RegisterError.brokenBundle(file: name, fault: "it lacks evidence that it speaks of")
                }
            }
        }
    }

    func refused(in database: Database) throws -> Int {
        try new.count { read in
            try Int.fetchOne(
                database, sql: "SELECT refused FROM change WHERE device = ? AND number = ?",
                arguments: [read.change.device, read.change.number]) == 1
        }
    }
}
