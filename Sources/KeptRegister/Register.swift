package import Foundation
internal import GRDB
package import KeptVocabulary

/// A register: one folder with a journal, a view of it, and the evidence that its entries rest on.
///
/// The journal is the truth: every write appends one signed change to it, in one transaction with the view.
package struct Register: Sendable {
    let database: DatabaseQueue
    let files: RegisterFiles
    let about: RegisterFiles.About
    let surroundings: Surroundings
    /// The day whose state this is; nothing where it is the present one.
    package let day: CalendarDay?
    /// Whether the view on the disk is damaged, and this one was made in memory from the journal: it cannot be written.
    package let isDamaged: Bool

    /// The highest confidentiality that is shown; what is above it passes as a mark.
    package internal(set) var sight = Confidentiality.organisation

    /// The register's name, as its folder has it.
    package var name: String { files.folder.deletingPathExtension().lastPathComponent }

    /// Opens a register; makes the folder where it is not there and `creating` says so.
    ///
    /// What was begun and never finished is cut off the journal, and a view that lags behind is brought up to it.
    /// - Throws: `RegisterError`.
    package init(_ folder: URL, creating: Bool = false, in surroundings: Surroundings) throws {
        let files = RegisterFiles(folder: folder)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: files.shown) }
        if !files.isThere {
            guard creating else { throw RegisterError.missing(path: files.shown) }
            try files.make()
            try Self.found(files, in: surroundings)
        } else if !files.hasJournal, files.hasView {
            throw RegisterError.older(path: files.shown)
        }
        about = try files.readAbout()
        self.files = files
        self.surroundings = surroundings
        day = nil
        do {
            database = try RegisterFailure.translated(path: files.shown) {
                let queue = try Self.openView(files)
                try JournalReplay(files).catchUp(queue)
                return queue
            }
            isDamaged = false
        } catch RegisterError.damaged {
            database = try JournalReplay(files).rebuilt()
            isDamaged = true
        }
    }

    /// A register as it stood: a view in memory.
    private init(_ register: Register, on day: CalendarDay, _ database: DatabaseQueue) {
        self.database = database
        files = register.files
        about = register.about
        surroundings = register.surroundings
        self.day = day
        isDamaged = false
        sight = register.sight
    }

    private static func found(_ files: RegisterFiles, in surroundings: Surroundings) throws {
        let id = ChangeText.hex(surroundings.chance(8))
        let key = try DeviceKey.make(id, in: surroundings)
        try files.write(.init(format: RegisterFiles.About.format, founder: key.device, id: id))
        var patch = Patch()
        patch.values = ["fields/format": .number(RegisterFiles.About.format)]
        let change = Change(
            device: key.device, number: 1, at: Moment(milliseconds: surroundings.clock()), action: "begin",
            undoes: nil, seen: [:], before: ChangeText.none,
            lines: [.init(entry: id, kind: Change.registerKind, patch: patch)])
        let text = try ChangeText.bytes(change, signedBy: key.signing, chance: surroundings.chance)
        try files.append(text.bytes, at: 0)
    }

    private static func openView(_ files: RegisterFiles) throws -> DatabaseQueue {
        let isNew = !files.hasView
        let queue = try DatabaseQueue(path: files.view.path, configuration: configuration)
        if isNew { try queue.write { try ViewSchema.create(in: $0) } }
        guard try queue.read({ try Int.fetchOne($0, sql: "PRAGMA user_version") }) == ViewSchema.number else {
            throw RegisterError.damaged(path: files.shown)
        }
        return queue
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // What a large query has to lay aside stays in memory.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        return configuration
    }

    /// The register as it stood at the end of a day, in UTC; it cannot be written.
    ///
    /// - Throws: `RegisterError.notYet` where nothing stood in it then.
    package func asOf(_ day: CalendarDay) throws -> Register {
        let first = try translated {
            try database.read { try Int64.fetchOne($0, sql: "SELECT min(at) FROM change") }
        }.map { Moment(value: $0) }
        if let first, first > Moment.end(of: day) {
            throw RegisterError.notYet(day: day.description, first: first.day.description)
        }
        let view = try JournalReplay(files).rebuilt(until: Moment.end(of: day))
        return Register(self, on: day, view)
    }

    // MARK: - Writing

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
        for (digest, bytes) in evidence { try files.keep(bytes, digest: digest) }
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
        _ action: String, undoes: String? = nil, _ work: (inout Draft, Database) throws -> Value
    ) throws -> Value {
        if let day { throw RegisterError.asItStood(day: day.description) }
        if isDamaged { throw RegisterError.damaged(path: files.shown) }
        guard let key = try DeviceKey.find(about.id, in: surroundings) else {
            throw RegisterError.noKey(path: files.shown)
        }
        var journalSize: Int?
        do {
            return try translated {
                try database.writeWithoutTransaction { database in
                    var result: Value?
                    try database.inTransaction(.immediate) {
                        let size = try JournalReplay(files).catchUp(database)
                        var draft = Draft()
                        result = try work(&draft, database)
                        guard !draft.isEmpty else { return .rollback }
                        let change = try next(draft, action, undoes, key, database)
                        let text = try ChangeText.bytes(
                            change, signedBy: key.signing, chance: surroundings.chance)
                        let view = ViewWriter(database)
                        try view.apply(change, digest: text.digest, start: size)
                        try view.setProgress(size + text.bytes.count)
                        // The journal is written while the view can still go back, so that both say the same.
                        journalSize = size
                        try files.append(text.bytes, at: size)
                        return .commit
                    }
                    guard let result else { throw RegisterError.cannotWrite(path: files.shown) }
                    return result
                }
            }
        } catch {
            if let journalSize { try files.truncateJournal(to: journalSize) }
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

    func translated<Value>(_ work: () throws -> Value) throws -> Value {
        try RegisterFailure.translated(path: files.shown, work)
    }
}
