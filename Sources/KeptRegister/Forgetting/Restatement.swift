internal import Crypto
import Foundation
internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What is said anew where lines are taken out: all that stood in them, without the words that are forgotten.
///
/// Where an entry's id follows from words that name what is forgotten, a list of names would be enough to find them again: such an entry
/// goes, too, and what it said is said anew under an id from the chance that was in its first line: so every copy that has the line comes to the
/// same id, and nobody else can guess it.
struct Restatement {
    private let register: Register
    private let database: Database
    /// The entries that are not said anew.
    private let gone: Set<String>
    private(set) var sought: Sought
    /// By the entries that go, those under which they are said anew.
    private var moved: [String: String] = [:]
    /// The entries in lines of which words stand that name the forgotten.
    private var named = Set<String>()
    /// The entries that lines to be taken out speak of, in the order in which changes first did.
    private var touched: [String] = []
    private let changes: [JournalChange]
    private let byStamp: [Stamp: JournalChange]
    private let byEntry: [String: [Line]]
    /// How many slots had values of which none knew of the other: the one that is shown is said anew.
    private(set) var settled = 0

    private struct Line {
        let change: JournalChange
        let position: Int
        let line: Change.Line
    }

    /// Entries that `sought` names from the beginning are not said anew.
    init(_ register: Register, without sought: Sought, in database: Database) throws {
        (self.register, self.database, self.sought) = (register, database, sought)
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

    /// So often the changes are gone through: entries whose ids follow from each other's are no long chains.
    private static let mostPasses = 8

    /// Goes through the changes until no more entries have to go.
    private mutating func findTouched() throws {
        var going = Set<String>()
        for _ in 0..<Self.mostPasses {
            var seen = Set<String>()
            (touched, named) = ([], [])
            for change in changes {
                for case let line? in change.lines where Change.isOfEntry(line.kind) && sought.holds(line) {
                    if seen.insert(line.entry).inserted { touched.append(line.entry) }
                    if sought.names(line) { named.insert(line.entry) }
                }
            }
            let tells = try touched.filter { try !sought.entries.contains($0) && idTells($0) }
            if tells.isEmpty { break }
            going.formUnion(tells)
            sought.add(tells)
        }
        moved = try ids(of: going)
    }

    /// The ids under which entries are said anew that go.
    private func ids(of entries: Set<String>) throws -> [String: String] {
        var places: [LinePlace: String] = [:]
        for id in entries {
            guard let first = byEntry[id]?.first else { continue }
            places[LinePlace(change: first.change.digest, position: first.position)] = id
        }
        var ids: [String: String] = [:]
        let journal = try places.isEmpty ? Data() : register.files.store.readJournal(from: 0)
        try register.replay.each(in: journal) { read in
            for position in read.change.lines.indices where read.change.lines[position] != nil {
                guard let id = places[LinePlace(change: read.digest, position: position)] else { continue }
                // The line's own digest is known to everyone; this one only to whoever has the line with its salt.
                let bytes = Data("kept restated 1\n".utf8) + journal[read.places[position]]
                ids[id] = EntryID.of(
                    EntryKind(ofID: id), Array(SHA256.hash(data: bytes).prefix(EntryID.chanceBytes)))
            }
        }
        return ids
    }

    /// Whether an entry's id follows from what names the forgotten, or from another entry that goes.
    private func idTells(_ id: String) throws -> Bool {
        guard let state = try ViewWriter(database).state(id), state.base == nil else { return false }
        let entry = state.entry(id)
        guard !entry.key.isEmpty, EntryID.of(entry.kind, key: entry.key) == id else { return false }
        if let parts = entry.kind.description?.naturalKey(of: entry),
            EntryID.key(entry.kind, parts) == entry.key
        {
            return parts.contains { sought.mask.finds(in: $0) || sought.entries.contains($0) }
        }
        return named.contains(id)
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
            // What was said anew before a stop, or by a colleague, is not said again.
            let left = try old == new ? left(of: old, state, membership) : ViewWriter(database).state(new)
            settled += lines(of: state, old, as: new, beside: left, to: &draft)
        }
    }

    /// Documents that stay, of which the name goes.
    private func documents() throws -> [KeptDocument] {
        let digests = changes.flatMap { $0.lines.compactMap { $0 } }
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
        for each in byEntry[id, default: []] where !sought.holds(each.line) {
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
        of state: EntryState, _ old: String, as new: String, beside left: EntryState?, to draft: inout Draft
    ) -> Int {
        var said: [Speaker: [Slot: Value?]] = [:]
        var settled = 0
        for (slot, writes) in state.slots {
            guard let write = writes.last, let target = restated(slot, of: state, old, as: new) else {
                continue
            }
            let value = slot == .key || slot == .record ? write.value : write.value.map(restated)
            // What cannot be masked, as the name of a member, is not said.
            if slot != .key, value?.containsText(where: sought.mask.finds) ?? false { continue }
            let standing = left?.slots[target]?.last
            let isNothing = value == nil && state.base == nil && standing == nil
            if isNothing || standing.map({ $0.value == value }) ?? false { continue }
            said[write.said, default: [:]].updateValue(value, forKey: target)
            if state.contending(slot).count > 1 { settled += 1 }
        }
        for (speaker, values) in said.sorted(by: { ($0.key.name ?? "") < ($1.key.name ?? "") }) {
            draft.add(
                Self.parted(values).map {
                    .init(entry: new, kind: state.kind, patch: Patch($0), said: speaker)
                })
        }
        return settled
    }

    private func restated(_ value: Value) -> Value {
        value.mapTexts { moved[$0] ?? sought.mask.masked($0) }
    }

    /// A line holds so many bytes of values; a longer value stands alone.
    static let mostOfLine = (together: ChangeText.longestLine / 4, alone: ChangeText.longestLine - 4096)

    /// Values in as many lines as they need: what stood in several may not fit into one.
    static func parted(_ values: [Slot: Value?], most: (together: Int, alone: Int) = mostOfLine)
        -> [[Slot: Value?]]
    {
        var (lines, size) = ([[Slot: Value?]](), most.together)
        for (slot, value) in values.sorted(by: { $0.key.text < $1.key.text }) {
            let own = CanonicalWriter.text(value).utf8.count
            // Masking makes a text longer; what fits no line any more is left out.
            guard own < most.alone else { continue }
            if size + own > most.together || lines.isEmpty {
                lines.append([:])
                size = 0
            }
            lines[lines.count - 1].updateValue(value, forKey: slot)
            size += own
        }
        return lines
    }

    /// The slot in which something is said anew; `nil` where it is not.
    private func restated(_ slot: Slot, of state: EntryState, _ old: String, as new: String) -> Slot? {
        switch slot {
        case .link(let role, let target):
            if let new = moved[target] { return .link(role, target: new) }
            return gone.contains(target) ? nil : slot
        case .key:
            // The key of an id that tells, or beside an id from chance the digest of words that name the forgotten, tells as much.
            guard old == new else { return nil }
            let isOfID =
                state.value(.key)?.text.map { EntryID.of(EntryKind(named: state.kind), key: $0) == old }
                ?? false
            return isOfID || !named.contains(old) ? slot : nil
        default: return slot.written(in: state.kind).contains(where: sought.mask.finds) ? nil : slot
        }
    }
}
