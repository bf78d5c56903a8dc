package import Foundation

/// What holds the keys of open registers between commands, and nothing of them in a file.
package protocol KeyHolder: Sendable {
    /// The key that is held under a name; nothing where none is.
    func key(named name: String) throws -> [UInt8]?
    /// Whether one is held, without handing it out.
    func holds(_ name: String) throws -> Bool
    /// Holds a key for so long, and no longer than a file is there, in the place of the one that was held under the name.
    ///
    /// - Throws: `LedgerError.noSession`.
    func hold(_ key: [UInt8], named name: String, for time: Duration, beside file: URL) throws
    /// Holds it no longer; when this returns it is gone.
    ///
    /// - Throws: `LedgerError.noSession`.
    func drop(_ name: String) throws
}
