package import Foundation
internal import GRDB
import KeptEntries
package import KeptLedger
package import KeptVocabulary

/// A register: one folder with a journal, a view of it, and the evidence that its entries rest on.
///
/// The journal is the truth: every write appends one signed change to it, in one transaction with the view.
package struct Register: Sendable {
    let database: DatabaseQueue
    let files: RegisterFiles
    let about: About
    let surroundings: Surroundings
    /// The day whose state this is; nothing where it is the present one.
    package let day: CalendarDay?
    /// Whether the view on the disk is damaged, and this one was made in memory from the journal: it cannot be written.
    package let isDamaged: Bool
    /// Whether nothing can be written where the register lies, as on a stick under write protection.
    package let isReadOnly: Bool

    /// The names that are masked, made anew when something was written.
    let masks = MaskStore()
    /// What queries find by, made anew when something was written.
    let sets = SetStore()

    /// The highest confidentiality that is shown; what is above it passes as a mark.
    package internal(set) var sight = Confidentiality.organisation

    /// The register's name, as its folder has it.
    package var name: String { files.folder.deletingPathExtension().lastPathComponent }

    /// Opens a register; makes the folder where it is not there and `creating` says so.
    ///
    /// What was begun and never finished is cut off the journal, and a view that lags behind is brought up to it; what was to be
    /// forgotten is taken out, unless that is left to somebody who looks into documents, too.
    /// - Throws: `RegisterError`.
    package init(
        _ folder: URL, creating: Bool = false, finishing isFinishing: Bool = true,
        in surroundings: Surroundings
    ) throws {
        let files = try RegisterFiles(folder, in: surroundings)
        if creating { try StagedFolder.removeLeft(of: folder) }
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: files.shown) }
        if !files.isThere {
            guard creating else { throw RegisterError.missing(path: files.shown) }
            do { try StagedFolder.make(folder) { try Self.found($0, in: surroundings) } } catch LedgerError
                .isThere
            {
                // Another process was faster: its register is the one.
            }
        } else if !files.hasJournal, files.hasView {
            throw RegisterError.older(path: files.shown)
        }
        try self.init(files, in: surroundings)
        guard isFinishing else { return }
        // What cannot be finished just now counts for nothing all the same, and kept verify tells of it.
        do { try finishForgetting() } catch is LedgerError {} catch is RegisterError {}
    }

    /// Opens a sealed register.
    init(_ folder: URL, sealed store: SealedStore, in surroundings: Surroundings) throws {
        try self.init(RegisterFiles(folder: folder, sealed: store), in: surroundings)
    }

    private init(_ files: RegisterFiles, in surroundings: Surroundings) throws {
        about = try files.store.about()
        self.files = files
        self.surroundings = surroundings
        day = nil
        guard about.format == About.format else { throw RegisterError.older(path: files.shown) }
        isReadOnly = !files.isWritable
        let replay = JournalReplay(files, founder: about.founder)
        do {
            database = try RegisterFailure.translated(path: files.shown) { try Self.view(files, replay) }
            isDamaged = false
        } catch RegisterError.damaged {
            database = try replay.rebuilt()
            isDamaged = true
        }
    }

    /// The view, brought up to the journal; one that another version of Kept made is made anew.
    private static func view(_ files: RegisterFiles, _ replay: JournalReplay) throws -> DatabaseQueue {
        do {
            guard files.isWritable else { return try unwritten(files, replay) }
            let queue = try files.view.open()
            if try replay.lags(queue) {
                try files.store.exclusively { try replay.catchUp(queue) }
                try files.view.keep(queue)
            }
            if UnfinishedEvidence(files.folder).isThere {
                // Whoever is at work holds the lock; what nobody works at was left by a process that was stopped.
                var isOwn = false
                try FolderLock(files.folder).ifFree {
                    try replay.finish(queue)
                    isOwn = true
                }
                if isOwn { try files.view.keep(queue) }
            }
            return queue
        } catch is OutdatedView {
            guard files.isWritable else { return try replay.rebuilt() }
            try files.store.exclusively { try files.view.replace(with: replay.rebuilt()) }
            return try files.view.open()
        }
    }

    /// The view where nothing can be written: as it lies there, or made in memory from the journal.
    private static func unwritten(_ files: RegisterFiles, _ replay: JournalReplay) throws -> DatabaseQueue {
        guard let queue = try files.view.openUnwritten(), try !replay.lags(queue) else {
            return try replay.rebuilt()
        }
        return queue
    }

    /// The same register over another view of it; as it stood on a day, where that is the view's, it cannot be written.
    init(_ register: Register, over database: DatabaseQueue, on past: CalendarDay? = nil) {
        self.database = database
        (files, about, surroundings) = (register.files, register.about, register.surroundings)
        day = past ?? register.day
        isDamaged = past == nil && register.isDamaged
        isReadOnly = past != nil || register.isReadOnly
        sight = register.sight
    }

    /// Begins a register in a new folder.
    private static func found(_ folder: URL, in surroundings: Surroundings) throws {
        let files = RegisterFiles(folder: folder)
        try files.make()
        let id = Hexadecimal.text(surroundings.chance(8))
        let key = try KeyRing(id, in: surroundings).make()
        let about = About(founder: key.device, id: id)
        try files.store.keep(about)
        let founder = Member(
            device: key.device, name: "founder", recipient: try key.identity().recipient.description,
            access: .steward, sight: .restricted)
        let change = Change.founding(
            about, by: founder, at: .now(surroundings.clock(), after: nil))
        let text = try ChangeText.bytes(change, signedBy: key.signing, chance: surroundings.chance)
        try files.store.append(text.bytes, at: 0)
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
        let end = Moment.end(of: day)
        let frontier = try translated { try database.read { try ViewChanges($0).frontier(until: end) } }
        if frontier.isEmpty {
            let first = try translated { try database.read { try ViewChanges($0).first() } }
            throw RegisterError.notYet(
                day: day.description, first: first?.day.description ?? day.description)
        }
        let hidden = try translated { try database.read { try HiddenToday(in: $0) } }
        return Register(self, over: try replay.rebuilt(of: frontier, hiding: hidden), on: day)
    }

    var replay: JournalReplay { JournalReplay(files, founder: about.founder) }

    func translated<Result>(_ work: () throws -> Result) throws -> Result {
        try RegisterFailure.translated(path: files.shown, work)
    }
}
