import KeptVocabulary

/// Finds treaties and declarations, with the articles that a text names before or after them.
enum NormRecogniser: Recogniser {
    static let name = "norm"

    static func mentions(in wording: Wording) -> [Mention] {
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            if let articles = ArticleList(at: index, in: wording),
                let (code, end) = instrument(from: articles.tokens.upperBound, in: wording)
            {
                result += articles.numbers.map {
                    mention(.norm(instrument: code, article: $0), index..<end, in: wording)
                }
                index = end
            } else if let (code, end) = self.instrument(at: index, in: wording) {
                let start = wording.lower(end) == "," ? end + 1 : end
                if let articles = ArticleList(at: start, in: wording) {
                    result += articles.numbers.map {
                        mention(
                            .norm(instrument: code, article: $0), index..<articles.tokens.upperBound,
                            in: wording)
                    }
                    index = articles.tokens.upperBound
                } else {
                    result.append(mention(.norm(instrument: code, article: nil), index..<end, in: wording))
                    index = end
                }
            } else {
                index += 1
            }
        }
        return result
    }

    /// An instrument a few words after an article: `of the …`, `of both the …`, `(ICCPR)`.
    private static func instrument(from start: Int, in wording: Wording) -> (String, Int)? {
        var index = start
        guard wording.language?.facts.laws.ofTreaty.contains(wording.lower(index)) == true else {
            return instrument(at: index, in: wording)
        }
        while index < min(start + 3, wording.tokens.count) {
            if let found = instrument(at: index, in: wording) { return found }
            index += 1
        }
        return nil
    }

    /// The instrument that is named at a token, and where its name ends.
    static func instrument(at index: Int, in wording: Wording) -> (String, Int)? {
        guard index < wording.tokens.count else { return nil }
        if let code = abbreviations[wording.tokens[index].text] { return (code, index + 1) }
        for candidate in byFirstWord[wording.tokens[index].lower] ?? []
        where wording.matches(candidate.words, at: index) {
            var end = index + candidate.words.count
            // "… (ICCPR)" repeats the name.
            if wording.lower(end) == "(", wording.tokens.indices.contains(end + 1),
                abbreviations[wording.tokens[end + 1].text] != nil, wording.lower(end + 2) == ")"
            {
                end += 3
            }
            return (candidate.code, end)
        }
        return nil
    }

    private static let abbreviations: [String: String] = Dictionary(
        Instrument.all.flatMap { instrument in instrument.abbreviations.map { ($0, instrument.code) } },
        uniquingKeysWith: { first, _ in first })

    private static let byFirstWord: [String: [(words: [String], code: String)]] = {
        var result: [String: [(words: [String], code: String)]] = [:]
        for instrument in Instrument.all {
            for name in instrument.names {
                let words = Tokeniser.tokens(of: name).map(\.lower)
                result[words[0], default: []].append((words, instrument.code))
            }
        }
        return result.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()
}
