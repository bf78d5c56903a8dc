import Foundation
internal import GRDB

/// Where a register's journal, evidence and view lie: in clear files, or in sealed ones.
protocol Keeping: Sendable {
    /// What the register says of itself.
    func about() throws -> RegisterFiles.About
    func keep(_ about: RegisterFiles.About) throws

    /// The journal's size in bytes, as text.
    func journalSize() throws -> Int
    /// The journal's text from an offset on.
    func readJournal(from offset: Int) throws -> Data
    /// Appends to the journal, and returns when the disk has it; on failure the journal is as it was.
    func append(_ bytes: Data, at size: Int) throws
    /// Cuts the journal off at a size.
    func truncateJournal(to size: Int) throws

    /// Evidence is written before the entries that rest on it: a file without an entry harms nobody.
    func keep(_ bytes: Data, digest: String) throws
    func holds(_ digest: String) -> Bool
    func evidence(_ digest: String) throws -> Data
    /// The digests of all evidence, sorted.
    func evidenceDigests() throws -> [String]
    /// What the file of a digest is called, for messages.
    func evidenceName(_ digest: String) -> String

    /// Opens the view; an empty one where there is none.
    ///
    /// - Throws: `RegisterError.damaged`.
    func openView() throws -> DatabaseQueue
    /// Takes care that the view outlives the process, and that a changed bit of it is told.
    func keepView(_ queue: DatabaseQueue) throws

    /// Puts another view in the place of the one that is there, in one step.
    func replaceView(_ queue: DatabaseQueue) throws

    /// Says that the view is about to change, before it does.
    func beginView() throws
    /// What is wrong with the view's file, to the last bit; nothing where that is not known.
    func viewFault() throws -> String?

    /// Does something while no other process writes.
    func exclusively<Value>(_ work: () throws -> Value) throws -> Value
}
