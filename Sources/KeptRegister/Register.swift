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
        let files = try RegisterFiles(folder, in: surroundings)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: files.shown) }
        if !files.isThere {
            guard creating else { throw RegisterError.missing(path: files.shown) }
            try files.make()
            try Self.found(files, in: surroundings)
        } else if !files.hasJournal, files.hasView {
            throw RegisterError.older(path: files.shown)
        }
        try self.init(files, in: surroundings)
    }

    /// Opens a sealed register.
    init(_ folder: URL, keeping vault: Vault, in surroundings: Surroundings) throws {
        try self.init(RegisterFiles(folder: folder, keeping: vault), in: surroundings)
    }

    private init(_ files: RegisterFiles, in surroundings: Surroundings) throws {
        about = try files.keeping.about()
        self.files = files
        self.surroundings = surroundings
        day = nil
        let founder = about.founder
        do {
            database = try RegisterFailure.translated(path: files.shown) {
                let queue = try files.keeping.openView()
                try JournalReplay(files, founder: founder).catchUp(queue)
                return queue
            }
            isDamaged = false
        } catch RegisterError.damaged {
            database = try JournalReplay(files, founder: founder).rebuilt()
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
        try files.keeping.keep(
            RegisterFiles.About(format: RegisterFiles.About.format, founder: key.device, id: id))
        var (patch, member) = (Patch(), Patch())
        patch.values = ["fields/format": .number(RegisterFiles.About.format)]
        member.values = try Members.values(
            "founder", key.identity().recipient, .steward, sees: .restricted)
        let change = Change(
            device: key.device, number: 1, at: Moment(milliseconds: surroundings.clock()), action: "begin",
            undoes: nil, seen: [:], before: ChangeText.none,
            lines: [
                .init(entry: id, kind: Change.registerKind, patch: patch),
                .init(entry: key.device, kind: Change.memberKind, patch: member),
            ])
        let text = try ChangeText.bytes(change, signedBy: key.signing, chance: surroundings.chance)
        try files.keeping.append(text.bytes, at: 0)
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // What a large query has to lay aside stays in memory, and so does a large import until it is committed.
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -131072")
        }
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
        let view = try replay.rebuilt(until: Moment.end(of: day))
        return Register(self, on: day, view)
    }

    /// This machine's key for the register, or nothing where it can only read.
    func ownKey() throws -> DeviceKey? {
        try DeviceKey.find(about.id, in: surroundings, vault: files.keeping as? Vault)
    }

    var replay: JournalReplay { JournalReplay(files, founder: about.founder) }

    func translated<Value>(_ work: () throws -> Value) throws -> Value {
        try RegisterFailure.translated(path: files.shown, work)
    }
}
