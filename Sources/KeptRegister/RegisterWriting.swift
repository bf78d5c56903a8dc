package import Foundation
internal import GRDB

/// What changes a register: every way goes through one gate.
extension Register {
    /// What of an addition the register does not hold yet.
    package func missing(of addition: Addition) throws -> Addition {
        try translated {
            try database.read { database in
                var draft = Draft()
                return try draft.add(addition, to: database)
            }
        }
    }

    /// Adds what is missing, all or nothing, and returns what was added.
    ///
    /// The evidence is the bytes of the documents by digest.
    package func add(_ addition: Addition, evidence: [String: Data], action: String = "read") throws
        -> Addition
    {
        for (digest, bytes) in evidence { try files.keeping.keep(bytes, digest: digest) }
        return try write(action) { draft, database in try draft.add(addition, to: database) }
    }

    /// A key for an entry whose id must tell nothing of it.
    package func randomKey() -> String { ChangeText.hex(surroundings.chance(16)) }

    /// Sets fields of an entry; a field without a value is emptied.
    ///
    /// - Throws: `RegisterError.unknownEntry`.
    package func set(_ id: String, _ fields: [String: Field?], title: String? = nil) throws {
        try write("set") { draft, database in
            guard let state = try ViewWriter(database).state(id), !state.isRemoved else {
                throw RegisterError.unknownEntry(id: id)
            }
            var values: [String: Field?] = [:]
            for (name, field) in fields { values["fields/" + name] = field }
            if let title { values["title"] = .text(title) }
            // A slot with rivals is written even where its value stays: writing it decides.
            draft.set(
                id, state.kind,
                values.filter {
                    state.value($0.key) != $0.value || state.slots[$0.key, default: []].count > 1
                })
        }
    }

    /// The one gate for writes: one signed change, in one transaction with the view.
    func write<Value>(
        _ action: String, undoes: String? = nil, needs access: Member.Access = .editor,
        _ work: (inout Draft, Database) throws -> Value
    ) throws -> Value {
        if let day { throw RegisterError.asItStood(day: day.description) }
        if isDamaged { throw RegisterError.damaged(path: files.shown) }
        guard let key = try ownKey() else {
            throw RegisterError.noKey(path: files.shown)
        }
        return try appending { database in
            let own = try Membership(about.founder, in: database).member(key.device)
            guard let own, own.access >= access else {
                throw RegisterError.noRight(path: files.shown, needs: access.rawValue)
            }
            var draft = Draft()
            let result = try work(&draft, database)
            guard !draft.isEmpty else { return Appendix(bytes: { Data() }, then: { result }) }
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
    func appending<Value>(_ make: (Database) throws -> Appendix<Value>) throws -> Value {
        if let day { throw RegisterError.asItStood(day: day.description) }
        if isDamaged { throw RegisterError.damaged(path: files.shown) }
        let value = try files.keeping.exclusively { try transaction(make) }
        try translated { try files.keeping.keepView(database) }
        return value
    }

    private func transaction<Value>(_ make: (Database) throws -> Appendix<Value>) throws -> Value {
        var journalSize: Int?
        do {
            return try translated {
                try database.writeWithoutTransaction { database in
                    var result: Value?
                    try database.inTransaction(.immediate) {
                        let size = try replay.catchUp(database)
                        let appendix = try make(database)
                        let view = ViewWriter(database, founder: about.founder)
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
                            try files.keeping.beginView()
                            journalSize = size
                            try files.keeping.append(bytes, at: size)
                        }
                        return .commit
                    }
                    guard let result else { throw RegisterError.cannotWrite(path: files.shown) }
                    return result
                }
            }
        } catch {
            if let journalSize { try files.keeping.truncateJournal(to: journalSize) }
            throw error
        }
    }

    private func next(
        _ draft: Draft, _ action: String, _ undoes: String?, _ key: DeviceKey, _ database: Database
    ) throws -> Change {
        var (own, before, seen) = (0, ChangeText.none, [String: Int]())
        for row in try Row.fetchAll(
            database, sql: "SELECT device, max(number) AS number, digest FROM change GROUP BY device")
        {
            if row["device"] == key.device {
                (own, before) = (row["number"], row["digest"])
            } else {
                seen[row["device"]] = row["number"]
            }
        }
        let last = try Int64.fetchOne(database, sql: "SELECT max(at) FROM change").map { Moment(value: $0) }
        return Change(
            device: key.device, number: own + 1,
            at: Moment.next(after: last, milliseconds: surroundings.clock()), action: action, undoes: undoes,
            seen: seen, before: before, lines: draft.lines)
    }
}

/// What is appended to the journal in one transaction.
struct Appendix<Value> {
    let bytes: () throws -> Data
    /// The one change that the bytes are, where it was made here and needs no proof.
    var change: Change?
    var digest: () throws -> String = { ChangeText.none }
    /// What is to be said when the view has it.
    let then: () throws -> Value
}
