/// Folded names that are looked for within longer words, by how they begin: so that a text is gone through once, however many
/// names there are.
struct NamesWithin: Sendable {
    /// Names that are shorter are not looked for.
    private let beginning: Int
    private var names: [String: Set<String>] = [:]

    init(beginning: Int) { self.beginning = beginning }

    private func key(_ name: some StringProtocol) -> String { String(name.prefix(beginning)) }

    mutating func insert(_ name: String) {
        if name.count >= beginning { names[key(name), default: []].insert(name) }
    }

    func holds(_ name: String) -> Bool { names[key(name)]?.contains(name) ?? false }

    func occur(in word: String) -> Bool {
        guard !names.isEmpty else { return false }
        var rest = word[...]
        for _ in 0..<max(0, word.count - beginning + 1) {
            if let here = names[key(rest)], here.contains(where: rest.hasPrefix) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
