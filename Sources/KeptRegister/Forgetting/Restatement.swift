internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What is said anew where lines are taken out: all that stood in them, without the words that are forgotten.
///
/// Where an entry's id follows from words that name what is forgotten, a list of names would be enough to find them again: such an entry
/// goes, too, and what it said is said anew under an id from chance.
struct Restatement {
    private let register: Register
    private let database: Database
    /// The entries that are not said anew.
    private let gone: Set<String>
    private(set) var sought: Sought
    /// By the entries that go, those under which they are said anew.
    private var moved: [String: String] = [:]
    /// The entries that lines to be taken out speak of, in the order in which changes first did.
    private var touched: [String] = []
    private let changes: [JournalChange]
    private let byStamp: [Stamp: JournalChange]
    private let byEntry: [String: [Line]]
    private let isOwn: (JournalChange) -> Bool
    /// How many slots had values of which none knew of the other: the one that is shown is said anew.
    private(set) var settled = 0

    private struct Line {
        let change: JournalChange
        let position: Int
        let line: Change.Line
    }

    /// Entries that `sought` names from the beginning are not said anew; `isOwn` says whose lines are looked at.
    init(
        _ register: Register, without sought: Sought,
        of isOwn: @escaping (JournalChange) -> Bool = { _ in true },
        in database: Database
    ) throws {
        (self.register, self.database, self.sought, self.isOwn) = (register, database, sought, isOwn)
        gone = sought.entries
        changes = try register.changes(in: database).sorted { $0.stamp < $1.stamp }
        byStamp = Dictionary(changes.map { ($0.stamp, $0) }) { first, _ in first }
        byEntry = Dictionary(
            grouping: changes.flatMap { change in
                change.lines.enumerated().compactMap { position, line in
                    line.map { Line(change: change, position: position, line: $0) }
                }
            }, by: \.line.entry)
        try findTouched()
    }

    /// The entries that are said anew, and under which ids.
    var restated: [(old: String, new: String)] {
        touched.filter { !gone.contains($0) }.map { ($0, moved[$0] ?? $0) }
    }

    // MARK: - Which entries

    /// Goes through the changes until no more entries have to go.
    private mutating func findTouched() throws {
        while true {
            var (seen, named) = (Set<String>(), Set<String>())
            touched = []
            for change in changes where isOwn(change) {
                for case let line? in change.lines where Change.isOfEntry(line.kind) && sought.holds(line) {
                    if seen.insert(line.entry).inserted { touched.append(line.entry) }
                    if sought.names(line) { named.insert(line.entry) }
                }
            }
            let tells = try touched.filter {
                try !sought.entries.contains($0) && idTells($0, isNamed: named.contains($0))
            }
            guard !tells.isEmpty else { return }
            for id in tells {
                sought.add(id)
                moved[id] = EntryID.of(
                    EntryKind(ofID: id), register.surroundings.chance(EntryID.chanceBytes))
            }
        }
    }

    /// Whether an entry's id follows from what names the forgotten, or from another entry that goes.
    private func idTells(_ id: String, isNamed: Bool) throws -> Bool {
        guard let state = try ViewWriter(database).state(id), state.base == nil else { return false }
        let entry = state.entry(id)
        guard !entry.key.isEmpty, EntryID.of(entry.kind, key: entry.key) == id else { return false }
        if let parts = entry.kind.description?.naturalKey(of: entry),
            EntryID.key(entry.kind, parts) == entry.key
        {
            return parts.contains { sought.mask.finds(in: $0) || sought.entries.contains($0) }
        }
        return isNamed
    }

    // MARK: - What is said

    /// Writes what is said anew.
    mutating func write(to draft: inout Draft) throws {
        for document in try documents() { draft.set(.document(document)) }
        let membership = try ViewMembers.membership(register.about.founder, in: database)
        for (old, new) in restated {
            guard let state = try ViewWriter(database).state(old), !(state.isGone && old != new) else {
                continue
            }
            let left = old == new ? left(of: old, state, membership) : nil
            settled += lines(of: state, as: new, beside: left, to: &draft)
        }
    }

    /// Documents that stay, of which the name goes.
    private func documents() throws -> [KeptDocument] {
        let digests = changes.filter(isOwn).flatMap { $0.lines.compactMap { $0 } }
            .filter {
                $0.kind == Change.documentKind && !sought.documents.contains($0.entry) && sought.holds($0)
            }
            .map(\.entry)
        return try Set(digests).sorted().compactMap { digest in
            try ViewReading.document(digest, in: database).map { document in
                KeptDocument(
                    digest: digest, name: sought.mask.masked(document.name), mediaType: document.mediaType)
            }
        }
    }

    /// What stands of an entry in the lines that stay.
    private func left(of id: String, _ state: EntryState, _ membership: Membership) -> EntryState? {
        var left: EntryState?
        for each in byEntry[id, default: []] where !(isOwn(each.change) && sought.holds(each.line)) {
            let (stamp, position) = (each.change.stamp, each.position)
            let first = EntryState.First(stamp: stamp, position: position, said: each.line.said)
            var merged = left ?? EntryState(kind: state.kind, first: first)
            merged.merge(
                each.line, of: stamp, position: position,
                authority: membership.authority(at: each.change.placed.knowledge)
            ) { later, earlier in
                guard let knowing = byStamp[later], let known = byStamp[earlier] else { return false }
                return knowing.placed.knows(known.placed)
            }
            left = merged
        }
        return left
    }

    /// Says anew what does not stand in the lines that stay, and returns how many rivals that puts away.
    private func lines(
        of state: EntryState, as new: String, beside left: EntryState?, to draft: inout Draft
    ) -> Int {
        var said: [Speaker: [Slot: Value?]] = [:]
        var settled = 0
        for (slot, writes) in state.slots {
            guard let write = writes.last, let target = restated(slot, isMoved: left == nil) else { continue }
            let value = write.value?.mapTexts { moved[$0] ?? sought.mask.masked($0) }
            let standing = left?.slots[target]?.last
            let isNothing = value == nil && state.base == nil && standing == nil
            if isNothing || standing.map({ $0.value == value }) ?? false { continue }
            said[write.said, default: [:]].updateValue(value, forKey: target)
            if state.contending(slot).count > 1 { settled += 1 }
        }
        for (speaker, values) in said.sorted(by: { ($0.key.name ?? "") < ($1.key.name ?? "") }) {
            draft.set(.init(entry: new, kind: state.kind, patch: Patch(values), said: speaker))
        }
        return settled
    }

    /// The slot in which something is said anew; `nil` where it is not.
    private func restated(_ slot: Slot, isMoved: Bool) -> Slot? {
        switch slot {
        case .link(let role, let target):
            if let new = moved[target] { return .link(role, target: new) }
            return gone.contains(target) ? nil : slot
        // An id from chance has no key that leads to it.
        case .key: return isMoved ? nil : slot
        default: return slot.path.contains(where: sought.mask.finds) ? nil : slot
        }
    }
}
