internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What a view holds, summed up: the same for two views of the same journal.
struct ViewSum: Equatable {
    private var rows = RowSum()
    private var tallies: [TallyBook.Place: Int] = [:]

    init() {}

    /// All that stands in the tables of a view.
    init(_ database: Database) throws {
        var ids: [Int64: String] = [:]
        for (table, sql) in Self.tables {
            try RawRows.each(sql, in: database) { found in
                var row = RowSum.Row(table)
                found.append(to: &row)
                rows.add(row)
            }
        }
        try RawRows.each(
            "SELECT number, \(StateRow.columns.joined(separator: ", ")) FROM entry", in: database
        ) { found in
            ids[found.number(0)] = found.text(1)
            var row = RowSum.Row("entry")
            found.append(from: 1, to: &row)
            rows.add(row)
        }
        try RawRows.each("SELECT number, kind, field, value FROM facet", in: database) { found in
            var row = RowSum.Row("facet")
            row.append(ids[found.number(0)] ?? "")
            found.append(from: 1, to: &row)
            rows.add(row)
        }
        try RawRows.each("SELECT rowid, id, kind, state, level, text, also FROM entryText", in: database) {
            found in
            var row = RowSum.Row("entryText")
            row.append(ids[found.number(0)] ?? "")
            found.append(from: 1, to: &row)
            rows.add(row)
        }
        try RawRows.each("SELECT kind, field, value, entries FROM tally", in: database) { found in
            let place = TallyBook.Place(kind: found.text(0), field: found.text(1), value: found.text(2))
            tallies[place, default: 0] += Int(found.number(3))
        }
    }

    private static let tables: [(StaticString, String)] = [
        (
            "change",
            "SELECT rank, at, branch, number, before, action, undoes, seen, digest, withheld, refused FROM change"
        ),
        (
            "member",
            "SELECT branch, number, position, rank, seen, member, name, recipient, access, sight, coalesce(follows, ''), coalesce(last, '') FROM member"
        ),
        (
            "forgetting",
            "SELECT branch, number, position, rank, seen, id, lines, subject FROM forgetting"
        ),
        ("document", "SELECT digest, name, mediaType FROM document"),
        ("collection", "SELECT entry, records, rank, branch, said FROM collection"),
        ("borne", "SELECT entry, field, value FROM borne"),
        ("holder", "SELECT entry, collection FROM holder"),
        ("link", "SELECT origin, role, target, value, rank FROM link"),
        ("provenance", "SELECT entry, document, place, rank, branch, quote FROM provenance"),
        ("rival", "SELECT entry, slot, rank, branch, said, value, authority, away FROM rival"),
    ]

    mutating func add(_ other: ViewSum) {
        rows.add(other.rows)
        tallies.merge(other.tallies, uniquingKeysWith: +)
    }

    /// Adds what an entry comes to of which one line alone speaks, of a change or of a collection.
    mutating func add(_ id: String, _ state: EntryState, hiding mask: NameMask) {
        let found = StateRow(id, state)
        var row = RowSum.Row("entry")
        for column in found.values {
            switch column {
            case .text(let text): row.append(text)
            case .number(let number): row.append(number)
            }
        }
        rows.add(row)
        if !state.isGone { add(facetsOf: found.own, mask) }
        for slot in state.spoken { add(slot, state.standing(slot), of: id) }
    }

    private mutating func add(facetsOf entry: EntryRow, _ mask: NameMask) {
        let kind = entry.entry.kind.name
        tallies[TallyBook.Place(kind: kind, field: "", value: ""), default: 0] += 1
        var seen = Set<[String]>()
        let facets = entry.facets
        for (field, key) in facets {
            tallies[TallyBook.Place(kind: kind, field: field, value: key), default: 0] += 1
        }
        for (field, key) in facets + entry.meetings {
            // The same State twice in a list is one row, and counted twice.
            guard seen.insert([field, key]).inserted else { continue }
            var row = RowSum.Row("facet")
            for text in [entry.entry.id, kind, field, key] { row.append(text) }
            rows.add(row)
        }
        guard entry.entry.confidentiality < .restricted else { return }
        var row = RowSum.Row("entryText")
        for text in [entry.entry.id, entry.entry.id, kind, entry.entry.state?.code ?? ""] { row.append(text) }
        row.append(entry.level)
        let shown = mask.masked(entry.text)
        row.append(shown)
        row.append(SearchForms.also(shown))
        rows.add(row)
    }

    private mutating func add(_ slot: Slot, _ write: EntryState.Write?, of entry: String) {
        switch slot {
        case .link(let role, let target):
            guard let value = write?.value, entry != target,
                let link = Link(entry, role, target, stored: value)
            else {
                return
            }
            var row = RowSum.Row("link")
            for text in [entry, role.name, target, CanonicalWriter.text(value), link.rank.description] {
                row.append(text)
            }
            rows.add(row)
        case .place(let document, let place):
            guard let write, let quote = write.value?.text else { return }
            var row = RowSum.Row("provenance")
            for text in [entry, document, place] { row.append(text) }
            row.append(Int64(write.stamp.rank))
            for text in [write.stamp.branch.text, quote] { row.append(text) }
            rows.add(row)
        case .key, .removed, .record, .field, .element, .other: break
        }
    }
}
