import KeptVocabulary

/// Finds what was sent to a State's body, and whether the text says that it answered.
enum CommunicationReader {
    static func read(_ read: ReadDocument) -> [Communication] {
        read.wordings.compactMap { wording -> Communication? in
            guard !wording.block.isNote, !wording.block.isHeading, let words = wording.language?.facts.deeds
            else { return nil }
            for sentence in wording.sentences {
                guard let verb = sentence.first(where: { words.sending.contains(wording.lower($0)) }),
                    let addressee = addressee(after: verb, sentence, wording, words),
                    let answered = answered(after: verb, wording, words)
                else { continue }
                let span = Span(block: wording.index, range: wording.bytes(sentence))
                let date = read.mentions(in: span).firstDate
                return Communication(
                    date: date, addressee: addressee, answered: answered, place: read.place(of: span),
                    span: span)
            }
            return nil
        }
    }

    /// `to the President's Commission on Human Rights`: the capitalised name after `to`.
    private static func addressee(
        after verb: Int, _ sentence: Range<Int>, _ wording: Wording, _ words: DeedWords
    ) -> String? {
        for to in verb..<sentence.upperBound where words.to.contains(wording.lower(to)) {
            let start = words.article.contains(wording.lower(to + 1)) ? to + 2 : to + 1
            let phrase = wording.names.first { $0.tokens.lowerBound == start }
            if let phrase { return wording.words((to + 1)..<phrase.tokens.upperBound) }
        }
        return nil
    }

    /// Whether an answer is spoken of after the sending: `false` where it is denied, `nil` where nothing is said.
    private static func answered(after verb: Int, _ wording: Wording, _ words: DeedWords) -> Bool? {
        for index in (verb + 1)..<max(verb + 1, wording.tokens.count)
        where words.answering.contains(wording.lower(index)) {
            let sentence = wording.sentence(of: index)
            let isDenied = (sentence.lowerBound..<index).contains {
                words.denying.contains(wording.lower($0))
            }
            return !isDenied
        }
        return nil
    }
}
