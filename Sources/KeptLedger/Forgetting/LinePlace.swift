import KeptVocabulary

/// A line of a change, by the change's digest and the line's place in it: it says nothing of what the line says.
package struct LinePlace: Hashable, Sendable {
    package let change: String
    /// From 0.
    package let position: Int

    package init(change: String, position: Int) { (self.change, self.position) = (change, position) }

    /// As `3f9a…:12`.
    package var text: String { change + ":\(position)" }

    /// `nil` for what `text` did not write.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, Digest(hex: String(parts[0])) != nil, let position = Int(parts[1]),
            (0..<HeadForm.counts.upperBound).contains(position)
        else { return nil }
        self.init(change: String(parts[0]), position: position)
        guard self.text == text else { return nil }
    }
}
