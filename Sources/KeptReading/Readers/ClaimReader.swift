import KeptDocuments
import KeptVocabulary

/// Finds the statements that need a source: whole bullets, and the sentences of running text that can be checked.
enum ClaimReader {
    static func read(
        _ read: ReadDocument, _ outline: Outline, asks: [Ask], references: NoteReferences
    ) -> [Claim] {
        var asked: [Int: [Range<Int>]] = [:]
        for ask in asks { for block in ask.blocks { asked[block, default: []].append(ask.range) } }
        var claims: [Claim] = []
        let authors = Authors(read)
        let titles = Set(read.document.blocks.filter(\.isHeading).map { letters($0.text) })
        let topics = TopicLists.items(in: read, authors)
        for wording in read.wordings {
            let block = wording.block
            let section = outline.section(of: wording.index)
            guard !block.isNote, !block.isHeading, section != nil || outline.sections.isEmpty,
                section?.kind != .recommendations,
                // A list of what comes further down only names it.
                !block.isListItem || !titles.contains(letters(block.text)) && !topics.contains(wording.index)
            else { continue }
            for range in ranges(of: wording, in: read, section: section, references: references, authors) {
                let isAsked = (asked[wording.index] ?? []).contains { $0.overlaps(range) }
                if isAsked { continue }
                let span = Span(block: wording.index, range: range)
                let marks = references.references(in: span)
                let signs = ClaimSign.holding(
                    span, of: wording, in: read, bearsNote: !marks.isEmpty, authors: authors)
                claims.append(
                    Claim(
                        id: "c\(claims.count + 1)", text: read.text(of: span), section: section?.name,
                        notes: marks.map(\.mark), place: read.place(of: span), span: span,
                        noteIndices: marks.compactMap(\.note),
                        confidence: ClaimWeights.learned.confidence(signs)))
            }
        }
        return claims
    }

    private static func ranges(
        of wording: Wording, in read: ReadDocument, section: Section?, references: NoteReferences,
        _ authors: Authors
    ) -> [Range<Int>] {
        let block = wording.block
        let isLeadIn = block.text.last == ":"
        if !isLeadIn, case .listItem(_, let isOrdered) = block.kind, !isOrdered || isShortParagraph(wording) {
            return isStatement(block) && says(wording, references, authors) ? [block.whole] : []
        }
        // Of a paragraph that leads in to a list, the last sentence says nothing of its own.
        return wording.sentences.dropLast(isLeadIn ? 1 : 0).compactMap { sentence in
            let range = wording.bytes(sentence)
            let span = Span(block: wording.index, range: range)
            let isMarked = !references.references(in: span).isEmpty
            if section?.kind == .closing, !isMarked { return nil }
            return isMarked || isCheckable(wording, sentence, read.mentions(in: span), authors) ? range : nil
        }
    }

    /// A numbered paragraph that makes one point, as bullets do; a longer one is running text.
    private static func isShortParagraph(_ wording: Wording) -> Bool {
        wording.sentences.count <= 3
            && !wording.tokens.contains { wording.language?.facts.deeds.own.contains($0.lower) == true }
    }

    private static func letters(_ text: String) -> String {
        String(text.lowercased().filter(\.isLetter).prefix(longestTitle))
    }

    /// What titles are told by, in letters.
    private static let longestTitle = 60

    /// Whether an item's first sentence states something; what bears a note does.
    private static func says(_ wording: Wording, _ references: NoteReferences, _ authors: Authors) -> Bool {
        if !references.ofBlock[wording.index].isEmpty || wording.language == nil { return true }
        return wording.sentences.first.map {
            StatementForm(wording: wording, sentence: $0, authors: authors).isStatement
        } ?? false
    }

    /// A bullet that says something, not one that only names.
    private static func isStatement(_ block: Block) -> Bool {
        block.text.utf8.count >= 40
            && (".;!”\"".contains(block.text.last ?? " ") || !block.noteReferences.isEmpty
                || block.text.utf8.count > 90)
    }

    /// A sentence with a date and something that a source could deny: a number, a law, an act of the State.
    private static func isCheckable(
        _ wording: Wording, _ sentence: Range<Int>, _ mentions: [Mention], _ authors: Authors
    ) -> Bool {
        guard sentence.count >= 6, let words = wording.language?.asking,
            let deeds = wording.language?.facts.deeds
        else { return false }
        let voice = SentenceVoice(wording, sentence, words: words)
        if voice.ownAsk != nil || voice.duty == .bearer && !voice.isDutyInClause {
            return false
        }
        if deeds.opening.contains(wording.lower(sentence.lowerBound)) { return false }
        let form = StatementForm(wording: wording, sentence: sentence, authors: authors)
        guard form.isStatement, let last = sentence.last, ".!?”\"’)»;:]".contains(wording.tokens[last].text)
        else { return false }
        let hasDate = mentions.contains { mention in
            guard case .date = mention.subject else { return false }
            return !isDateline(mention, wording, sentence)
        }
        let hasNumber = mentions.contains {
            switch $0.subject {
            case .count, .percentage: true
            default: false
            }
        }
        let hasLaw = mentions.contains { if case .provision = $0.subject { true } else { false } }
        let isPast = sentence.contains { deeds.past.holds(wording.tokens[$0].text) }
        // How many there are can be denied, whenever it is said.
        // A list of what there can be counts nothing.
        let isCounting = form.says && !sentence.contains { wording.lower($0) == ";" }
        return isPast && (hasDate && !wording.block.isHeading || hasLaw)
            || hasNumber && (isPast || isCounting)
    }

    /// Whether a day stands before a text as its dateline: `18 December 2015.- Many are the changes`.
    private static func isDateline(_ mention: Mention, _ wording: Wording, _ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first,
            wording.tokens[first].range.lowerBound == mention.span.range.lowerBound,
            let next = sentence.first(where: {
                wording.tokens[$0].range.lowerBound >= mention.span.range.upperBound
            })
        else { return false }
        return [".", "-", "–", "—", ":"].contains(wording.lower(next))
    }
}
