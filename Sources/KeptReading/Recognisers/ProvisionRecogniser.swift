import KeptVocabulary

/// Finds domestic laws and their articles: by article, by quoted title, by year, or by their making.
///
/// A law without any of these is only spoken of, not referred to; a draft is no law yet.
enum ProvisionRecogniser: Recogniser {
    static let name = "provision"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let words = wording.language?.facts.laws else { return [] }
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            if let named = NamedLaw(at: index, in: wording, words) {
                result.append(mention(.provision(named.reference), named.tokens, in: wording))
                index = named.tokens.upperBound
            } else if let found = found(at: index, after: result, in: wording, words) {
                result += found.references.map { mention(.provision($0), found.tokens, in: wording) }
                index = found.tokens.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    private typealias Found = (references: [ProvisionReference], tokens: Range<Int>)

    private static func found(
        at index: Int, after named: [Mention], in wording: Wording, _ words: LawWords
    ) -> Found? {
        if let articles = ArticleList(at: index, in: wording) {
            return ofSame(articles, after: named, in: wording, words)
                ?? byArticle(articles, in: wording, words)
        }
        return byTitle(at: index, in: wording, words) ?? byYear(at: index, in: wording, words)
            ?? byMaking(at: index, in: wording, words)
    }

    // MARK: - Article 19 of the Criminal Code

    private static func byArticle(_ articles: ArticleList, in wording: Wording, _ words: LawWords) -> Found? {
        let (index, next) = (articles.tokens.lowerBound, articles.tokens.upperBound)
        guard words.of.contains(wording.lower(next)),
            let instrument = LawName(at: next + 1, in: wording)
        else { return nil }
        let isNew = wording.lower(index - 1) == words.new
        let date = isNew ? makingDate(near: index, in: wording) : nil
        let references = articles.numbers.map {
            ProvisionReference(instrument: instrument.name, article: $0, title: nil, date: date)
        }
        return (references, index..<instrument.tokens.upperBound)
    }

    /// `sections 781 and 783 of the same Act`: of the law that was named last.
    private static func ofSame(
        _ articles: ArticleList, after named: [Mention], in wording: Wording, _ words: LawWords
    ) -> Found? {
        let (index, next) = (articles.tokens.lowerBound, articles.tokens.upperBound)
        guard words.of.contains(wording.lower(next)),
            let same = ((next + 1)..<min(next + 3, wording.tokens.count)).first(where: {
                words.same.contains(wording.lower($0))
            }), words.heads.contains(wording.lower(same + 1)),
            case .provision(let last)? = named.last?.subject
        else { return nil }
        let references = articles.numbers.map {
            ProvisionReference(instrument: last.instrument, article: $0, title: last.title, date: last.date)
        }
        return (references, index..<(same + 2))
    }

    // MARK: - Law 'On …'

    private static let quotes: [String: Set<String>] = [
        "'": ["'", "’"], "‘": ["’", "'"], "\"": ["\""], "“": ["”"], "«": ["»"],
    ]
    /// The longest quoted title, in tokens.
    private static let longestTitle = 60

    private static func byTitle(at index: Int, in wording: Wording, _ words: LawWords) -> Found? {
        guard words.nouns.contains(wording.lower(index)) else { return nil }
        var open = index + 1
        while open < min(index + 7, wording.tokens.count), quotes[wording.tokens[open].text] == nil {
            guard wording.tokens[open].isCapitalised || words.naming.contains(wording.lower(open)) else {
                return nil
            }
            open += 1
        }
        guard open < wording.tokens.count, let closers = quotes[wording.tokens[open].text],
            let close = ((open + 1)..<min(open + longestTitle, wording.tokens.count)).first(where: {
                closers.contains(wording.tokens[$0].text)
            }), close > open + 1, wording.tokens[open + 1].isCapitalised
        else { return nil }
        let title = wording.words((open + 1)..<close)
        var start = index
        var year: EDTFDate?
        // "A 2004 Kazakhstan Law": the year stands a few words before the noun.
        for back in 1...4 where index - back >= 0 {
            let token = wording.tokens[index - back]
            if let value = token.year {
                year = EDTFDate(year: value)
                start = index - back
                break
            }
            guard token.isCapitalised || words.qualifying.contains(token.lower) else { break }
        }
        let noun = wording.lower(index)
        let date = year ?? makingDate(near: index, in: wording)
        let name =
            words.amendments.contains(noun)
            ? noun + " "
                + wording.words((index + 1)..<open)
                .replacing(words.entitled, with: "").trimmed : noun
        return (
            [ProvisionReference(instrument: name, article: nil, title: title, date: date)],
            start..<(close + 1)
        )
    }

    // MARK: - the 2010 media legislation

    private static func byYear(at index: Int, in wording: Wording, _ words: LawWords) -> Found? {
        guard let year = wording.tokens[index].year, let date = EDTFDate(year: year) else { return nil }
        for noun in (index + 1)...(index + 4) where noun < wording.tokens.count {
            let lower = wording.lower(noun)
            guard wording.tokens[noun].kind == .word, !words.parting.contains(lower) else { return nil }
            guard words.nouns.contains(lower) else { continue }
            if let titled = byTitle(at: noun, in: wording, words) { return titled }
            let end = topicEnd(after: noun, in: wording, words)
            let name = wording.words((index + 1)..<end)
            return ([ProvisionReference(instrument: name, article: nil, title: nil, date: date)], index..<end)
        }
        return nil
    }

    // MARK: - In 2010, … legislation restricting …

    private static func byMaking(at index: Int, in wording: Wording, _ words: LawWords) -> Found? {
        guard words.made.contains(wording.lower(index)),
            !words.notMade.contains(wording.lower(index - 1)),
            let date = makingDate(near: index, in: wording)
        else { return nil }
        let sentence = wording.sentence(of: index)
        let isMade = wording.makings.hasAny(in: sentence.lowerBound..<index)
        let topic = topicEnd(after: index, in: wording, words)
        guard isMade, topic > index + 1 else { return nil }
        let name = wording.words(index..<topic)
        return ([ProvisionReference(instrument: name, article: nil, title: nil, date: date)], index..<topic)
    }

    /// Where the words end that say what a law is about: `on peaceful assemblies`, `restricting media rights`.
    private static func topicEnd(after noun: Int, in wording: Wording, _ words: LawWords) -> Int {
        let next = wording.lower(noun + 1)
        guard
            words.topics.contains(next)
                || words.topicEndings.contains(where: { next.hasSuffix($0) && next.count > 5 })
        else { return noun + 1 }
        var end = noun + 2
        while end < min(noun + 9, wording.tokens.count), wording.tokens[end].kind == .word,
            !words.topicEnds.contains(wording.lower(end))
        {
            end += 1
        }
        return end > noun + 2 ? end : noun + 1
    }

    /// The date of a sentence that tells of a law's making, where it names just one before the law.
    private static func makingDate(near index: Int, in wording: Wording) -> EDTFDate? {
        let sentence = wording.sentence(of: index)
        guard wording.makings.hasAny(in: sentence), index > sentence.lowerBound else { return nil }
        let years = wording.years.parts(in: sentence.lowerBound..<index)
        guard years.count == 1, let year = years.first.flatMap({ wording.tokens[$0].year }) else {
            return nil
        }
        return EDTFDate(year: year)
    }
}

extension [Int] {
    /// Those within a range, of numbers that ascend.
    fileprivate func parts(in range: Range<Int>) -> ArraySlice<Int> {
        let first = partitionPoint { $0 < range.lowerBound }
        return self[first..<Swift.max(first, partitionPoint { $0 < range.upperBound })]
    }

    fileprivate func hasAny(in range: Range<Int>) -> Bool {
        let first = partitionPoint { $0 < range.lowerBound }
        return first < count && self[first] < range.upperBound
    }
}
