/// Words that lost their last letter and cling to the next one: `l’abrogation` is `l’` and `abrogation`.
enum Elisions {
    /// The apostrophe of a parted word is straight in `lower`, however it was typed.
    static func parted(_ tokens: [Token], by elisions: Set<String>) -> [Token] {
        guard !elisions.isEmpty else { return tokens }
        return tokens.flatMap { token -> [Token] in
            guard token.kind == .word, let mark = token.lower.firstIndex(where: { $0 == "’" || $0 == "'" }),
                elisions.contains(String(token.lower[..<mark])),
                let end = token.text.firstIndex(where: { $0 == "’" || $0 == "'" })
            else { return [token] }
            let first = token.text[...end]
            let rest = token.text[token.text.index(after: end)...]
            guard !rest.isEmpty else { return [token] }
            let seam = token.range.lowerBound + first.utf8.count
            return [
                Token(
                    kind: .word, range: token.range.lowerBound..<seam, text: String(first),
                    lower: first.lowercased().replacing("’", with: "'")),
                Token(
                    kind: .word, range: seam..<token.range.upperBound, text: String(rest),
                    lower: rest.lowercased()),
            ]
        }
    }
}
