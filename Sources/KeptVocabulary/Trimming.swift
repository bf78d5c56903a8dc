extension StringProtocol {
    /// Without the characters at both ends that are of no interest.
    package func trimmed(where isEdge: (Character) -> Bool) -> SubSequence {
        drop(while: isEdge).trimmedEnd(where: isEdge)
    }

    /// Without the characters at the end that are of no interest.
    package func trimmedEnd(where isEdge: (Character) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !isEdge($0) }) else { return self[startIndex..<startIndex] }
        return self[...last]
    }
}

extension String {
    /// Without white space at both ends.
    package var trimmed: String {
        guard let first, let last, first.isWhitespace || last.isWhitespace else { return self }
        return String(trimmed(where: \.isWhitespace))
    }

    /// Runs of white space made one space, none at the ends.
    package var singleSpaced: String {
        split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" || $0 == "\u{A0}" })
            .joined(separator: " ")
    }
}
