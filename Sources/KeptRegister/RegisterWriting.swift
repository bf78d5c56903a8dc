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
        for (digest, bytes) in evidence { try files.store.keep(bytes, digest: digest) }
        for collection in addition.collections {
            try files.store.keep(collection.file.bytes, digest: collection.file.digest)
        }
        return try write(action) { draft, database in
            let work = try AdditionDraft(addition, in: database)
            try work.write(to: &draft)
            return work.missing
        }
    }

    /// An entry under an id from chance, which tells nothing of it.
    package func withChance(_ entry: Entry) -> Entry {
        Entry(entry, chance: surroundings.chance(EntryID.chanceBytes))
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
                state.value(slot) != value || state.slots[slot, default: []].count > 1 || slot == .removed
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
    func write<Result>(
        _ action: String, undoes: String? = nil, needs access: Member.Access = .editor,
        _ work: (inout Draft, Database) throws -> Result
    ) throws -> Result {
        if let day { throw RegisterError.asItStood(day: day.description) }
        if isDamaged { throw RegisterError.damaged(path: files.shown) }
        guard let key = try ownKey() else {
            throw RegisterError.noKey(path: files.shown)
        }
        return try appending { database in
            let own = try ViewMembers.membership(about.founder, in: database).member(key.device)
            guard let own, own.access >= access else {
                throw RegisterError.noRight(path: files.shown, needs: access.rawValue)
            }
            var draft = Draft()
            let result = try work(&draft, database)
            guard !draft.isEmpty else { return Appendix(bytes: { Data() }, then: { result }) }
            try draft.attach(in: database)
            let change = try next(draft, action, undoes, key, database)
            // The text is made and signed while the view takes the change in.
            let chance = surroundings.chance
            let text = Ahead { try ChangeText.bytes(change, signedBy: key.signing, chance: chance) }
            return Appendix(
                bytes: { try text.value().bytes }, change: change, digest: { try text.value().digest }
            ) {
                result
            }
        }
    }

    /// Appends bytes to the journal, in one transaction with the view: all or nothing.
    ///
    /// Where what follows throws, nothing has changed.
    func appending<Result>(_ make: (Database) throws -> Appendix<Result>) throws -> Result {
        if let day { throw RegisterError.asItStood(day: day.description) }
        if isDamaged { throw RegisterError.damaged(path: files.shown) }
        let value = try files.store.exclusively { try transaction(make) }
        try translated { try files.view.keep(database) }
        return value
    }

    private func transaction<Result>(_ make: (Database) throws -> Appendix<Result>) throws -> Result {
        var journalSize: Int?
        do {
            return try translated {
                try database.writeWithoutTransaction { database in
                    var result: Result?
                    try database.inTransaction(.immediate) {
                        let size = try replay.catchUp(database)
                        let appendix = try make(database)
                        let view = ViewWriter(
                            database, founder: about.founder, evidence: files.store.eachRecord)
                        if let change = appendix.change { try view.apply(change, digest: appendix.digest()) }
                        let bytes = try appendix.bytes()
                        if appendix.change != nil {
                            try view.setProgress(size + bytes.count)
                        } else if !bytes.isEmpty {
                            _ = try replay.apply(bytes, at: size, to: database, proving: false)
                        }
                        result = try appendix.then()
                        // The journal is written while the view can still go back, so that both say the same.
                        if !bytes.isEmpty {
                            try files.view.begin()
                            journalSize = size
                            try files.store.append(bytes, at: size)
                        }
                        return .commit
                    }
                    guard let result else { throw LedgerError.cannotWrite(path: files.shown) }
                    return result
                }
            }
        } catch {
            if let journalSize { try files.store.truncateJournal(to: journalSize) }
            throw error
        }
    }

    private func next(
        _ draft: Draft, _ action: String, _ undoes: String?, _ key: DeviceKey, _ database: Database
    ) throws -> Change {
        let changes = ViewChanges(database)
        var heads = try changes.heads()
        let own = heads.removeValue(forKey: key.device) ?? .none
        return Change(
            device: key.device, number: own.number + 1,
            at: Moment.next(after: try changes.latest(), milliseconds: surroundings.clock()), action: action,
            undoes: undoes, seen: heads.mapValues(\.number), before: own.digest, lines: draft.lines)
    }
}

/// What is appended to the journal in one transaction.
struct Appendix<Result> {
    let bytes: () throws -> Data
    /// The one change that the bytes are, where it was made here and needs no proof.
    var change: Change?
    var digest: () throws -> String = { ChangeText.none }
    /// What is to be said when the view has it.
    let then: () throws -> Result
}
