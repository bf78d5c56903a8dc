import KeptEntries

/// Says which lines of the journal are withheld from readers of a sight.
///
/// A line is signed as a whole, so that no word of it can be masked: it goes as it is, or its digest alone goes.
package struct Guardian: Sendable {
    private let mask: NameMask
    private let hidden: Set<String>
    private let onceSeen: Set<String>

    /// - Parameters:
    ///   - mask: The names that these readers may not see.
    ///   - hidden: The entries, and the digests of the documents, that they may not see.
    ///   - onceSeen: The entries that they ever might see: whoever has them learns that they are to be hidden.
    package init(_ mask: NameMask, hidden: Set<String>, onceSeen: Set<String> = []) {
        (self.mask, self.hidden, self.onceSeen) = (mask, hidden, onceSeen)
    }

    package func withholds(_ line: Change.Line) -> Bool {
        if Change.isOfRegister(line.kind) { return false }
        if hidden.contains(line.entry) { return !(line.isOfConfidentiality && onceSeen.contains(line.entry)) }
        let ties = line.patch.values.keys.contains { slot in
            if case .link(_, let target) = slot { hidden.contains(target) } else { false }
        }
        if ties { return true }
        guard !mask.isEmpty else { return false }
        return line.patch.values.contains { slot, value in
            slot.path.contains(where: mask.finds) || value?.containsText(where: mask.finds) ?? false
        }
    }
}
