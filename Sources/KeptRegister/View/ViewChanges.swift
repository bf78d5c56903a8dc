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

    /// The moment of the latest change.
    func latest() throws -> Moment? {
        try Int64.fetchOne(database, sql: "SELECT max(at) FROM change").map { Moment(value: $0) }
    }
}
