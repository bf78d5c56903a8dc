extension String {
    /// The first characters, with an ellipsis where something was cut.
    package func cut(to characters: Int) -> String {
        count <= characters ? self : prefix(characters - 1) + "…"
    }

    /// Without spaces and line ends at its ends.
    var trimmed: String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
        guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
            return self
        }
        guard let start = utf8.firstIndex(where: { !isSpace($0) }),
            let end = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[start...end])
    }
}
