import KeptVocabulary

/// A run of capitalised words with the small words that names hold: `Office for Democratic Institutions`.
struct NamePhrase {
    let tokens: Range<Int>

    /// All names of a block, longest runs, in order.
    ///
    /// A sentence's first word counts only before another capitalised word, or where it is seen with a
    /// capital elsewhere.
    static func all(in tokens: [Token], _ language: Language?) -> [NamePhrase] {
        guard let words = language?.facts.names, let dates = language?.facts.dates else { return [] }
        var result: [NamePhrase] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isCapitalised else {
                index += 1
                continue
            }
            var end = index + 1
            var next = end
            while next < tokens.count {
                if tokens[next].isCapitalised {
                    next += 1
                    end = next
                } else if words.connectors.contains(tokens[next].lower), next - end < 2,
                    words.parting.length(at: next, in: tokens) == nil,
                    next + 1 == tokens.count || dates.month(tokens[next + 1].lower) == nil
                {
                    next += 1
                } else {
                    break
                }
            }
            result.append(NamePhrase(tokens: index..<end))
            index = end
        }
        return result
    }
}
