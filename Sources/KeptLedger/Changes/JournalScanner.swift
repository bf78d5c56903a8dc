package import Foundation

/// Goes through a journal line by line, so that a change of any size takes no more memory than its longest line.
package struct JournalScanner {
    package enum Event {
        /// A change without its lines.
        case head(Change)
        /// A line of the change that was begun, with its place in it; nothing where it is withheld.
        case line(Change.Line?, position: Int)
        /// The change is whole: its digest.
        case seal(String)
    }

    private let isProving: Bool
    private let skipsEntries: Bool
    private var open: (change: Change, left: Int, position: Int, line: Int, last: [UInt8])?
    private var rest = Data()
    private var number = 0
    private var offset = 0
    /// How many bytes whole changes take.
    package private(set) var reached = 0

    /// Without proving, digests and signatures are taken as they stand; and then lines of entries can be skipped.
    package init(isProving: Bool, skippingEntries skipsEntries: Bool = false) {
        self.isProving = isProving
        self.skipsEntries = skipsEntries && !isProving
    }

    /// The change that was begun and is not whole yet.
    package var change: Change? { open?.change }

    /// The number of the line that was read last, from 1.
    package var line: Int { number }

    /// How many lines the change that was begun takes so far, its head included.
    package var linesOfChange: Int { open.map { number - $0.line + 1 } ?? 0 }

    /// Takes the next piece of the journal, wherever it was cut.
    ///
    /// - Throws: `ChangeText.Fault` for what is no change; what `body` throws.
    package mutating func take(_ piece: Data, _ body: (Event, JournalScanner) throws -> Void) throws {
        let bytes = rest.isEmpty ? piece : rest + piece
        var start = 0
        try bytes.withUnsafeBytes { bytes in
            while let length = bytes[start...].firstIndex(of: 0x0a).map({ $0 - start }) {
                let line = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
                start += length + 1
                number += 1
                guard length < ChangeText.longestLine else { throw ChangeText.Fault.notAChange(line: number) }
                guard let event = try event(line) else { continue }
                if case .seal = event { reached = offset + start }
                try body(event, self)
                if case .seal = event { open = nil }
            }
        }
        rest = start == bytes.count ? Data() : Data(bytes.dropFirst(start))
        offset += start
        // A line that is too long is none of a writer that was stopped.
        guard rest.count < ChangeText.longestLine else { throw ChangeText.Fault.notAChange(line: number + 1) }
    }

    private mutating func event(_ line: UnsafeRawBufferPointer) throws -> Event? {
        guard let begun = open else {
            let (change, count) = try ChangeText.head(line, number)
            open = (change, count, 0, number, isProving ? ChangeText.link(nil, line) : [])
            return .head(change)
        }
        guard begun.left > 0 else {
            let digest = try ChangeText.seal(
                line, number, of: isProving ? begun.last : nil, by: begun.change.device,
                lines: begun.line..<number + 1)
            return .seal(digest)
        }
        open?.left -= 1
        open?.position += 1
        if skipsEntries, !begun.change.tellsOfMembers { return nil }
        let (read, withheld) = try ChangeText.line(line, number, of: begun.change)
        if isProving {
            open?.last =
                withheld.map { ChangeText.chained(begun.last, $0) } ?? ChangeText.link(begun.last, line)
        }
        return .line(read, position: begun.position)
    }
}

extension Store {
    /// Goes through the whole journal, piece by piece.
    ///
    /// - Returns: How many bytes whole changes take.
    package func scanJournal(isProving: Bool, _ body: (JournalScanner.Event, JournalScanner) throws -> Void)
        throws -> Int
    {
        var scanner = JournalScanner(isProving: isProving)
        try eachJournalPiece { try scanner.take($0, body) }
        return scanner.reached
    }
}
