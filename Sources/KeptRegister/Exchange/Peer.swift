internal import GRDB

/// What another device has, as far as this one knows: what its last bundle said, or else what its last change knew of.
struct Peer {
    private let device: String
    private var has: [String: Int] = [:]
    private var lacks = Set<String>()

    init(_ device: String, in database: Database) throws {
        self.device = device
        if let row = try Row.fetchOne(
            database, sql: "SELECT has, lacks FROM peer WHERE device = ?", arguments: [device])
        {
            has = try JSON.value([String: Int].self, row["has"])
            lacks = Set(try JSON.value([String].self, row["lacks"]))
        } else if let row = try Row.fetchOne(
            database, sql: "SELECT number, seen FROM change WHERE device = ? ORDER BY number DESC LIMIT 1",
            arguments: [device])
        {
            has = try JSON.value([String: Int].self, row["seen"])
            has[device] = row["number"]
        }
    }

    func lacks(_ read: ChangeText.Read) -> Bool {
        read.change.number > has[read.change.device, default: 0] || lacks.contains(read.digest)
    }

    /// Remembers what a bundle said of its sender.
    static func remember(_ manifest: Bundle.Manifest, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO peer (device, has, lacks) VALUES (?, ?, ?)",
            arguments: [manifest.from, try JSON.text(manifest.has), try JSON.text(manifest.lacks)])
    }
}
