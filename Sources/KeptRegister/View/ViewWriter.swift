internal import GRDB
import KeptVocabulary

/// Carries changes of the journal into the view.
struct ViewWriter {
    let database: Database
    /// Whether the search index is written with each change; a replay makes it once, at its end.
    private let isIndexing: Bool
    private let founder: String
    private let rows: NewRows
    /// Who may write, where it is known beforehand.
    private let membership: Membership?

    init(_ database: Database, founder: String = "", isIndexing: Bool = true, membership: Membership? = nil) {
        self.database = database
        self.founder = founder
        rows = NewRows(database)
        self.isIndexing = isIndexing
        self.membership = membership
    }

    func apply(_ change: Change, digest: @autoclosure () throws -> String) throws {
        guard isIndexing else { return try apply(change, digest, index: nil) }
        let hidden = try ViewIndex.hidden(in: database)
        try apply(change, digest, index: ViewIndex(database, hiding: hidden))
        // A name that became hidden stands in other entries too, and one that became open was masked there.
        guard change.lines.contains(where: { Veil.named.map(\.rawValue).contains($0?.kind) }) else { return }
        let now = try ViewIndex.hidden(in: database)
        if now != hidden { try ViewIndex(database, hiding: now).rebuild() }
    }

    private func apply(_ change: Change, _ digest: () throws -> String, index: ViewIndex?) throws {
        try members(of: change)
        let accepts = try (membership ?? Membership(founder, in: database)).accepts(change)
        // Where there are no entries, those of this change alone can be known.
        let hasEntries = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry)") ?? true
        var own = Set<String>()
        for (position, line) in change.lines.enumerated() where accepts {
            guard let line, line.kind != Change.registerKind, line.kind != Change.memberKind else { continue }
            if line.kind == Change.documentKind {
                try document(line)
            } else if try hasEntries ? isKnown(line.entry) : !own.insert(line.entry).inserted,
                let state = try state(line.entry)
            {
                try merge(line, change, position, into: state, index)
            } else {
                try insert(line, change, position, index)
            }
        }
        // Last, because another core may be working the digest out.
        try run(
            """
            INSERT INTO change (at, device, number, action, undoes, seen, digest, withheld, refused)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (device, number) DO UPDATE SET withheld = excluded.withheld
            WHERE excluded.withheld < withheld
            """,
            [
                change.at.value, change.device, change.number, change.action, change.undoes,
                CanonicalWriter.text(change.seen.mapValues(Field.number)), try digest(), change.withheld,
                accepts ? 0 : 1,
            ])
    }

    private func isKnown(_ entry: String) throws -> Bool {
        let statement = try rows.known()
        statement.bind(entry, at: 1)
        return try statement.run()
    }

    /// Takes in who was let in and put out, and nothing else of a change.
    func members(of change: Change) throws {
        for case let line? in change.lines where line.kind == Change.memberKind {
            func text(_ slot: String) -> String { (line.patch.values[slot] ?? nil)?.text ?? "" }
            try run(
                """
                INSERT INTO member (at, device, number, seen, member, name, recipient, access, sight)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                [
                    change.at.value, change.device, change.number,
                    CanonicalWriter.text(change.seen.mapValues(Field.number)), line.entry, text("title"),
                    text("fields/recipient"),
                    text("fields/right"), text("fields/sight"),
                ])
        }
    }

    func setProgress(_ bytes: Int) throws { try run("UPDATE progress SET bytes = ?", [bytes]) }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func document(_ line: Change.Line) throws {
        try run(
            "INSERT INTO document (digest, name, mediaType) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [
                line.entry, (line.patch.values["fields/name"] ?? nil)?.text,
                (line.patch.values["fields/mediaType"] ?? nil)?.text,
            ])
    }

    // MARK: - A new entry

    private func insert(_ line: Change.Line, _ change: Change, _ position: Int, _ index: ViewIndex?)
        throws
    {
        var (title, isRemoved, fields) = ("", false, CanonicalWriter())
        let values = line.patch.sorted
        fields.raw("{")
        for (slot, value) in values {
            guard slot.hasPrefix("fields/") else {
                if slot == "title" { title = value?.text ?? "" }
                if slot == "removed" { isRemoved = value?.truth ?? false }
                continue
            }
            guard let value else { continue }
            let name = slot.dropFirst(7)
            if fields.last != 0x7b { fields.raw(",") }
            fields.append(text: name)
            fields.raw(":")
            fields.append(value)
        }
        fields.raw("}")
        let row = try rows.entry()
        row.bind(line.entry, at: 1)
        row.bind(line.kind, at: 2)
        row.bind(title, at: 3)
        row.bind(String(decoding: fields.bytes, as: UTF8.self), at: 4)
        row.bind(isRemoved ? 1 : 0, at: 5)
        row.bind(change.at.value, at: 6)
        row.bind(change.device, at: 7)
        row.bind(Int64(position), at: 8)
        row.bind(line.patch.values["title"] == nil ? #"{"title":false}"# : "{}", at: 9)
        try row.run()
        if !isRemoved { try index?.add(line, title, number: database.lastInsertedRowID) }
        for (slot, value) in values where slot.hasPrefix("links/") || slot.hasPrefix("provenance/") {
            try write(slot, [.init(value: value, stamp: change.stamp)], of: line.entry, isNew: true)
        }
    }

    // MARK: - An entry that is there

    private func merge(
        _ line: Change.Line, _ change: Change, _ position: Int, into old: EntryState, _ index: ViewIndex?
    ) throws {
        var state = old
        try state.merge(line.patch, of: change.stamp, position: position) { later, earlier in
            let number = try self.number(of: earlier, or: change)
            if later == change.stamp { return change.knows(device: earlier.device, number: number) }
            guard let known = try seen(by: later) else { return false }
            return later.device == earlier.device
                ? number < known.number : number <= known.seen[earlier.device]?.number ?? 0
        }
        let fields = state.fields
        try run(
            """
            UPDATE entry SET title = ?, fields = ?, removed = ?, at = ?, device = ?, position = ?, stamps = ?
            WHERE id = ?
            """,
            [
                state.title, CanonicalWriter.text(fields), state.isRemoved ? 1 : 0,
                state.first.stamp.at.value,
                state.first.stamp.device, state.first.position, CanonicalWriter.text(state.laterStamps),
                line.entry,
            ])
        let statement = try database.cachedStatement(sql: "SELECT number FROM entry WHERE id = ?")
        if let number = try Int64.fetchOne(statement, arguments: [line.entry]) {
            try index?.replace(line.entry, state, fields, number: number)
        }
        for slot in line.patch.values.keys {
            try write(slot, state.slots[slot] ?? [], of: line.entry, isNew: false)
        }
    }

    /// Writes a link or a provenance, and the rivals of any slot.
    private func write(_ slot: String, _ writes: [EntryState.Write], of entry: String, isNew: Bool) throws {
        guard let last = writes.last else { return }
        if !isNew { try rivals(slot, writes.dropLast(), of: entry) }
        if slot.hasPrefix("links/") {
            let parts = slot.dropFirst(6).split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return }
            if !isNew {
                try run(
                    "DELETE FROM link WHERE origin = ? AND role = ? AND target = ?",
                    [entry, parts[0], parts[1]])
            }
            guard let position = last.value?.number else { return }
            try run(
                "INSERT INTO link (origin, role, target, at, position) VALUES (?, ?, ?, ?, ?)",
                [entry, parts[0], parts[1], last.stamp.at.value, position])
        } else if slot.hasPrefix("provenance/") {
            let parts = slot.dropFirst(11).split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return }
            if !isNew {
                try run(
                    "DELETE FROM provenance WHERE entry = ? AND document = ? AND place = ?",
                    [entry, parts[0], parts[1]])
            }
            guard let quote = last.value?.text else { return }
            let row = try rows.provenance()
            row.bind(entry, at: 1)
            row.bind(parts[0], at: 2)
            row.bind(parts[1], at: 3)
            row.bind(last.stamp.at.value, at: 4)
            row.bind(quote, at: 5)
            try row.run()
        }
    }

    private func rivals(_ slot: String, _ writes: some Sequence<EntryState.Write>, of entry: String) throws {
        try run("DELETE FROM rival WHERE entry = ? AND slot = ?", [entry, slot])
        for write in writes {
            try run(
                "INSERT INTO rival (entry, slot, at, device, value) VALUES (?, ?, ?, ?, ?)",
                [entry, slot, write.stamp.at.value, write.stamp.device, CanonicalWriter.text(write.value)])
        }
    }

    // MARK: - What was known

    private func number(of stamp: Stamp, or change: Change) throws -> Int {
        if stamp == change.stamp { return change.number }
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM change WHERE at = ? AND device = ?")
        return try Int.fetchOne(statement, arguments: [stamp.at.value, stamp.device]) ?? 0
    }

    private func seen(by stamp: Stamp) throws -> (number: Int, seen: [String: Field])? {
        let statement = try database.cachedStatement(
            sql: "SELECT number, seen FROM change WHERE at = ? AND device = ?")
        return try Row.fetchOne(statement, arguments: [stamp.at.value, stamp.device]).map {
            (number: $0["number"], seen: try CanonicalReader.fields($0["seen"]))
        }
    }
}
