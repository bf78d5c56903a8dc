internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Works out from the journal alone what the view must hold, line by line and without a second view of its size.
///
/// Most entries are spoken of by one line, of a change or of a collection: what they come to is summed up at once. Those that
/// are spoken of again, all that bears names, collections and what answers answer, are carried into a small view in memory as any view is made. Which these are is taken from the
/// view that is verified; where it is wrong about that, the sums differ.
final class ExpectedView {
    /// An entry is spoken of again that the view takes for one that is not.
    struct Differs: Error {}

    private let small: DatabaseQueue
    private let founder: String
    private let membership: Membership
    private let forgotten: Forgotten
    private let again: Set<String>
    private let mask: NameMask
    private let names: Set<HiddenWords>
    private var seen = Set<Int>()
    private var sum = ViewSum()
    private var (accepts, withheld) = (false, 0)

    private let evidence: RecordsOfEvidence

    init(_ live: Database, founder: String, evidence: @escaping RecordsOfEvidence) throws {
        self.founder = founder
        self.evidence = evidence
        small = try DatabaseQueue(configuration: Register.configuration)
        try small.write { try ViewSchema.create(in: $0) }
        membership = try ViewMembers.membership(founder, in: live)
        forgotten = try ViewForgetting.forgotten(founder, in: live)
        let apart = Array(Veil.bearNames) + Kinds.collections + [EntryKind.answer.name]
        let kinds = apart.map { "'\($0)'" }.joined(separator: ", ")
        again = Set(
            try String.fetchAll(
                live,
                sql: """
                    SELECT id FROM entry
                    WHERE stamps <> '{}' OR removed <> 0 OR attached <> '' OR kind IN (\(kinds))
                    UNION SELECT entry FROM rival UNION SELECT entry FROM holder
                    UNION SELECT e.id FROM facet AS a
                    JOIN facet AS r ON r.kind = ? AND r.field = a.field AND r.value = a.value
                    JOIN entry AS e ON e.number = r.number WHERE a.kind = ? AND a.field = ?
                    """,
                arguments: [EntryKind.recommendation.name, EntryKind.answer.name, EntryRow.meeting]))
        names = try Veil.names(above: .organisation, in: live)
        mask = NameMask(names)
    }

    /// Takes in what the journal says, in one transaction of the small view.
    func take(
        _ journal: (_ take: (JournalScanner.Event, (PlacedChange, digest: String)?) throws -> Void) throws ->
            Void
    ) throws {
        try small.write { database in
            let writer = ViewWriter(database, founder: founder, isIndexing: false, membership: membership)
            var lines: ViewWriter.LinesOfChange?
            try journal { event, change in
                switch event {
                case .head:
                    lines = change.map { ViewWriter.LinesOfChange($0.0, membership, hasEntries: true) }
                    accepts = change.map { membership.accepts($0.0) } ?? false
                    withheld = 0
                case .line(_, let position)
                where change.map { !$0.0.tellsOfMembers && forgotten.holds($0.digest, position) } ?? false:
                    break
                case .line(nil, _): withheld += 1
                case .line(let line?, let position):
                    guard let lines else { return }
                    if let found = Forgetting(line, at: position, of: lines.change) {
                        try ViewForgetting.add(found, to: database)
                    }
                    let past = ViewChanges(database).knowledge
                    if let grant = try Grant(line, at: position, of: lines.change, past) {
                        try ViewMembers.add(grant, to: database)
                    }
                    if accepts { try take(line, position, lines, writer) }
                case .seal(let digest):
                    guard let change = lines?.change else { return }
                    try writer.record(change, digest: digest, withheld: withheld, isRefused: !accepts)
                }
            }
        }
    }

    private func take(
        _ line: Change.Line, _ position: Int, _ lines: ViewWriter.LinesOfChange, _ writer: ViewWriter
    ) throws {
        guard Change.isOfEntry(line.kind), !again.contains(line.entry) else {
            return try writer.take(line, position, lines)
        }
        let first = EntryState.First(stamp: lines.change.stamp, position: position, said: line.said)
        let writes = line.writes(of: lines.change.stamp, lines.authority).mapValues { [$0] }
        try add(line.entry, EntryState(kind: line.kind, first: first, slots: writes))
    }

    private func add(_ id: String, _ state: EntryState) throws {
        guard seen.insert(id.hashValue).inserted else { throw Differs() }
        sum.add(id, state, hiding: mask)
    }

    /// Takes in the records of the collections that stand, the older ones first.
    private func takeRecords(_ database: Database) throws {
        let writer = ViewWriter(database, founder: founder, isIndexing: false, membership: membership)
        let marks = Kinds.collections.map { _ in "?" }.joined(separator: ", ")
        let standing = try String.fetchAll(
            database, sql: "SELECT id FROM entry WHERE kind IN (\(marks))",
            arguments: StatementArguments(Kinds.collections)
        ).compactMap(writer.standing).sorted(by: StandingCollection.precedes)
        for collection in standing {
            try writer.note(collection)
            try evidence(collection.records) { record, position in
                if again.contains(record.entry) {
                    return try writer.take(record, of: collection, position, nil)
                }
                let base = EntryState.Base(
                    collection: collection.entry, first: collection.first(position),
                    values: record.patch.values.compactMapValues { $0 })
                try add(record.entry, EntryState(kind: record.kind, base: base))
            }
        }
        try writer.tallies.write(to: database)
    }

    /// What the view must hold.
    ///
    /// - Throws: `Differs` where the names that the view hides are not those of the journal.
    func total() throws -> ViewSum {
        try small.write { database in
            try takeRecords(database)
            guard try Veil.names(above: .organisation, in: database) == names else { throw Differs() }
            try ViewIndex(database).rebuild()
            var total = sum
            total.add(try ViewSum(database))
            return total
        }
    }
}
