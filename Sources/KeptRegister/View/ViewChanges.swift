internal import GRDB
import KeptLedger

/// The index of a register's changes, in its view's tables.
struct ViewChanges: ChangeIndex {
    let database: Database

    init(_ database: Database) { self.database = database }

    func heads() throws -> [String: ChangeHead] {
        var heads: [String: ChangeHead] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT device, max(number) AS number, digest FROM change GROUP BY device")
        {
            heads[row["device"]] = ChangeHead(number: row["number"], digest: row["digest"])
        }
        return heads
    }

    func known(_ device: String, _ number: Int) throws -> (digest: String, withheld: Int)? {
        let statement = try database.cachedStatement(
            sql: "SELECT digest, withheld FROM change WHERE device = ? AND number = ?")
        return try Row.fetchOne(statement, arguments: [device, number]).map {
            (digest: $0["digest"], withheld: $0["withheld"])
        }
    }

    func knowledge(_ device: String, _ number: Int) throws -> Knowledge? {
        let statement = try database.cachedStatement(
            sql: "SELECT rank, seen FROM change WHERE device = ? AND number = ?")
        return try Row.fetchOne(statement, arguments: [device, number]).map {
            Knowledge(rank: $0["rank"], seen: try ViewMembers.seen($0["seen"]))
        }
    }

    func incomplete() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT digest FROM change WHERE withheld > 0 ORDER BY digest")
    }

    func holdings(of device: String) throws -> Holdings {
        if let row = try Row.fetchOne(
            database, sql: "SELECT has, lacks FROM peer WHERE device = ?", arguments: [device])
        {
            return Holdings(
                has: try ViewMembers.seen(row["has"]),
                lacks: Set(try SortedJSON.value([String].self, row["lacks"])))
        }
        guard
            let row = try Row.fetchOne(
                database,
                sql: "SELECT number, seen FROM change WHERE device = ? ORDER BY number DESC LIMIT 1",
                arguments: [device])
        else { return Holdings() }
        var has = try ViewMembers.seen(row["seen"])
        has[device] = row["number"]
        return Holdings(has: has)
    }

    /// Remembers what a bundle said of its sender.
    func remember(_ manifest: ExchangeBundle.Manifest) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO peer (device, has, lacks) VALUES (?, ?, ?)",
            arguments: [
                manifest.from, ViewMembers.text(manifest.has), try SortedJSON.text(manifest.lacks),
            ])
    }

    /// How many of these changes count for nothing: their devices had been put out.
    func refused(_ reads: [ChangeText.Read]) throws -> Int {
        try reads.count { read in
            try Int.fetchOne(
                database, sql: "SELECT refused FROM change WHERE device = ? AND number = ?",
                arguments: [read.change.device, read.change.number]) == 1
        }
    }

    /// The moment of the change that is last in the order of what changes knew.
    func latest() throws -> Moment? {
        try moment("SELECT at FROM change ORDER BY rank DESC, device DESC LIMIT 1")
    }

    func first() throws -> Moment? { try moment("SELECT min(at) FROM change") }

    private func moment(_ sql: String) throws -> Moment? {
        try Int64.fetchOne(database, sql: sql).flatMap(Moment.init(milliseconds:))
    }

    /// The highest rank of all changes.
    func rank() throws -> Int { try Int.fetchOne(database, sql: "SELECT max(rank) FROM change") ?? 0 }

    /// By device, the last change that was there at a moment: made by then, or known to one that was.
    ///
    /// So a clock that runs ahead hides no change that a colleague knew of by then.
    func frontier(until last: Moment) throws -> [String: Int] {
        var frontier: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT device, number, seen FROM change WHERE at <= ?",
            arguments: [last.milliseconds])
        while let row = try rows.next() {
            var known = try ViewMembers.seen(row["seen"])
            known[row["device"]] = row["number"]
            frontier.merge(known, uniquingKeysWith: max)
        }
        return frontier
    }

    /// When the change with a stamp was made; the beginning of 1970 where there is none.
    func moment(of stamp: Stamp) throws -> Moment {
        let statement = try database.cachedStatement(
            sql: "SELECT at FROM change WHERE rank = ? AND device = ?")
        return try Int64.fetchOne(statement, arguments: [stamp.rank, stamp.device]).flatMap(
            Moment.init(milliseconds:)) ?? .now(0, after: nil)
    }
}
