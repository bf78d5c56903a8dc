import KeptEntries
package import KeptVocabulary

extension Slot {
    /// What says who may see an entry.
    package static let confidentiality = Slot.field(Entry.confidentialityField)
}

extension Change.Line {
    /// Whether it says who may see an entry, and nothing else: it goes to whoever has what it restricts.
    package var isOfConfidentiality: Bool {
        let slots = Set(patch.values.keys)
        return slots.contains(.confidentiality) && slots.isSubset(of: [.confidentiality, .record])
    }

    /// What it writes, by slot; `authority`: up to which confidentiality its author decides who may see an entry.
    package func writes(of stamp: Stamp, _ authority: Confidentiality?) -> [Slot: EntryState.Write] {
        var writes: [Slot: EntryState.Write] = [:]
        for (slot, value) in patch.values {
            writes[slot] = EntryState.Write(
                value: value, stamp: stamp, said: said,
                authority: slot == .confidentiality && said.isPerson ? authority : nil)
        }
        return writes
    }
}
