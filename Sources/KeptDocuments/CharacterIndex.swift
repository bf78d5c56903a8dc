import KeptVocabulary

/// Counts the characters before a byte of a long text without going through all of it each time.
struct CharacterIndex: Sendable {
    /// Bytes between two marks, about.
    private static let stride = 4096

    /// Bytes that characters begin at, and how many come before.
    private let marks: [(byte: Int, before: Int)]

    /// Nothing where the text is so short that it is gone through as fast.
    init?(of bytes: ArraySlice<UInt8>) {
        guard bytes.count > Self.stride else { return nil }
        var marks: [(byte: Int, before: Int)] = []
        var (byte, before) = (0, 0)
        for character in String(decoding: bytes, as: UTF8.self) {
            if byte >= (marks.last?.byte ?? 0) + Self.stride { marks.append((byte, before)) }
            byte += character.utf8.count
            before += 1
        }
        self.marks = marks
    }

    /// The last character that is known to begin at or before a byte, and how many characters come before it.
    func mark(before byte: Int) -> (byte: Int, before: Int) {
        let next = marks.partitionPoint { $0.byte <= byte }
        return next == 0 ? (0, 0) : marks[next - 1]
    }
}
