internal import GRDB
import KeptEntries

/// The order of a query's entries: that of a field's values, or that in which entries came.
///
/// Values are few beside entries, or entries of one value few: each value's entries are asked for when its turn comes.
struct EntryOrder {
    private let query: EntryQuery
    private let sets: EntrySets
    private let database: Database
    /// The field's values in the order asked for.
    private let values: [String]

    init(_ query: EntryQuery, _ sets: EntrySets, in database: Database) throws {
        (self.query, self.sets, self.database) = (query, sets, database)
        guard let order = query.order else {
            values = []
            return
        }
        let all = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT value FROM tally WHERE kind = ? AND field = ? ORDER BY value"),
            arguments: [query.kind.name, order.field])
        let sorted = all.sorted(by: Self.precedes)
        values = order.isDescending ? sorted.reversed() : sorted
    }

    /// Numbers by their size, all else by the letters.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        if let left = Int(left), let right = Int(right) { return left < right }
        return left < right
    }

    /// The numbers of the entries in their order after one, at most so many; -1 begins.
    func numbers(of found: NumberSet, after last: Int64, most: Int) throws -> [Int64] {
        guard let order = query.order else { return found.numbers(after: last, most: most) }
        var (numbers, rest) = ([Int64](), values[...])
        // Where an entry stands would tell what it says: those above the sight come last, with those that say nothing.
        let hidden = try sets.hidden()
        let value = last < 0 || hidden.contains(last) ? nil : try self.value(of: last, order.field)
        if last >= 0 {
            rest = value.flatMap { values.firstIndex(of: $0) }.map { values[$0...] } ?? []
        }
        while numbers.count < most, let next = rest.popFirst() {
            var having = try sets.having(query.kind, order.field, next)
            having.formIntersection(found)
            having.subtract(hidden)
            numbers += having.numbers(
                after: next == value ? last : -1, most: most - numbers.count)
        }
        if numbers.count < most {
            var (without, having) = (found, try sets.having(query.kind, order.field))
            having.subtract(hidden)
            without.subtract(having)
            let isBegun = last >= 0 && value == nil
            numbers += without.numbers(after: isBegun ? last : -1, most: most - numbers.count)
        }
        return numbers
    }

    private func value(of number: Int64, _ field: String) throws -> String? {
        let statement = try database.cachedStatement(
            sql: "SELECT \(ViewReading.columns) FROM entry AS e WHERE e.number = ?")
        return try Row.fetchOne(statement, arguments: [number]).flatMap { row in
            EntryRow(try ViewReading.entry(row)).facets.first { $0.field == field }?.key
        }
    }
}
