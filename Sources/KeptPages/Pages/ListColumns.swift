import KeptEntries

/// The columns of a list, as the kind declares them.
struct ListColumns {
    struct Column {
        let name: String
        let label: String
    }

    let all: [Column]

    init(_ kind: EntryKind) {
        guard let declared = kind.description else {
            all = []
            return
        }
        all =
            declared.fields(for: .column).map { Column(name: $0.name, label: $0.label) }
            + declared.elements.filter { $0.uses.contains(.column) }.map {
                Column(name: $0.name, label: $0.label)
            }
    }

    var names: [String] { all.map(\.name) }

    /// Those in which one of the entries says something.
    func shown(for entries: [Entry]) -> [Column] {
        all.filter { column in entries.contains { entry in entry.words(column.name)?.isEmpty == false } }
    }
}
