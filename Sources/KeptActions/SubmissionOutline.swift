import KeptChecks
import KeptDocuments
import KeptReading
import KeptRegister

/// The order of a submission, so that it can be written again from the register alone.
enum SubmissionOutline {
    /// One field a section: `number`, `title`, `kind`, and `blocks` with `form` (`item`, `ordered`, `paragraph`)
    /// and the `entries` that hold its words.
    static func fields(_ subject: CheckedDocument, _ entries: [Int: [String]]) -> [Field] {
        var taken = Set<Int>()
        var fields = subject.reading.sections.map { section -> Field in
            taken.formUnion(section.blocks)
            if let heading = section.heading { taken.insert(heading) }
            var values: [String: Field] = [
                "kind": .text(section.kind.rawValue),
                "blocks": .list(blocks(section.blocks, subject, entries)),
            ]
            if let number = section.number { values["number"] = .text(number) }
            if let title = section.title { values["title"] = .text(title) }
            return .fields(values)
        }
        let rest = subject.document.blocks.indices.filter { !taken.contains($0) && entries[$0] != nil }
        if !rest.isEmpty {
            let blocks = rest.flatMap { self.blocks($0..<($0 + 1), subject, entries) }
            fields.insert(.fields(["kind": .text("other"), "blocks": .list(blocks)]), at: 0)
        }
        return fields
    }

    private static func blocks(_ range: Range<Int>, _ subject: CheckedDocument, _ entries: [Int: [String]])
        -> [Field]
    {
        range.compactMap { index in
            guard let ids = entries[index] else { return nil }
            let form =
                switch subject.document.blocks[index].kind {
                case .listItem(_, isOrdered: true): "ordered"
                case .listItem: "item"
                default: "paragraph"
                }
            return .fields(["form": .text(form), "entries": .list(ids.map(Field.text))])
        }
    }
}
