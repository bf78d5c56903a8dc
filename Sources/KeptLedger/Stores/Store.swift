package import Foundation

/// Where a ledger's journal and evidence lie: in clear files, or in sealed ones.
package protocol Store: Sendable {
    /// What the store is called in messages.
    var shown: String { get }

    /// What the register says of itself.
    func about() throws -> About
    func keep(_ about: About) throws

    /// The journal's size in bytes, as text.
    func journalSize() throws -> Int
    /// The journal's text from an offset on.
    func readJournal(from offset: Int) throws -> Data
    /// The whole journal in pieces, wherever they are cut.
    func eachJournalPiece(_ body: (Data) throws -> Void) throws
    /// Appends to the journal, and returns when the disk has it; on failure the journal is as it was.
    func append(_ bytes: Data, at size: Int) throws
    /// Puts another text in the place of the journal, in one step; to be done where nobody else writes.
    ///
    /// `before` is called when the text is made, before anything is written. What was made from the journal is to be made anew.
    func rewriteJournal(_ change: (Data) throws -> Data, before: () throws -> Void) throws
    /// Cuts the journal off at a size.
    func truncateJournal(to size: Int) throws

    /// Evidence is written before the entries that rest on it: a file without an entry harms nobody.
    ///
    /// - Throws: `LedgerError.badDigest` for what names no file.
    func keep(_ bytes: Data, digest: String) throws
    func holds(_ digest: String) throws -> Bool
    func evidence(_ digest: String) throws -> Data
    /// A file of evidence in pieces, wherever they are cut.
    func eachEvidencePiece(_ digest: String, _ body: (Data) throws -> Void) throws
    /// The SHA-256 that a file of evidence has, whatever its name says.
    func evidenceHash(_ digest: String) throws -> String
    /// The digests of all evidence, sorted.
    func evidenceDigests() throws -> [String]
    /// What the file of a digest is called, for messages.
    func evidenceName(_ digest: String) throws -> String

    /// Does something while no other process writes.
    func exclusively<Result>(_ work: () throws -> Result) throws -> Result
}
