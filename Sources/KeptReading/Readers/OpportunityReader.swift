import KeptVocabulary

/// Finds dated occasions that a text calls an opportunity.
enum OpportunityReader {
    static func read(_ read: ReadDocument) -> [Opportunity] {
        read.wordings.flatMap { wording -> [Opportunity] in
            guard !wording.block.isNote, !wording.block.isHeading, let words = wording.language?.facts
            else { return [] }
            return wording.sentences.compactMap { sentence -> Opportunity? in
                guard
                    let word = sentence.first(where: {
                        words.deeds.occasions.contains(wording.lower($0))
                    })
                else {
                    return nil
                }
                let span = Span(block: wording.index, range: wording.bytes(sentence))
                let date = read.mentions(in: span).firstDate
                guard let date, let title = title(before: word, sentence, wording, words.names) else {
                    return nil
                }
                return Opportunity(title: title, date: date, place: read.place(of: span), span: span)
            }
        }
    }

    /// The longest name before the word: `European Union – Kazakhstan Dialogue`.
    private static func title(
        before word: Int, _ sentence: Range<Int>, _ wording: Wording, _ words: NameWords
    ) -> String? {
        let names = wording.names.filter {
            sentence.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= word
        }
        guard var tokens = names.max(by: { $0.tokens.count < $1.tokens.count })?.tokens else { return nil }
        while let first = tokens.first, words.leading.contains(wording.lower(first)) {
            tokens = (first + 1)..<tokens.upperBound
        }
        return tokens.isEmpty ? nil : wording.words(tokens)
    }
}
