package import Foundation
internal import GRDB
package import KeptEntries
import KeptLedger
import KeptVocabulary

/// What changes a register: every way goes through one gate.
extension Register {
    /// What of an addition the register does not hold yet.
    ///
    /// - Throws: `RegisterError`: `unknownEntry`, `collision`, `wrongValue`; `EntryError.wrongEnd`.
    package func missing(of addition: Addition) throws -> Addition {
        try translated {
            try database.read { database in
                let work = try AdditionDraft(addition, in: database)
                var draft = Draft()
                try work.write(to: &draft)
                return work.missing
            }
        }
    }

    /// Adds what is missing, all or nothing, and returns what was added.
    ///
    /// The evidence is the bytes of the documents by digest.
    /// - Throws: As `missing(of:)`, and `LedgerError`.
    package func add(_ addition: Addition, evidence: [String: Data], action: String = "read") throws
        -> Addition
    {
        var evidence = evidence
        for collection in addition.collections { evidence[collection.file.digest] = collection.file.bytes }
        return try write(action, evidence: evidence) { draft, database in
            let work = try AdditionDraft(addition, in: database)
            try work.write(to: &draft)
            return work.missing
        }
    }

    /// An entry under an id from chance, which tells nothing of it; where parts name it that name one that is here, under the id of
    /// that one.
    ///
    /// An id that followed from what an entry says would let anyone guess it who has a list of names.
    package func withChance(_ entry: Entry, namedBy parts: [String] = []) throws -> Entry {
        let made = Entry(entry, chance: surroundings.chance(EntryID.chanceBytes), namedBy: parts)
        guard !parts.isEmpty else { return made }
        let held = try translated {
            try database.read { database in
                let statement = try database.cachedStatement(
                    sql: "SELECT id FROM entry WHERE key = ? AND key <> '' AND kind = ? ORDER BY id LIMIT 1")
                return try String.fetchOne(statement, arguments: [made.key, made.kind.name])
            }
        }
        return held.map { Entry(made, id: $0) } ?? made
    }

    /// A key for a new element.
    package func elementKey() -> String { Hexadecimal.text(surroundings.chance(8)) }

    /// Sets fields and elements of an entry; what has no value is emptied.
    ///
    /// - Throws: `RegisterError`: `unknownEntry`, `wrongValue`.
    package func set(_ change: EntryChange, action: String = "set") throws {
        var values: [Slot: Value?] = [:]
        for (name, value) in change.fields { values.updateValue(value, forKey: .field(name)) }
        for (field, elements) in change.elements {
            for (key, element) in elements {
                values.updateValue(element.map(\.value), forKey: .element(field: field, key: key))
            }
        }
        try set(change.entry, values, action)
    }

    /// Takes an entry out of lists; history keeps it, and undo brings it back.
    ///
    /// - Throws: `RegisterError.unknownEntry`.
    package func remove(_ id: String) throws { try set(id, [.removed: .truth(true)], "remove") }

    private func set(_ id: String, _ values: [Slot: Value?], _ action: String) throws {
        try write(action) { draft, database in
            guard let state = try ViewWriter(database).state(id), !state.isGone else {
                throw RegisterError.unknownEntry(id: id)
            }
            // A slot with rivals is written even where its value stays: writing it decides.
            let met = try Answers(database).met(by: state, id)
            var changed = values.filter { slot, value in
                state.value(slot) != value || state.contending(slot).count > 1 || slot == .removed
                    || met.keys.contains { slot == .field($0) }
            }
            // Whoever changes an entry that a colleague removed has decided that it stays.
            if state.isRemovalContested, values[.removed] == nil, !changed.isEmpty {
                changed.updateValue(nil, forKey: .removed)
            }
            try draft.set(id, EntryKind(named: state.kind), changed)
        }
    }

    /// The one gate for writes: one signed change, in one transaction with the view.
    ///
    /// `answering`: the member who put this machine out, where it answers.
    func write<Result>(
        _ action: String, undoes: String? = nil, needs access: Member.Access = .editor,
        answering other: String? = nil,
        evidence: [String: Data] = [:], _ work: (inout Draft, Database) throws -> Result
    ) throws -> Result {
        try checkWritable()
        while true {
            let key = try writingKey()
            do {
                return try appending(evidence: evidence) { database in
                    let membership = try ViewMembers.membership(about.founder, in: database)
                    let isAnswer = other.flatMap { membership.answerable($0, putOut: key.device) } != nil
                    guard isAnswer || membership.member(key.device).map({ $0.access >= access }) ?? false
                    else {
                        throw RegisterError.noRight(path: files.shown, needs: access.rawValue)
                    }
                    var draft = Draft()
                    let result = try work(&draft, database)
                    guard !draft.isEmpty else { return Appendix(bytes: { Data() }, then: { result }) }
                    try draft.attach(in: database)
                    try draft.check(membership.member(key.device).flatMap(\.authority), in: database)
                    try draft.part(in: database)
                    return try appendix(of: draft, action, undoes, key, database) { result }
                }
            } catch is WentOn { continue }
        }
    }

    /// One change, made and signed while the view takes it in.
    func appendix<Result>(
        of draft: Draft, _ action: String, _ undoes: String?, _ key: DeviceKey, _ database: Database,
        then: @escaping () throws -> Result
    ) throws -> Appendix<Result> {
        let change = try next(draft, action, undoes, key, database)
        let (chance, written) = (surroundings.chance, change.change)
        let text = Ahead { try ChangeText.bytes(written, signedBy: key.signing, chance: chance) }
        return Appendix(
            bytes: { try text.value().bytes }, change: change, key: key, digest: { try text.value().digest },
            then: then)
    }

    private func checkWritable() throws {
        if let day { throw RegisterError.asItStood(day: day.description) }
        if isDamaged { throw RegisterError.damaged(path: files.shown) }
        if isReadOnly { throw RegisterError.readOnly(path: files.shown) }
    }

    /// Appends bytes to the journal, in one transaction with the view: all or nothing.
    ///
    /// The evidence is the bytes of documents by digest: it is kept when `check` has passed. Where what follows throws, nothing has
    /// changed.
    func appending<Result>(
        evidence: [String: Data] = [:], checking check: ((Database) throws -> Void)? = nil,
        _ make: (Database) throws -> Appendix<Result>
    ) throws -> Result {
        try checkWritable()
        return try translated {
            let value = try files.store.exclusively {
                try sweep()
                if let check {
                    try replay.catchUp(database)
                    try database.read(check)
                }
                try keep(evidence)
                // What was not needed in the end, as for a table that is here already or a change that failed, goes again;
                // where even that fails, with the next command.
                defer { if !evidence.isEmpty { do { try sweep() } catch {} } }
                return try transaction(make)
            }
            try keepView()
            return value
        }
    }

    private func transaction<Result>(_ make: (Database) throws -> Appendix<Result>) throws -> Result {
        var journalSize: Int?
        var claimed: (key: DeviceKey, before: KeyRing.Last?)?
        do {
            let (result, last) = try translated {
                try database.writeWithoutTransaction { database in
                    var result: (Result, KeyRing.Last?)?
                    try database.inTransaction(.immediate) {
                        let size = try replay.catchUp(database)
                        let appendix = try make(database)
                        let view = ViewWriter(
                            database, founder: about.founder, evidence: files.store.eachRecord)
                        // Who may write decides over changes that are here: what tells of it is taken in as others' is.
                        let own = appendix.change.flatMap { $0.tellsOfMembers ? nil : $0 }
                        if let own { try view.apply(own, digest: appendix.digest()) }
                        let bytes = try appendix.bytes()
                        if own != nil {
                            try view.setProgress(size + bytes.count)
                        } else if !bytes.isEmpty {
                            _ = try replay.apply(bytes, at: size, to: database, proving: false)
                        }
                        var last: KeyRing.Last?
                        let value = try appendix.then()
                        guard appendix.isKept else {
                            result = (value, nil)
                            return .rollback
                        }
                        // The journal is written while the view can still go back, so that both say the same.
                        if !bytes.isEmpty {
                            try files.view.begin()
                            if let key = appendix.key {
                                let digest = try appendix.digest()
                                claimed = (key, try claim(key, for: digest, database))
                                last = .init(change: digest, in: place)
                            }
                            journalSize = size
                            try files.store.append(bytes, at: size)
                        }
                        result = (value, last)
                        return .commit
                    }
                    guard let result else { throw LedgerError.cannotWrite(path: files.shown) }
                    return result
                }
            }
            if let claimed {
                // It is written and acknowledged: where this cannot be noted, what was noted before says enough.
                do { try ring.note(last, of: claimed.key) } catch is LedgerError {}
            }
            return result
        } catch {
            if let journalSize { try files.store.truncateJournal(to: journalSize) }
            if let claimed { try ring.note(claimed.before, of: claimed.key) }
            throw error
        }
    }

    private func next(
        _ draft: Draft, _ action: String, _ undoes: String?, _ key: DeviceKey, _ database: Database
    ) throws -> PlacedChange {
        let changes = ViewChanges(database)
        let tips = try changes.tips()
        let own = try changes.last(of: key.device, after: ring.last(of: key)?.change, among: tips)
        let others = ViewChanges.heads(tips).map(\.digest).filter { $0 != own?.digest }
        let change = Change(
            device: key.device, number: (own?.knowledge.number ?? 0) + 1,
            at: .now(surroundings.clock(), after: try changes.latest()), action: action, undoes: undoes,
            before: own?.digest ?? ChangeText.none,
            after: others.sorted().prefix(Change.mostNamed).map(\.self),
            tellsOfMembers: draft.tellsOfMembers, lines: draft.lines)
        guard let knowledge = try PastOfChanges(older: changes.knowledge).knowledge(change) else {
            throw LedgerError.broken(file: files.shown + "/journal.jsonl")
        }
        return PlacedChange(change, knowledge)
    }
}
