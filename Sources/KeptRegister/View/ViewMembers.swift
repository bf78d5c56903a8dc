internal import GRDB
import KeptLedger
import KeptVocabulary
import KeptEntries

/// What changes said of members, in the view's tables.
enum ViewMembers {
    static func add(_ grant: Grant, to database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO member (at, device, number, seen, member, name, recipient, access, sight, follows)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [
            grant.stamp.at.value, grant.stamp.device, grant.number, text(grant.seen), grant.device,
            grant.member?.name ?? "", grant.member?.recipient ?? "", grant.member?.access.rawValue ?? "",
            grant.member?.sight.rawValue ?? "", grant.follows,
        ])
    }

    static func membership(_ founder: String, in database: Database) throws -> Membership {
        let statement = try database.cachedStatement(
            sql: """
                SELECT at, device, number, seen, member, name, recipient, access, sight, follows FROM member
                ORDER BY at, device, member
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
            stamp: Stamp(at: Moment(value: row["at"]), device: row["device"]), number: row["number"],
            seen: try seen(row["seen"]), device: row["member"], member: member, follows: row["follows"])
    }

    /// Whether the changes in a view stand and are refused as the members in it have it.
    static func isSettled(_ founder: String, in database: Database) throws -> Bool {
        let membership = try membership(founder, in: database)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT at, device, number, seen, refused, EXISTS
                    (SELECT 1 FROM member AS m WHERE m.at = c.at AND m.device = c.device) AS isOfMembers
                FROM change AS c
                """)
        while let row = try rows.next() {
            let change = Change(
                device: row["device"], number: row["number"], at: Moment(value: row["at"]), action: "",
                seen: try seen(row["seen"]), before: "", lines: [])
            if membership.stands(change, isOfMembers: row["isOfMembers"]) == row["refused"] { return false }
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
