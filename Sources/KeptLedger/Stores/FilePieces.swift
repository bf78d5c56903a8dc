package import Foundation

/// Reads a file piece by piece, so that its size is of no matter to memory.
package enum FilePieces {
    private static let bytes = 1 << 20

    /// Throws the error that is given where the file cannot be read, and what the work throws.
    package static func each(of file: URL, else fault: LedgerError, _ work: (Data) throws -> Void) throws {
        let handle: FileHandle
        do { handle = try FileHandle(forReadingFrom: file) } catch { throw fault }
        // Nothing was written: a failing close loses nothing.
        defer { do { try handle.close() } catch {} }
        while true {
            let piece: Data?
            do { piece = try handle.read(upToCount: bytes) } catch { throw fault }
            guard let piece, !piece.isEmpty else { return }
            try work(piece)
        }
    }
}
