internal import GRDB
import KeptVocabulary

/// Carries changes of the journal into the view.
struct ViewWriter {
    private let database: Database
    /// Whether the search index is written with each change; a replay makes it once, at its end.
    private let isIndexing: Bool

    init(_ database: Database, isIndexing: Bool = true) {
        self.database = database
        self.isIndexing = isIndexing
    }

    func apply(_ change: Change, digest: String, start: Int) throws {
        guard isIndexing else { return try apply(change, digest, start, index: nil) }
        let hidden = try ViewIndex.hidden(in: database)
        try apply(change, digest, start, index: ViewIndex(database, hiding: hidden))
        // A name that became hidden stands in other entries too, and one that became open was masked there.
        guard change.lines.contains(where: { Veil.named.map(\.rawValue).contains($0.kind) }) else { return }
        let now = try ViewIndex.hidden(in: database)
        if now != hidden { try ViewIndex(database, hiding: now).rebuild() }
    }

    private func apply(_ change: Change, _ digest: String, _ start: Int, index: ViewIndex?) throws {
        try run(
            "INSERT INTO change (at, device, number, action, undoes, seen, digest, start) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                change.at.value, change.device, change.number, change.action, change.undoes,
                CanonicalWriter.text(change.seen.mapValues(Field.number)), digest, start,
            ])
        for (position, line) in change.lines.enumerated() {
            if line.kind == Change.registerKind {
                continue
            } else if line.kind == Change.documentKind {
                try document(line)
            } else if let state = try state(line.entry) {
                try merge(line, change, position, into: state, index)
            } else {
                try insert(line, change, position, index)
            }
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
        try run(
            """
            INSERT INTO entry (id, kind, title, fields, removed, at, device, position, stamps)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}')
            """,
            [
                line.entry, line.kind, title, String(decoding: fields.bytes, as: UTF8.self),
                isRemoved ? 1 : 0,
                change.at.value, change.device, position,
            ])
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
            try run(
                "INSERT INTO provenance (entry, document, place, at, quote) VALUES (?, ?, ?, ?, ?)",
                [entry, parts[0], parts[1], last.stamp.at.value, quote])
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

    // MARK: - An entry's state, from its rows

    func state(_ id: String) throws -> EntryState? {
        let statement = try database.cachedStatement(
            sql: "SELECT kind, title, fields, removed, at, device, position, stamps FROM entry WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        let first = Stamp(at: Moment(value: row["at"]), device: row["device"])
        let stamps = try CanonicalReader.fields(row["stamps"])
        var values: [String: Field] = ["title": .text(row["title"])]
        for (name, field) in try CanonicalReader.fields(row["fields"]) { values["fields/" + name] = field }
        if row["removed"] == 1 { values["removed"] = .truth(true) }
        for row in try Row.fetchAll(
            database.cachedStatement(sql: "SELECT role, target, position FROM link WHERE origin = ?"),
            arguments: [id])
        {
            let (role, target): (String, String) = (row["role"], row["target"])
            values["links/\(role) \(target)"] = .number(row["position"])
        }
        for row in try Row.fetchAll(
            database.cachedStatement(sql: "SELECT document, place, quote FROM provenance WHERE entry = ?"),
            arguments: [id])
        {
            let (document, place): (String, String) = (row["document"], row["place"])
            values["provenance/\(document) \(place)"] = .text(row["quote"])
        }
        var slots: [String: [EntryState.Write]] = [:]
        for slot in Set(values.keys).union(stamps.keys) {
            var stamp = first
            if let later = stamps[slot]?.list, later.count == 2, let at = later[0].number,
                let device = later[1].text
            {
                stamp = Stamp(at: Moment(value: Int64(at)), device: device)
            }
            slots[slot] = [.init(value: values[slot], stamp: stamp)]
        }
        for row in try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT slot, at, device, value FROM rival WHERE entry = ? ORDER BY at DESC, device DESC"
            ),
            arguments: [id])
        {
            let stamp = Stamp(at: Moment(value: row["at"]), device: row["device"])
            slots[row["slot"], default: []].insert(
                .init(value: try Self.value(row["value"]), stamp: stamp), at: 0)
        }
        return EntryState(kind: row["kind"], first: (first, row["position"]), slots: slots)
    }

    /// A value as a rival keeps it.
    static func value(_ text: String) throws -> Field? {
        try CanonicalReader.fields("{\"v\":" + (text == "null" ? "{}" : text) + "}")["v"].flatMap {
            text == "null" ? nil : $0
        }
    }
}
