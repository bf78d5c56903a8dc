import KeptActions
import KeptRegister
import KeptVocabulary

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
        for kind in EntryKind.allCases {
            guard let entries = kinds[kind], kind != .passage else { continue }
            lines.append(
                "  " + String(entries.count).leftPadded(to: 4) + "  "
                    + (entries.count == 1 ? kind.rawValue : kind.plural))
            for entry in entries.prefix(3) { lines.append("          " + entry.title.cut(to: 84)) }
            if entries.count > 3 { lines.append("          … and \(entries.count - 3) more") }
        }
        if !addition.changes.isEmpty {
            lines.append(
                "  " + String(addition.changes.count).leftPadded(to: 4) + "  recommendations answered")
        }
        if !addition.links.isEmpty { lines += ["", "  and \(addition.links.count) links between them"] }
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
        added = EntryKind.allCases.compactMap { kind in
            kinds[kind].map { EntryListJSON(kind: kind, entries: $0) }
        }
        links = addition.links.count
    }
}

/// An entry with its fields, ties and places.
struct EntryText {
    let text: String

    init(_ entry: Entry, _ links: [Link], _ provenance: [Provenance], in register: Register) throws {
        var lines = [entry.title, "\(entry.kind.rawValue) \(entry.id)", ""]
        for (name, field) in entry.fields.sorted(by: { $0.key < $1.key }) {
            if let text = Self.words(field) {
                lines.append("  \(name.padded(to: 14)) \(text)")
            }
        }
        if !links.isEmpty { lines += ["", "Tied to"] }
        for link in links {
            let isFrom = link.origin == entry.id
            let other = try register.entry(isFrom ? link.target : link.origin)
            lines.append(
                "  \(isFrom ? "→" : "←") \(link.role.rawValue.padded(to: 9)) \(other.id)  \(other.title.cut(to: 60))"
            )
        }
        if !provenance.isEmpty { lines += ["", "Comes from"] }
        for place in provenance {
            let name = try register.document(place.document)?.name ?? place.document
            lines.append("  \(name)\(Self.words(place.place)): “\(place.quote.cut(to: 70))”")
        }
        text = lines.joined(separator: "\n")
    }

    /// A field in a line; `nil` for what takes more.
    private static func words(_ field: Field) -> String? {
        let words = field.list.compactMap(\.text)
        let list = words.isEmpty || words.count < field.list.count ? nil : words.joined(separator: ", ")
        return field.text ?? field.number.map(String.init) ?? field.truth.map { $0 ? "yes" : "no" } ?? list
    }

    private static func words(_ place: Place) -> String {
        switch place {
        case .text(_, _, let line, let column): ", line \(line), column \(column)"
        case .page(let page, _): ", page \(page)"
        case .paragraph(let number, _, _): ", paragraph \(number)"
        }
    }
}

extension String {
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: Swift.max(0, width - count)) + self
    }
}

/// An entry's line in a list: a recommendation with its number, the session and the State's position.
struct EntryLine {
    let text: String

    init(_ entry: Entry) {
        let fields = entry.fields
        guard entry.kind == .recommendation, let position = fields["position"]?.text else {
            text = entry.title
            return
        }
        let parts = [fields["number"]?.text, position, fields["symbol"]?.text].compactMap { $0 }
        text = "[" + parts.joined(separator: " · ") + "]  " + entry.title
    }
}
