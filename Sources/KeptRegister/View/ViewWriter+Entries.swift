internal import GRDB
import KeptEntries
import KeptLedger

/// The rows of entries, and what follows from them: facets, counts, words to search.
extension ViewWriter {
    /// Writes an entry that is not there.
    func insert(_ id: String, _ state: EntryState, _ index: ViewIndex?) throws {
        let row = StateRow(id, state, met: try answers.met(by: state, id))
        let statement = try rows.entry()
        statement.bind(row)
        try statement.run()
        let number = database.lastInsertedRowID
        if !state.isGone {
            try index?.add(row.own, number: number)
            try addFacets(of: row.own, number)
        }
        for slot in state.spoken { try write(slot, state, of: id, isNew: true) }
        try answers.changed(row.own.entry, by: self, index)
    }

    private func addFacets(of row: EntryRow, _ number: Int64) throws {
        let facets = row.facets
        tallies.count(row, facets, by: 1)
        for (field, key) in facets + row.meetings {
            let facet = try rows.facet()
            facet.bind(row.entry.kind.name, at: 1)
            facet.bind(field, at: 2)
            facet.bind(key, at: 3)
            facet.bind(number, at: 4)
            try facet.run()
        }
    }

    /// Takes a line of a change into an entry that is there.
    func merge(
        _ line: Change.Line, _ lines: LinesOfChange, _ position: Int, into old: EntryState,
        _ index: ViewIndex?
    ) throws {
        var state = old
        let change = lines.change
        try state.merge(line, of: change.stamp, position: position, authority: lines.authority) {
            try knows($0, $1, or: change)
        }
        try update(line.entry, from: old, to: state, Set(line.patch.values.keys), index)
    }

    /// Writes an entry that is there as it is now.
    func update(
        _ id: String, from old: EntryState, to state: EntryState, _ slots: Set<Slot>, _ index: ViewIndex?
    ) throws {
        let statement = try database.cachedStatement(sql: "SELECT number, met FROM entry WHERE id = ?")
        guard let found = try Row.fetchOne(statement, arguments: [id]) else { return }
        let before = EntryRow(old.entry(id), met: try CanonicalReader.members(found["met"]))
        try replace(
            before, wasGone: old.isGone, number: found["number"],
            by: StateRow(id, state, met: try answers.met(by: state, id)), isGone: state.isGone, index)
        for slot in slots { try write(slot, state, of: id, isNew: false) }
        try answers.changed(before.entry, by: self, index)
        try answers.changed(state.entry(id), by: self, index)
    }

    private func replace(
        _ before: EntryRow, wasGone: Bool, number: Int64, by row: StateRow, isGone: Bool, _ index: ViewIndex?
    ) throws {
        let set = StateRow.columns.dropFirst().map { $0 + " = ?" }.joined(separator: ", ")
        let values = row.values.map { column -> (any DatabaseValueConvertible)? in
            switch column {
            case .text(let text): text
            case .number(let number): number
            }
        }
        try run(
            "UPDATE entry SET \(set) WHERE id = ?", StatementArguments(values.dropFirst() + [row.id]))
        try index?.replace(row.own, isGone: isGone, number: number)
        if !wasGone { try takeFacets(of: before, number) }
        if !isGone { try addFacets(of: row.own, number) }
    }

    private func takeFacets(of row: EntryRow, _ number: Int64) throws {
        let facets = row.facets
        tallies.count(row, facets, by: -1)
        for (field, key) in facets + row.meetings {
            try run(
                "DELETE FROM facet WHERE kind = ? AND field = ? AND value = ? AND number = ?",
                [row.entry.kind.name, field, key, number])
        }
    }

    /// Takes an entry out of all tables.
    func delete(_ id: String, _ state: EntryState, _ index: ViewIndex?) throws {
        let statement = try database.cachedStatement(sql: "SELECT number, met FROM entry WHERE id = ?")
        guard let found = try Row.fetchOne(statement, arguments: [id]) else { return }
        let row = EntryRow(state.entry(id), met: try CanonicalReader.members(found["met"]))
        if !state.isGone { try takeFacets(of: row, found["number"]) }
        try index?.replace(row, isGone: true, number: found["number"])
        try run("DELETE FROM link WHERE origin = ?", [id])
        try run("DELETE FROM provenance WHERE entry = ?", [id])
        try run("DELETE FROM entry WHERE id = ?", [id])
        try answers.changed(row.entry, by: self, index)
    }

    /// Writes what other collections say of an entry.
    func update(_ id: String, met: [String: Value], _ index: ViewIndex?) throws {
        guard let state = try state(id) else { return }
        let statement = try database.cachedStatement(sql: "SELECT number, met FROM entry WHERE id = ?")
        guard let found = try Row.fetchOne(statement, arguments: [id]) else { return }
        let before = EntryRow(state.entry(id), met: try CanonicalReader.members(found["met"]))
        let row = StateRow(id, state, met: met)
        guard row.own.met != before.met else { return }
        try replace(
            before, wasGone: state.isGone, number: found["number"], by: row, isGone: state.isGone, index)
    }
}
