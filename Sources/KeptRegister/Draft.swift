internal import GRDB
import KeptVocabulary

/// What one action writes, before it is signed: a patch for each entry, in the order in which they were first touched.
struct Draft {
    private(set) var lines: [Change.Line] = []
    private var places: [String: Int] = [:]

    var isEmpty: Bool { lines.isEmpty }

    mutating func set(_ entry: String, _ kind: String, _ values: [String: Field?]) {
        guard !values.isEmpty else { return }
        var patch = Patch()
        if let place = places[entry] {
            patch.values = lines[place].patch.values.merging(values) { $1 }
            lines[place] = .init(entry: entry, kind: kind, patch: patch)
        } else {
            patch.values = values
            places[entry] = lines.count
            lines.append(.init(entry: entry, kind: kind, patch: patch))
        }
    }

    // MARK: - Additions

    /// What of an addition the register does not hold yet, and the lines that bring it.
    mutating func add(_ addition: Addition, to database: Database) throws -> Addition {
        var missing = Addition()
        for document in addition.documents where try !exists("document", "digest", document.digest, database)
        {
            missing.documents.append(document)
            set(
                document.digest, Change.documentKind,
                ["fields/name": .text(document.name), "fields/mediaType": .text(document.mediaType)])
        }
        let known = try Int.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
        var kinds: [String: String] = [:]
        var values: [String: [String: Field?]] = [:]
        var order: [String] = []
        order.reserveCapacity(addition.entries.count)
        kinds.reserveCapacity(addition.entries.count)
        values.reserveCapacity(addition.entries.count)
        missing.entries.reserveCapacity(addition.entries.count)
        missing.provenance.reserveCapacity(addition.provenance.count)
        func touch(_ id: String) throws {
            guard values[id] == nil else { return }
            if kinds[id] == nil, known > 0 { kinds[id] = try kind(of: id, database) }
            guard kinds[id] != nil else { throw RegisterError.unknownEntry(id: id) }
            values[id] = [:]
            order.append(id)
        }
        for entry in addition.entries where kinds[entry.id] == nil {
            if known > 0, let kind = try kind(of: entry.id, database) {
                kinds[entry.id] = kind
                continue
            }
            missing.entries.append(entry)
            kinds[entry.id] = entry.kind.rawValue
            var slots: [String: Field?] = [:]
            slots.reserveCapacity(entry.fields.count + 4)
            slots["title"] = .text(entry.title)
            for (name, field) in entry.fields { slots["fields/" + name] = field }
            values[entry.id] = slots
            order.append(entry.id)
        }
        for (position, link) in addition.links.enumerated() {
            let slot = "links/\(link.role.rawValue) \(link.target)"
            guard values[link.origin]?[slot] == nil, try !holds(link, database, known: known) else {
                continue
            }
            try touch(link.origin)
            if kinds[link.target] == nil {
                guard let kind = try kind(of: link.target, database) else {
                    throw RegisterError.unknownEntry(id: link.target)
                }
                kinds[link.target] = kind
            }
            missing.links.append(link)
            values[link.origin]?[slot] = .number(position)
        }
        for provenance in addition.provenance {
            let place = provenance.place.canonical
            let slot = "provenance/\(provenance.document) \(place)"
            guard values[provenance.entry]?[slot] == nil,
                try known == 0 || !holds(provenance, place, database)
            else { continue }
            try touch(provenance.entry)
            missing.provenance.append(provenance)
            values[provenance.entry]?[slot] = .text(provenance.quote)
        }
        for change in addition.changes {
            try touch(change.entry)
            for (name, field) in change.fields { values[change.entry]?["fields/" + name] = field }
            missing.changes.append(change)
        }
        lines.reserveCapacity(lines.count + order.count)
        places.reserveCapacity(places.count + order.count)
        for id in order { set(id, kinds[id] ?? "", values[id] ?? [:]) }
        return missing
    }

    private func exists(_ table: String, _ column: String, _ value: String, _ database: Database) throws
        -> Bool
    {
        let statement = try database.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE \(column) = ?")
        return try Int.fetchOne(statement, arguments: [value]) != nil
    }

    private func kind(of id: String, _ database: Database) throws -> String? {
        let statement = try database.cachedStatement(sql: "SELECT kind FROM entry WHERE id = ?")
        return try String.fetchOne(statement, arguments: [id])
    }

    private func holds(_ link: Link, _ database: Database, known: Int) throws -> Bool {
        guard known > 0 else { return false }
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM link WHERE origin = ? AND role = ? AND target = ?")
        return try Int.fetchOne(statement, arguments: [link.origin, link.role.rawValue, link.target]) != nil
    }

    private func holds(_ provenance: Provenance, _ place: String, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM provenance WHERE entry = ? AND document = ? AND place = ?")
        return try Int.fetchOne(statement, arguments: [provenance.entry, provenance.document, place]) != nil
    }
}

extension Place {
    /// The place in canonical JSON, as slots name it; the sides of a box in whole points.
    fileprivate var canonical: String {
        switch self {
        case .text(let start, let end, let line, let column):
            "{\"column\":\(column),\"end\":\(end),\"line\":\(line),\"start\":\(start)}"
        case .page(let page, let box):
            "{\"box\":[\(box.map { String(Int($0.rounded())) }.joined(separator: ","))],\"page\":\(page)}"
        case .paragraph(let number, let start, let end):
            "{\"end\":\(end),\"paragraph\":\(number),\"start\":\(start)}"
        }
    }
}
