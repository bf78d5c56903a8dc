import Foundation
internal import GRDB
package import KeptEntries
package import KeptLedger

/// One change as history shows it.
package struct HistoryStep: Sendable, Hashable {
    /// As `3f9a2c41-12`: the beginning of the SHA-256 of the device's key, and the change's number on it; with the beginning of a
    /// digest behind it where the key signed several under that number.
    package let id: String
    package let at: Moment
    package let action: String
    /// The step that it takes back.
    package let undoes: String?
    /// The entries that it touched, in order.
    package let entries: [String]
    /// The member whose device made it.
    package let by: String
    /// For the history of one entry: what it set; nothing where it was emptied.
    package let values: [Slot: Value?]

    func with(_ values: [Slot: Value?]) -> HistoryStep {
        HistoryStep(
            id: id, at: at, action: action, undoes: undoes, entries: entries, by: by, values: values)
    }
}

/// What taking back a change came to.
package struct Undone: Sendable {
    /// The step that was taken back.
    package let step: String
    /// The entries that changed.
    package let changed: [String]
    /// The values that it had decided against: the other stands again, and these are there to be chosen.
    package let reopened: [Conflict]
}

extension Register {
    /// All changes, oldest first; of one entry where an id is given.
    ///
    /// - Throws: `RegisterError.unknownEntry` where no change touched the entry.
    package func history(of entry: String? = nil) throws -> [HistoryStep] {
        var steps: [HistoryStep] = []
        let membership = try membership()
        let base = try entry.flatMap { id in
            try translated { try database.read { try ViewWriter($0).state(id)?.base } }
        }
        let changes = try changes()
        let byDigest = Dictionary(uniqueKeysWithValues: changes.map { ($0.digest, $0) })
        for change in changes.sorted(by: { $0.stamp < $1.stamp }) {
            // A record came with the line of its collection.
            let isCollections = base?.first.stamp == change.stamp
            let own = change.lines.compactMap { $0 }.filter { line in
                entry == nil || line.entry == entry || isCollections && line.entry == base?.collection
            }
            guard !own.isEmpty else { continue }
            let said = own.filter { $0.entry == entry }.map(\.patch.values)
            let values = said.reduce(isCollections ? base?.values.mapValues { $0 } ?? [:] : [:]) {
                $0.merging($1) { $1 }
            }
            var seen = Set<String>()
            steps.append(
                HistoryStep(
                    id: change.step, at: change.at, action: change.action,
                    undoes: change.undoes.flatMap { byDigest[$0]?.step },
                    entries: own.map(\.entry).filter { seen.insert($0).inserted },
                    by: membership.member(change.device)?.name ?? Member.id(change.device),
                    values: entry == nil ? [:] : values))
        }
        if let entry, steps.isEmpty { throw RegisterError.unknownEntry(id: entry) }
        guard let entry, sight != .restricted else { return steps }
        return try veiled { database, veil in
            // An entry that was removed is held against the same rule.
            let state = try ViewWriter(database).state(entry)
            let isSeen = state.map { veil.sees($0.entry(entry)) } ?? false
            return steps.map { $0.with(isSeen ? $0.values.mapValues { $0.map(veil.shown) } : [:]) }
        }
    }

    /// Takes back the last change that this machine made and has not taken back, or the one with an id.
    ///
    /// A value that was changed again since then stays as it is.
    ///
    /// - Throws: `RegisterError`: `nothingToUndo`, `unknownChange`, `cannotUndo`.
    package func undo(_ id: String? = nil) throws -> Undone {
        let devices = try ownDevices()
        guard !devices.isEmpty else { throw RegisterError.noKey(path: files.shown) }
        let all = try changes().sorted { $0.stamp < $1.stamp }
        let target = try Self.target(id, in: all, of: devices)
        let touched = Set(target.lines.compactMap { $0?.entry })
        let membership = try membership()
        let now = Self.states(of: touched, in: all, membership, undoing: nil)
        let then = Self.states(of: touched, in: all, membership, undoing: target.digest)
        let changed = try write("undo", undoes: target.digest) { draft, _ in
            for line in target.lines.compactMap({ $0 }) where Change.isOfEntry(line.kind) {
                let kind = EntryKind(named: line.kind)
                let isUponRecord = line.patch.values[.record] != nil
                guard let old = then[line.entry] ?? (isUponRecord ? .none(line) : nil) else {
                    if now[line.entry]?.isRemoved == false {
                        try draft.set(line.entry, kind, [.removed: .truth(true)])
                    }
                    continue
                }
                let own = line.patch.values.keys.filter { slot in
                    now[line.entry]?.slots[slot]?.last?.stamp != old.slots[slot]?.last?.stamp
                }
                // Where no change said anything before, what the record's collection says stands again.
                let bare = isUponRecord ? own.filter { old.slots[$0] == nil && $0 != .record } : []
                var values = Dictionary(
                    uniqueKeysWithValues: own.filter { !bare.contains($0) && $0 != .record }
                        .map { ($0, old.value($0)) })
                // What an undo took away is there again.
                if now[line.entry] == nil { values.updateValue(nil, forKey: .removed) }
                // What was there before is not held against today's declarations: it comes back as it was.
                draft.set(.init(entry: line.entry, kind: line.kind, patch: Patch(values)))
                let reset = [Slot: Value?](uniqueKeysWithValues: bare.map { ($0, nil) })
                draft.set(
                    .init(entry: line.entry, kind: line.kind, patch: Patch(reset), said: .collection))
            }
            return draft.lines.map(\.entry)
        }
        if changed.isEmpty { throw RegisterError.nothingToUndo }
        return Undone(step: target.step, changed: changed, reopened: try rivals(in: then, without: now))
    }

    /// The change to be taken back: the one with a step, or the last of some devices that was not taken back.
    private static func target(_ step: String?, in all: [JournalChange], of devices: Set<String>) throws
        -> JournalChange
    {
        if let step {
            guard let change = all.first(where: { $0.step == step }) else {
                throw RegisterError.unknownChange(id: step)
            }
            guard !change.tellsOfMembers, change.action != Forget.restating else {
                throw RegisterError.cannotUndo(id: step)
            }
            return change
        }
        let own = all.filter { devices.contains($0.device) }.reversed()
        var undone = Set<String>()
        for change in own where !undone.contains(change.digest) {
            if let target = change.undoes { undone.insert(target) }
        }
        let last = own.first {
            $0.undoes == nil && !$0.tellsOfMembers && $0.action != Forget.restating
                && !undone.contains($0.digest)
        }
        guard let last else { throw RegisterError.nothingToUndo }
        return last
    }

    /// The values between which states had not decided, and others have.
    private func rivals(in then: [String: EntryState], without now: [String: EntryState]) throws -> [Conflict]
    {
        let rivals = then.sorted { $0.key < $1.key }.flatMap { id, state in
            Conflicts.rivals(of: id, state).filter { now[id]?.slots[$0.slot]?.contains($0.write) != true }
        }
        let membership = try membership()
        return try veiled { database, veil in
            try rivals.map { try Conflict($0, veil, membership, in: database) }
        }
    }

    /// Entries as they come out of the changes that nobody has taken back, with one more taken back where it is named.
    ///
    /// An undo that was itself taken back takes nothing back.
    private static func states(
        of entries: Set<String>, in changes: [JournalChange], _ membership: Membership,
        undoing chosen: String?
    ) -> [String: EntryState] {
        var cancelled = Set([chosen].compactMap { $0 })
        let undos = Undos(changes)
        for change in changes.reversed() {
            let id = change.digest
            guard let undone = undos.undone(by: change) else { continue }
            if cancelled.contains(id) { continue }
            cancelled.formUnion([id, undone])
        }
        let left = changes.filter { !cancelled.contains($0.digest) }
        let byStamp = Dictionary(uniqueKeysWithValues: changes.map { ($0.stamp, $0) })
        var states: [String: EntryState] = [:]
        for change in left {
            let authority = membership.authority(at: change.placed.knowledge)
            for (position, line) in change.lines.enumerated() {
                guard let line, entries.contains(line.entry) else { continue }
                let first = EntryState.First(stamp: change.stamp, position: position, said: line.said)
                var state = states[line.entry] ?? EntryState(kind: line.kind, first: first)
                state.merge(line, of: change.stamp, position: position, authority: authority) {
                    later, earlier in
                    guard let knowing = byStamp[later], let known = byStamp[earlier] else { return false }
                    return knowing.placed.knows(known.placed)
                }
                states[line.entry] = state
            }
        }
        return states
    }

    private func membership() throws -> Membership {
        try translated { try database.read { try ViewMembers.membership(about.founder, in: $0) } }
    }

    /// All changes that count, in the order in which they came.
    private func changes() throws -> [JournalChange] {
        try translated { try database.read { try changes(in: $0) } }
    }

    /// The same inside a transaction.
    func changes(in database: Database) throws -> [JournalChange] {
        let membership = try ViewMembers.membership(about.founder, in: database)
        // As it stood on a day, the view has the changes of that day.
        let known = try ViewChanges(database).all()
        let forgotten = try ViewForgetting.forgotten(about.founder, in: database)
        var changes: [JournalChange] = []
        var places: [String: Int] = [:]
        try replay.each { read in
            let read = forgotten.left(of: read)
            guard let knowledge = known[read.digest] else { return }
            let placed = PlacedChange(read.change, knowledge)
            guard membership.accepts(placed) else { return }
            let change = JournalChange(placed: placed, digest: read.digest)
            // A change comes again when lines arrive that were withheld before.
            if let place = places[read.digest] {
                if read.change.withheld < changes[place].withheld { changes[place] = change }
            } else {
                places[read.digest] = changes.count
                changes.append(change)
            }
        }
        return changes
    }
}

extension EntryState {
    /// Of an entry that a line speaks of, before any change spoke of it.
    fileprivate static func none(_ line: Change.Line) -> EntryState {
        EntryState(
            kind: line.kind,
            first: First(stamp: Stamp(rank: 0, branch: Branch(text: "")), position: 0, said: .person))
    }
}
