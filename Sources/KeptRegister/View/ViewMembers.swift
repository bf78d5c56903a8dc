internal import GRDB
import KeptLedger
import KeptVocabulary
import KeptEntries

/// What changes said of members, in the view's tables.
enum ViewMembers {
    static func add(_ grant: Grant, to database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO member
                    (device, number, position, rank, seen, member, name, recipient, access, sight, follows, last)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [
            grant.author, grant.number, grant.position, grant.rank, text(grant.seen), grant.device,
            grant.member?.name ?? "", grant.member?.recipient ?? "", grant.member?.access.rawValue ?? "",
            grant.member?.sight.rawValue ?? "", grant.follows, grant.last,
        ])
    }

    static func membership(_ founder: String, in database: Database) throws -> Membership {
        let statement = try database.cachedStatement(
            sql: """
                SELECT device, number, position, rank, seen, member, name, recipient, access, sight, follows, last
                FROM member ORDER BY device, number, position
                """)
        return Membership(founder, try Row.fetchAll(statement).map(grant))
    }

    private static func grant(_ row: Row) throws -> Grant {
        var member: Member?
        if let access = Member.Access(rawValue: row["access"]),
            let sight = Confidentiality(rawValue: row["sight"])
        {
            member = Member(
                device: row["member"], name: row["name"], recipient: row["recipient"], access: access,
                sight: sight)
        }
        return Grant(
            author: row["device"], number: row["number"], position: row["position"], rank: row["rank"],
            seen: try seen(row["seen"]), device: row["member"], member: member, follows: row["follows"],
            last: row["last"])
    }

    /// Whether the changes in a view stand and are refused as the members in it have it.
    static func isSettled(_ founder: String, in database: Database) throws -> Bool {
        let membership = try membership(founder, in: database)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT device, number, rank, seen, refused, EXISTS
                    (SELECT 1 FROM member AS m WHERE m.device = c.device AND m.number = c.number) AS ofMembers
                FROM change AS c
                """)
        while let row = try rows.next() {
            let change = Change(
                device: row["device"], number: row["number"], rank: row["rank"], at: .now(0, after: nil),
                action: "", seen: try seen(row["seen"]), before: "", tellsOfMembers: row["ofMembers"],
                lines: [])
            if membership.accepts(change) == row["refused"] { return false }
        }
        return true
    }

    // MARK: - What was seen

    static func text(_ seen: [String: Int]) -> String {
        CanonicalWriter.text(seen.mapValues(Value.number))
    }

    static func seen(_ text: String) throws -> [String: Int] {
        try CanonicalReader.members(text).compactMapValues(\.number)
    }
}
