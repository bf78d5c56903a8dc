import KeptEntries

/// What lists of a kind can be narrowed by.
struct FilterText {
    let text: String

    init(_ kind: EntryKind) {
        let filters = kind.description?.fields(for: .filter) ?? []
        let wide = filters.map(\.name.count).max() ?? 0
        let orders = (kind.description?.fields(for: .order) ?? []).map(\.name)
        let lines = filters.map {
            "  " + $0.name.padded(to: wide + 2) + $0.help + " Takes " + $0.expected + "."
        }
        text = (lines + (orders.isEmpty ? [] : ["", "Ordered by: \(orders.joined(separator: ", "))."]))
            .joined(separator: "\n")
    }
}
