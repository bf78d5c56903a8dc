internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Carries changes of the journal into the view.
struct ViewWriter {
    let database: Database
    /// Whether the search index is written with each change; a replay makes it once, at its end.
    private let isIndexing: Bool
    private let founder: String
    let rows: NewRows
    let tallies = TallyBook()
    /// Who may write, where it is known beforehand.
    private let membership: Membership?
    let collections: CollectionsOfChange
    let answers: Answers

    /// Without `evidence`, collections are noted and their records left out.
    init(
        _ database: Database, founder: String = "", isIndexing: Bool = true, membership: Membership? = nil,
        evidence: RecordsOfEvidence? = nil
    ) {
        self.database = database
        self.founder = founder
        rows = NewRows(database)
        self.isIndexing = isIndexing
        self.membership = membership
        collections = CollectionsOfChange(evidence)
        answers = Answers(database)
    }

    /// `withheld`: how many of its lines are withheld, where not all of those that are not there count.
    func apply(
        _ change: PlacedChange, withheld: Int? = nil, digest: @autoclosure () throws -> String
    ) throws {
        let withheld = withheld ?? change.withheld
        guard isIndexing else { return try apply(change, withheld, digest, index: nil) }
        let hidden = try Veil.names(above: .organisation, in: database)
        let index = ViewIndex(database, hiding: hidden)
        try apply(change, withheld, digest, index: index)
        try index.forget()
        // A name that became hidden stands in other entries too, and one that became open was masked there.
        guard change.lines.contains(where: { $0.map { Veil.bearNames.contains($0.kind) } ?? false }) else {
            return
        }
        let now = try Veil.names(above: .organisation, in: database)
        if now != hidden { try ViewIndex(database, hiding: now).rebuild() }
    }

    private func apply(
        _ change: PlacedChange, _ withheld: Int, _ digest: () throws -> String, index: ViewIndex?
    ) throws {
        try members(of: change)
        let membership = try membership ?? ViewMembers.membership(founder, in: database)
        let accepts = membership.accepts(change)
        let lines = LinesOfChange(change, membership, hasEntries: try hasEntries())
        for (position, line) in change.lines.enumerated() where accepts {
            if let line { try take(line, position, lines, index) }
        }
        try settle(index)
        try tallies.write(to: database)
        // Last, because another core may be working the digest out.
        try record(change, digest: digest(), withheld: withheld, isRefused: !accepts)
    }

    // MARK: - Line by line

    /// The change whose lines are being taken in.
    final class LinesOfChange {
        let change: PlacedChange
        /// Up to which confidentiality its author decides who may see an entry.
        let authority: Confidentiality?
        /// Where there are no entries, those of this change alone can be known.
        fileprivate let hasEntries: Bool
        fileprivate var own = Set<String>()

        init(_ change: PlacedChange, _ membership: Membership, hasEntries: Bool) {
            (self.change, self.hasEntries) = (change, hasEntries)
            authority = membership.authority(at: change.knowledge)
        }
    }

    func hasEntries() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry)") ?? true
    }

    /// Takes in one line of a change that counts.
    func take(_ line: Change.Line, _ position: Int, _ lines: LinesOfChange, _ index: ViewIndex? = nil) throws
    {
        if let document = line.document {
            collections.came(document.digest)
            return try add(document)
        }
        guard Change.isOfEntry(line.kind) else { return }
        try bear(line)
        let isKnown = try lines.hasEntries ? isKnown(line.entry) : !lines.own.insert(line.entry).inserted
        if EntryKind(named: line.kind).description?.isCollection == true { collections.touched(line.entry) }
        if isKnown, let state = try state(line.entry) {
            try merge(line, lines, position, into: state, index)
        } else {
            let first = EntryState.First(stamp: lines.change.stamp, position: position, said: line.said)
            let writes = line.writes(of: lines.change.stamp, lines.authority).mapValues { [$0] }
            try insert(line.entry, EntryState(kind: line.kind, first: first, slots: writes), index)
        }
    }

    /// Keeps what a line says of whom an entry is, also when it is put away.
    func bear(_ line: Change.Line) throws {
        guard Veil.bearNames.contains(line.kind) else { return }
        for case (.field(let name), let value?) in line.patch.values where Entry.tellsWho(name) {
            try run(
                "INSERT OR IGNORE INTO borne (entry, field, value) VALUES (?, ?, ?)",
                [line.entry, name, CanonicalWriter.text(value)])
        }
    }

    /// Notes that a change was taken in.
    func record(_ change: PlacedChange, digest: String, withheld: Int, isRefused: Bool) throws {
        try settle(nil)
        try tallies.write(to: database)
        try run(
            """
            INSERT INTO change (rank, at, branch, number, before, action, undoes, seen, digest, withheld, refused)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (branch, number) DO UPDATE SET withheld = excluded.withheld
            WHERE excluded.withheld < withheld
            """,
            [
                change.knowledge.rank, change.at.milliseconds, change.knowledge.branch.text, change.number,
                change.before, change.action, change.undoes, ViewMembers.text(change.knowledge.seen), digest,
                withheld, isRefused ? 1 : 0,
            ])
    }

    func isKnown(_ entry: String) throws -> Bool {
        let statement = try rows.known()
        statement.bind(entry, at: 1)
        return try statement.run()
    }

    /// Takes in who was let in and put out, and what is to be forgotten, and nothing else of a change.
    func members(of change: PlacedChange) throws {
        try ViewForgetting.add(of: change, to: database)
        for grant in try Grant.all(in: change, ViewChanges(database).knowledge) {
            try ViewMembers.add(grant, to: database)
        }
    }

    func setProgress(_ bytes: Int) throws { try run("UPDATE progress SET bytes = ?", [bytes]) }

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func add(_ document: KeptDocument) throws {
        try run(
            "INSERT INTO document (digest, name, mediaType) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [document.digest, document.name, document.mediaType])
    }
}
