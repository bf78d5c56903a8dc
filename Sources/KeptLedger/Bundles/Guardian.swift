import KeptEntries

extension Slot {
    /// What of it somebody wrote: not the names of fields that a kind declares, which anyone may be called, too.
    package func written(in kind: String) -> [String] {
        let declared = EntryKind(named: kind).description
        switch self {
        case .key, .removed, .record: return []
        case .field(let name): return declared?.field(name) == nil ? [name] : []
        case .element(let field, let key): return declared?.elements(field) == nil ? [field, key] : [key]
        case .link(let role, let target):
            return (EntryID.isMade(target) ? [] : [target]) + (Role.known.contains(role) ? [] : [role.name])
        // The form of both leaves no room for words.
        case .place: return []
        case .other(let name): return [name]
        }
    }
}

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
        if Change.isOfEntry(line.kind), !EntryID.isMade(line.entry), mask.finds(in: line.entry) {
            return true
        }
        return line.patch.values.contains { slot, value in
            slot.written(in: line.kind).contains(where: mask.finds)
                || value?.containsText(where: mask.finds) ?? false
        }
    }
}
