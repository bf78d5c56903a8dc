/// Phrases of a language, several for one name.
struct NamedPhrases: Sendable {
    private let all: Phrases
    private let names: [String: String]

    init(_ rows: [(phrases: [String], name: String)]) {
        all = Phrases(rows.flatMap(\.phrases))
        names = Dictionary(
            rows.flatMap { row in row.phrases.map { ($0, row.name) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The longest phrase that begins at a token: its name, and how many words it has.
    func found(at index: Int, in wording: Wording) -> (name: String, length: Int)? {
        guard let length = all.length(at: index, in: wording) else { return nil }
        let phrase = (index..<(index + length)).map { wording.lower($0) }.joined(separator: " ")
        return names[phrase].map { ($0, length) }
    }
}
