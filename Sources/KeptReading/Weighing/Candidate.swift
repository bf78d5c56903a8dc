import KeptDocuments

/// Words that may be an ask of the writer: a whole block, or one sentence of it.
struct Candidate {
    let block: Block
    let wording: Wording
    /// Those of its sentences, at least one.
    let voices: ArraySlice<SentenceVoice>
    let isWhole: Bool
    let standing: Standing
    /// Whether asks of this document stand under a heading, behind a lead-in, or behind a label.
    let documentMarksAsks: Bool
    /// Whether it is the last sentence of several.
    let isLastSentence: Bool

    /// UTF-8 bytes of the block's text.
    var range: Range<Int> {
        guard let voice = voices.first else { return block.whole }
        guard isWhole else { return wording.bytes(voice.start..<voice.range.upperBound) }
        guard voice.start > voice.range.lowerBound else { return block.whole }
        return wording.tokens[voice.start].range.lowerBound..<block.whole.upperBound
    }

    /// Whether it bears a number such as 114.52, or ends with names in brackets.
    var citesRecommendation: Bool {
        let tokens = wording.tokens[
            (voices.first?.range.lowerBound ?? 0)..<(voices.last?.range.upperBound ?? 0)]
        let isNumbered =
            tokens.contains { Self.isItemNumber($0.text) } || block.label.map(Self.isItemNumber) ?? false
        if isNumbered || isLabelledByParagraph { return true }
        let end = tokens.dropLast(tokens.last.map { [".", ";"].contains($0.text) } ?? false ? 1 : 0)
        guard end.last?.text == ")", let open = end.lastIndex(where: { $0.text == "(" }) else { return false }
        if let words = wording.language?.asking, words.paragraphs.contains(wording.lower(open + 1)) {
            return true
        }
        let bracketed = wording.tokens[(open + 1)..<(end.endIndex - 1)]
        let inside = bracketed.filter { $0.kind != .punctuation }
        // A document's symbol is a source, not a State: `(A/HRC/39/62)`.
        return !bracketed.contains { $0.text.contains("/") } && !inside.isEmpty && inside.count < 30
            && inside.count(where: { $0.isCapitalised }) * 2 > inside.count
            && inside.contains { $0.text.count > 4 }
    }

    /// `Para. 21 (a): criminalise …`: a paragraph of a document, whose words follow.
    private var isLabelledByParagraph: Bool {
        guard let words = wording.language?.asking, let voice = voices.first, voice.label != nil else {
            return false
        }
        let first = wording.lower(voice.range.lowerBound)
        return words.paragraphs.contains(first)
            && !words.labels.contains { $0.hasPrefix(first) || first.hasPrefix($0) }
    }

    /// `114.52` or `138.26.`, as recommendations of a review are numbered.
    private static func isItemNumber(_ text: String) -> Bool {
        let parts = text.trimmingLabel.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && (2...3).contains(parts[0].count) && (1...3).contains(parts[1].count)
            && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    var length: Int { voices.reduce(0) { $0 + $1.range.count } }

    /// Whether it stands where asks are marked.
    var isMarked: Bool {
        standing.heading == .asks || standing.higherHeading == .asks || standing.leadIn == .own
            || voices.contains { $0.isLabelled }
    }
}

/// All that may be an ask in a document.
struct Candidates {
    /// By block: the whole first, then its sentences where it has more than one.
    ///
    /// What leads in to something, and what ends with a colon, is none itself.
    let byBlock: [[Candidate]]

    init(_ read: ReadDocument) {
        let authors = Self.authors(read)
        let cited = CitedItems.all(in: read)
        let voices = read.wordings.map { wording -> [SentenceVoice] in
            guard !wording.block.isNote, let words = wording.language?.asking else { return [] }
            var duty: SentenceVoice.Duty?
            var asked = false
            return wording.sentences.map { sentence in
                let voice = SentenceVoice(
                    wording, sentence, words: words, authors: authors, previous: duty,
                    isBehindAsk: asked, isCited: cited.contains(wording.index))
                asked = voice.ownAsk != nil
                duty = voice.ownAsk == nil ? voice.duty : .bearer
                return voice
            }
        }
        let standings = StandingReader.standings(read, voices: voices)
        let leadIns = Set(standings.compactMap(\.leadInBlock))
        let marks = zip(standings, voices).contains { standing, voices in
            standing.heading == .asks || standing.leadIn == .own || voices.contains { $0.isLabelled }
        }
        byBlock = read.wordings.indices.map { index in
            let wording = read.wordings[index]
            let leads = leadIns.contains(index) || voices[index].last?.endsOpen ?? false
            let own = voices[index].dropLast(leads ? 1 : 0)
            guard !own.isEmpty, !wording.block.isHeading, !Self.isTitle(wording.block, read) else {
                return []
            }
            func candidate(_ voices: ArraySlice<SentenceVoice>, isWhole: Bool) -> Candidate {
                Candidate(
                    block: wording.block, wording: wording, voices: voices, isWhole: isWhole,
                    standing: standings[index], documentMarksAsks: marks,
                    isLastSentence: !isWhole && own.count > 1 && voices.endIndex == own.endIndex)
            }
            let sentences = own.indices.map { candidate(own[$0...$0], isWhole: false) }
            guard own.count == voices[index].count else { return sentences }
            return [candidate(own, isWhole: true)] + (own.count > 1 ? sentences : [])
        }
    }

    /// The title of the text says what is asked below it.
    private static func isTitle(_ block: Block, _ read: ReadDocument) -> Bool {
        block.text.last?.isLetter ?? false && read.document.metadata.title == block.text.singleSpaced
    }

    private static let firstLines = 6

    /// The words of names in the title and the first lines: of those who write, of whom they write to, and of the State.
    private static func authors(_ read: ReadDocument) -> Set<String> {
        let first = read.wordings.prefix(firstLines).flatMap(\.tokens).filter(\.isCapitalised).map(\.lower)
        let named = [read.document.metadata.title].compactMap { $0 } + read.document.metadata.authors
        let told = named.flatMap { Tokeniser.tokens(of: $0) }.filter(\.isCapitalised).map(\.lower)
        return Set((first + told).filter { $0.count > 3 })
    }
}
