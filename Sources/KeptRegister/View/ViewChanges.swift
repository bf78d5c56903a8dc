internal import GRDB
import KeptLedger

/// The index of a register's changes, in its view's tables.
struct ViewChanges: ChangeIndex {
    let database: Database

    init(_ database: Database) { self.database = database }

    // MARK: - Where changes stand

    func tips() throws -> [Tip] {
        // From branch to branch by the index: there are few, with many changes each.
        let statement = try database.cachedStatement(
            sql: """
                WITH RECURSIVE each (branch) AS (
                    SELECT min(branch) FROM change
                    UNION ALL SELECT (SELECT min(branch) FROM change WHERE branch > each.branch) FROM each
                    WHERE each.branch IS NOT NULL
                )
                SELECT c.branch, c.number, c.rank, c.seen, c.digest FROM each
                JOIN change AS c ON c.branch = each.branch
                    AND c.number = (SELECT max(number) FROM change AS d WHERE d.branch = each.branch)
                """)
        return try Row.fetchAll(statement).map { Tip(try Self.knowledge($0), digest: $0["digest"]) }
    }

    func withheld(_ digest: String) throws -> Int? {
        let statement = try database.cachedStatement(sql: "SELECT withheld FROM change WHERE digest = ?")
        return try Int.fetchOne(statement, arguments: [digest])
    }

    func knowledge(_ digest: String) throws -> Knowledge? {
        let statement = try database.cachedStatement(
            sql: "SELECT branch, number, rank, seen FROM change WHERE digest = ?")
        return try Row.fetchOne(statement, arguments: [digest]).map(Self.knowledge)
    }

    /// Where every change stands, by its digest.
    func all() throws -> [String: Knowledge] {
        var all: [String: Knowledge] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT branch, number, rank, seen, digest FROM change")
        while let row = try rows.next() { all[row["digest"]] = try Self.knowledge(row) }
        return all
    }

    static func knowledge(_ row: Row) throws -> Knowledge {
        Knowledge(
            branch: Branch(text: row["branch"]), number: row["number"], rank: row["rank"],
            seen: try ViewMembers.seen(row["seen"]))
    }

    /// Places a change that comes after those that are here; `nil` where its device has signed another after the same one.
    func place(_ change: Change, _ digest: String) throws -> PlacedChange? {
        if let here = try knowledge(digest) { return PlacedChange(change, here) }
        let statement = try database.cachedStatement(sql: "SELECT branch FROM change WHERE before = ?")
        let branches = try String.fetchAll(statement, arguments: [change.before])
        if branches.contains(where: { Branch(text: $0).device == change.device }) { return nil }
        return try PastOfChanges(older: knowledge).knowledge(change).map { PlacedChange(change, $0) }
    }

    /// The digest of the change of a device before one that is here.
    func before(_ change: Knowledge) throws -> String {
        let statement = try database.cachedStatement(
            sql: "SELECT before FROM change WHERE branch = ? AND number = ?")
        return try String.fetchOne(statement, arguments: [change.branch.text, change.number])
            ?? ChangeText.none
    }

    /// Of the last changes of branches, those that no other was made in knowledge of.
    static func heads(_ tips: [Tip]) -> [Tip] {
        tips.filter { tip in !tips.contains { $0.knowledge.knows(tip.knowledge) } }
    }

    /// The last change of a device, in the branch that has the one that was noted; in any where none has.
    func last(of device: String, after noted: String?, among tips: [Tip]) throws -> Tip? {
        let own = tips.filter { $0.knowledge.device == device }
        let last = own.filter { tip in !own.contains { $0.knowledge.knows(tip.knowledge) } }
        let known = try noted.flatMap(knowledge)
        return last.first { $0.digest == noted || known.map($0.knowledge.knows) ?? false }
            ?? last.max { $0.knowledge.stamp < $1.knowledge.stamp }
    }

    // MARK: - What others have

    func incomplete() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT digest FROM change WHERE withheld > 0 ORDER BY digest")
    }

    func holdings(of device: String) throws -> Holdings {
        if let row = try Row.fetchOne(
            database, sql: "SELECT has, lacks FROM peer WHERE device = ?", arguments: [device])
        {
            return try Holdings(
                try SortedJSON.value([String: [String: Int]].self, row["has"]),
                lacks: Set(try SortedJSON.value([String].self, row["lacks"])), here: self)
        }
        var has: [Branch: Int] = [:]
        for tip in try tips() where tip.knowledge.device == device {
            has.merge(tip.knowledge.after, uniquingKeysWith: max)
        }
        return Holdings(has: has)
    }

    /// Remembers what a bundle said of its sender.
    func remember(_ manifest: ExchangeBundle.Manifest) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO peer (device, has, lacks) VALUES (?, ?, ?)",
            arguments: [
                manifest.from, try SortedJSON.text(manifest.has), try SortedJSON.text(manifest.lacks),
            ])
    }

    /// How many of a sender's last changes are not here.
    func missing(of manifest: ExchangeBundle.Manifest) throws -> Int {
        try manifest.has.values.flatMap(\.keys).count { try knowledge($0) == nil }
    }

    /// How many of these changes count for nothing: their devices had been put out.
    func refused(_ reads: [ChangeText.Read]) throws -> Int {
        try reads.count { read in
            try Int.fetchOne(
                database, sql: "SELECT refused FROM change WHERE digest = ?", arguments: [read.digest]) == 1
        }
    }

    // MARK: - When

    /// The moment of the change that is last in the order of what changes knew.
    func latest() throws -> Moment? {
        try moment("SELECT at FROM change ORDER BY rank DESC, branch DESC LIMIT 1")
    }

    func first() throws -> Moment? { try moment("SELECT min(at) FROM change") }

    private func moment(_ sql: String) throws -> Moment? {
        try Int64.fetchOne(database, sql: sql).flatMap(Moment.init(milliseconds:))
    }

    /// The digests of the changes that were there at a moment: made by then, or known to one that was.
    ///
    /// So a clock that runs ahead hides no change that a colleague knew of by then.
    func frontier(until last: Moment) throws -> Set<String> {
        var frontier: [Branch: Int] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT branch, number, rank, seen FROM change WHERE at <= ?",
            arguments: [last.milliseconds])
        while let row = try rows.next() {
            frontier.merge(try Self.knowledge(row).after, uniquingKeysWith: max)
        }
        let all = try all()
        return Set(all.filter { $0.value.number <= frontier[$0.value.branch, default: 0] }.keys)
    }

    /// When the change with a stamp was made; the beginning of 1970 where there is none.
    func moment(of stamp: Stamp) throws -> Moment {
        let statement = try database.cachedStatement(
            sql: "SELECT at FROM change WHERE rank = ? AND branch = ?")
        return try Int64.fetchOne(statement, arguments: [stamp.rank, stamp.branch.text]).flatMap(
            Moment.init(milliseconds:)) ?? .now(0, after: nil)
    }
}
