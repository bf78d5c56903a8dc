import KeptEntries

/// What lists of a kind can be narrowed by.
struct FilterText {
    let text: String

    init(_ kind: EntryKind) {
        let filters = kind.description?.fields(for: .filter) ?? []
        let wide = filters.map(\.name.count).max() ?? 0
        text = filters.map { "  " + $0.name.padded(to: wide + 2) + $0.help + " Takes " + $0.expected + "." }
            .joined(separator: "\n")
    }
}
