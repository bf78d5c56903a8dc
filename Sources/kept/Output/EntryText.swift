import KeptActions
import KeptEntries
import KeptPages
import KeptRegister

/// An entry with its fields, ties and places.
struct EntryText {
    let text: String

    init(_ entry: Entry, _ links: [Link], _ provenance: [Accepted], in register: Register) throws {
        var lines = [entry.title, "\(entry.kind.name) \(entry.id)"]
        // Also where nobody set it: what is revealed is not public by that.
        if entry.confidentiality > .public {
            lines.append("\(entry.confidentiality.rawValue): not for everyone's eyes")
        }
        lines.append("")
        for (label, words) in Self.fields(entry) { lines.append("  \(label.padded(to: 20)) \(words)") }
        if !links.isEmpty { lines += ["", "Tied to"] }
        lines += try links.map { try TieText($0, from: entry.id, in: register).text }
        if !provenance.isEmpty { lines += ["", "Comes from"] }
        for accepted in provenance {
            let found = accepted.provenance
            let name = try register.documentName(found.document)
            lines.append("  \(name), \(found.place.words): “\(found.quote.cut(to: 70))”")
            lines.append("    accepted by \(accepted.by), \(accepted.at.words)")
        }
        text = lines.joined(separator: "\n")
    }

    /// The fields in the order in which the kind declares them, and what a newer Kept wrote after them.
    private static func fields(_ entry: Entry) -> [(label: String, words: String)] {
        let declared = entry.kind.description
        let known =
            (declared?.fields ?? []).filter { !$0.uses.contains(.technical) }.map { ($0.name, $0.label) }
            + (declared?.elements ?? []).map { ($0.name, $0.label) }
        let names = Set((declared?.fields ?? []).map(\.name))
        let others = entry.fields.keys.filter { !names.contains($0) }.sorted().map { ($0, $0) }
        return (known + others).compactMap { name, label in
            entry.words(name).map { (label: label, words: $0) }
        }
    }
}

/// An entry's line in a list: a recommendation with its number, the session and the State's position.
struct EntryLine {
    let text: String

    init(_ entry: Entry) {
        guard let found = Typed<RecommendationEntry>(entry), let position = found.position else {
            text = entry.title
            return
        }
        let parts = [found.number, position.rawValue, found.symbol?.description].compactMap { $0 }
        text = "[" + parts.joined(separator: " · ") + "]  " + entry.title
    }
}
