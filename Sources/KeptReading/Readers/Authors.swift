import KeptDocuments

/// Who writes a document: what its first lines call them, as far as they are no State, body or treaty.
struct Authors {
    /// Abbreviations, as written.
    private var abbreviations: Set<String> = []
    /// The words of names, as written.
    private var names: [[String]] = []
    /// Nouns that their names end in, in lower case: `the caucus` is the Global Caucus, where it writes.
    private var nouns: Set<String> = []

    private static let firstLines = 12
    /// A line that says who writes is short.
    private static let longestByline = 24

    init(_ read: ReadDocument) {
        for wording in read.wordings.prefix(Self.firstLines) where !wording.block.isNote {
            readAbbreviations(wording)
            for mention in read.mentions[wording.index] {
                guard case .organisation(let name) = mention.subject else { continue }
                add(Tokeniser.tokens(of: name), wording)
            }
            readByline(wording, read.mentions[wording.index])
        }
    }

    private mutating func readAbbreviations(_ wording: Wording) {
        for index in wording.tokens.indices
        where wording.lower(index) == "(" && wording.lower(index + 2) == ")" {
            let text = wording.tokens[index + 1].text
            let isAbbreviation = text.count > 1 && text.count(where: \.isUppercase) * 2 > text.count
            if isAbbreviation, NormRecogniser.instrument(at: index + 1, in: wording) == nil {
                abbreviations.insert(text)
            }
        }
    }

    /// `Statement by the River Council`, `on behalf of the Tide Centre`: in a line of its own.
    private mutating func readByline(_ wording: Wording, _ mentions: [Mention]) {
        guard let words = wording.language?.facts.names, wording.tokens.count <= Self.longestByline else {
            return
        }
        let others = mentions.filter { mention in
            switch mention.subject {
            case .country, .body, .norm, .date: true
            default: false
            }
        }
        let isOfNames = isOfNames(wording)
        for phrase in wording.names {
            var start = phrase.tokens.lowerBound
            while words.leading.contains(wording.lower(start)), start < phrase.tokens.upperBound {
                start += 1
            }
            let range = start..<phrase.tokens.upperBound
            let isOther = others.contains { $0.span.range.overlaps(wording.bytes(range)) }
            let isByline = isOfNames || follows(words.bylines, range.lowerBound, wording, words)
            guard !range.isEmpty, !isOther, isByline else {
                continue
            }
            add(Array(wording.tokens[range]), wording, isByline: true)
        }
    }

    /// Whether a line holds names and nothing else, that of an organisation among them.
    private func isOfNames(_ wording: Wording) -> Bool {
        guard let facts = wording.language?.facts, let asking = wording.language?.asking else { return false }
        let named = wording.names.flatMap(\.tokens)
        return named.contains { facts.names.organisations.contains(wording.lower($0)) }
            && wording.tokens.indices.allSatisfy { index in
                let word = wording.lower(index)
                return named.contains(index) || asking.articles.contains(word)
                    || facts.persons.joining.contains(word) || [".", "-", "–"].contains(word)
            }
    }

    /// Whether a phrase stands right before a name, but for an article.
    private func follows(_ phrases: Phrases, _ start: Int, _ wording: Wording, _ words: NameWords) -> Bool {
        let articles = wording.language?.asking.articles ?? []
        let end = articles.contains(wording.lower(start - 1)) ? start - 1 : start
        return (1...3).contains { back in
            [start, end].contains { place in
                place - back >= 0 && phrases.length(at: place - back, in: wording) == back
            }
        }
    }

    private mutating func add(_ tokens: [Token], _ wording: Wording, isByline: Bool = false) {
        let organisations = wording.language?.facts.names.organisations ?? []
        let name = tokens.filter(\.isCapitalised)
        guard name.count > 1 || isByline,
            let last = name.last(where: { organisations.contains($0.lower) }) ?? name.last
        else { return }
        names.append(name.map(\.text))
        guard organisations.contains(last.lower) else { return }
        nouns.insert(last.lower)
        // `Global River Caucus Preparatory Meeting` is the caucus's.
        let own = name.prefix { $0.range != last.range } + [last]
        if own.count > 1 { names.append(own.map(\.text)) }
    }

    /// Whether a range of tokens names who writes.
    func areNamed(in range: Range<Int>, of wording: Wording) -> Bool {
        if range.contains(where: { abbreviations.contains(wording.tokens[$0].text) }) { return true }
        let words = range.map { wording.tokens[$0] }.filter(\.isCapitalised).map(\.text)
        if names.contains(where: { $0.allSatisfy(words.contains) }) { return true }
        guard let facts = wording.language?.facts else { return false }
        return range.contains { index in
            nouns.contains(wording.lower(index)) && facts.deeds.article.contains(wording.lower(index - 1))
                && !facts.laws.of.contains(wording.lower(index + 1))
        }
    }
}
