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
                    (branch, number, position, rank, seen, member, name, recipient, access, sight, follows, last)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [
            grant.knowledge.branch.text, grant.knowledge.number, grant.position, grant.knowledge.rank,
            text(grant.knowledge.seen), grant.device,
            grant.member?.name ?? "", grant.member?.recipient ?? "", grant.member?.access.rawValue ?? "",
            grant.member?.sight.rawValue ?? "", grant.follows,
            grant.last.map(text),
        ])
    }

    static func membership(_ founder: String, and more: [Grant] = [], in database: Database) throws
        -> Membership
    {
        let statement = try database.cachedStatement(
            sql: """
                SELECT branch, number, position, rank, seen, member, name, recipient, access, sight, follows, last
                FROM member ORDER BY branch, number, position
                """)
        return Membership(founder, try Row.fetchAll(statement).map(grant) + more)
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
            try ViewChanges.knowledge(row), position: row["position"], device: row["member"], member: member,
            follows: row["follows"], last: try (row["last"] as String?).map(seen))
    }

    /// Whether the changes in a view stand and are refused as the members in it have it.
    static func isSettled(_ founder: String, in database: Database) throws -> Bool {
        let membership = try membership(founder, in: database)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT branch, number, rank, seen, refused, EXISTS
                    (SELECT 1 FROM member AS m WHERE m.branch = c.branch AND m.number = c.number) AS ofMembers
                FROM change AS c
                """)
        while let row = try rows.next() {
            let knowledge = try ViewChanges.knowledge(row)
            if membership.accepts(knowledge, tellsOfMembers: row["ofMembers"]) == row["refused"] {
                return false
            }
        }
        return true
    }

    // MARK: - What was seen

    static func text(_ seen: [Branch: Int]) -> String {
        CanonicalWriter.text(
            Dictionary(uniqueKeysWithValues: seen.map { ($0.key.text, Value.number($0.value)) }))
    }

    static func seen(_ text: String) throws -> [Branch: Int] {
        let members = try CanonicalReader.members(text).compactMapValues(\.number)
        return Dictionary(uniqueKeysWithValues: members.map { (Branch(text: $0.key), $0.value) })
    }
}
