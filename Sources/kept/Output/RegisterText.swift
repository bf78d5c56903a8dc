import KeptActions
import KeptEntries
import KeptRegister

/// What reading a file adds to a register, by kind.
struct AdditionText {
    let text: String

    init(_ addition: Addition, verb: String, file: String, register: String) {
        guard !addition.isEmpty else {
            text = "\(register) holds all of \(file) already; nothing to add."
            return
        }
        var lines = ["\(file) → \(register): \(verb)", ""]
        let kinds = Dictionary(grouping: addition.entries, by: \.kind)
        for kind in kinds.keys.sorted() {
            guard let entries = kinds[kind], kind != .passage else { continue }
            lines.append(
                "  " + String(entries.count).leftPadded(to: 4) + "  "
                    + kind.word(for: entries.count))
            for entry in entries.prefix(3) { lines.append("          " + entry.title.cut(to: 84)) }
            if entries.count > 3 { lines.append("          … and \(entries.count - 3) more") }
        }
        if !addition.changes.isEmpty {
            lines.append(
                "  " + String(addition.changes.count).leftPadded(to: 4) + "  "
                    + (addition.changes.count == 1 ? "entry" : "entries") + " changed")
        }
        if !addition.links.isEmpty {
            let count = addition.links.count
            lines += ["", "  and \(count.of("link")) between them"]
        }
        if verb == "would add" {
            lines += [
                "", "Nothing is written yet. Add it: kept read \(file) --register \(register) --accept",
            ]
        } else {
            lines += ["", "Next: kept serve --register \(register)"]
        }
        text = lines.joined(separator: "\n")
    }
}

/// The entries that reading a file adds, by kind, as JSON.
struct EntryListsJSON: Encodable {
    let added: [EntryListJSON]
    let links: Int

    init(_ addition: Addition) {
        let kinds = Dictionary(grouping: addition.entries, by: \.kind)
        added = kinds.sorted { $0.key < $1.key }.map { EntryListJSON(kind: $0, entries: $1) }
        links = addition.links.count
    }
}

extension String {
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: Swift.max(0, width - count)) + self
    }
}
