import KeptDocuments
import KeptVocabulary

/// Joins the places that name one article of a treaty.
enum NormReader {
    /// `treaty`: The code of the treaty whose articles a document means where it names none, as a treaty body's does.
    static func read(_ read: ReadDocument, treaty: String? = nil) -> [Norm] {
        var order: [Mention.Subject] = []
        var spans: [Mention.Subject: [Span]] = [:]
        let own = treaty.map { code in read.wordings.flatMap { mentions(of: code, in: $0, read) } } ?? []
        for mention in Array(read.mentions.joined()) + own {
            guard case .norm = mention.subject else { continue }
            if spans[mention.subject] == nil { order.append(mention.subject) }
            spans[mention.subject, default: []].append(mention.span)
        }
        return order.compactMap { subject in
            guard case .norm(let instrument, let article) = subject, let places = spans[subject] else {
                return nil
            }
            return Norm(
                instrument: instrument, article: article, place: read.place(of: places[0]), spans: places)
        }
    }

    /// `(art. 2)`, `(arts. 2 and 26)`, `article 14 (5) of the Covenant`.
    private static func mentions(of treaty: String, in wording: Wording, _ read: ReadDocument) -> [Mention] {
        guard !wording.block.isNote, let language = wording.language else { return [] }
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            guard let articles = ArticleList(at: index, in: wording) else {
                index += 1
                continue
            }
            let end = articles.tokens.upperBound
            let span = Span(block: wording.index, range: wording.bytes(articles.tokens))
            let isBracketed = wording.lower(index - 1) == "(" && [")", ","].contains(wording.lower(end))
            let words = OfficialLanguage.of(language.code)?.report?.treaties ?? []
            let isOfTreaty =
                language.facts.laws.ofTreaty.contains(wording.lower(end))
                && ((end + 1)..<min(end + 3, wording.tokens.count)).contains {
                    words.contains(wording.lower($0))
                }
            let isOthers = read.mentions[wording.index].contains { mention in
                switch mention.subject {
                case .provision, .norm: mention.span.range.overlaps(span.range)
                default: false
                }
            }
            if isBracketed || isOfTreaty, !isOthers {
                result += articles.numbers.map {
                    Mention(
                        subject: .norm(instrument: treaty, article: $0), span: span,
                        text: wording.words(articles.tokens),
                        recogniser: NormRecogniser.name)
                }
            }
            index = end
        }
        return result
    }
}
