import KeptDocuments
import KeptReading

/// What stands around a statement that rules look at.
extension CheckSubject {
    /// Whether a note on a heading above covers a block: up to the next heading of the same rank.
    func isUnderNotedHeading(_ block: Int) -> Bool {
        let blocks = document.blocks
        var rank: Int?
        for index in (0..<block).reversed() where blocks[index].isHeading {
            let own = Self.rank(blocks[index])
            if let rank, own >= rank { continue }
            rank = own
            if !blocks[index].noteReferences.isEmpty { return true }
            if own <= 1 { return false }
        }
        return false
    }

    /// Roman numbers stand over capitals, and these over digits; other headings by their level.
    private static func rank(_ heading: Block) -> Int {
        guard let label = heading.label?.trimmingLabel else {
            if case .heading(let level) = heading.kind { return level * 10 }
            return 10
        }
        if label.count > 1 || "IVX".contains(label), label.allSatisfy({ "IVXL".contains($0) }) { return 1 }
        if label.allSatisfy(\.isUppercase) { return 2 }
        return 3 + label.count { $0 == "." }
    }

    /// Whether one of the next lines is nothing but an address, which then is the source of what stands above it.
    func isBeforeAddress(_ block: Int) -> Bool {
        let rest = document.blocks[(block + 1)...].filter { !$0.isNote }.prefix(Self.nearestAddress)
        for next in rest {
            let linked = next.links.reduce(0) { $0 + $1.range.count }
            if linked > 0, linked * 3 > next.text.utf8.count * 2 { return true }
            if next.isHeading || next.text.utf8.count > Self.shortLine { return false }
        }
        return false
    }

    private static let nearestAddress = 4
    private static let shortLine = 120

    /// Whether a sentence behind it in its paragraph names a source, as a note behind several sentences is the source of all.
    func isBeforeNamedSource(_ span: Span) -> Bool {
        let wording = read.wordings[span.block]
        return wording.sentences.contains { sentence in
            let range = wording.bytes(sentence)
            return range.lowerBound >= span.range.upperBound
                && namesItsSource(Span(block: span.block, range: range))
        }
    }

    /// Whether a statement names its own source: `according to the Tide Centre`, `the Tide Post wrote “…”`, `The Press Act
    /// 1988 provides`.
    func namesItsSource(_ span: Span) -> Bool {
        let wording = read.wordings[span.block]
        guard let words = wording.language?.facts,
            let first = wording.tokens.firstIndex(where: { span.range.contains($0.range.lowerBound) })
        else { return false }
        let sentence = wording.sentence(of: first)
        if isLawsOwn(sentence, of: wording) { return true }
        if let attributed = words.names.attributing.first(in: sentence, of: wording) {
            let next = attributed.upperBound..<min(attributed.upperBound + 3, sentence.upperBound)
            if next.contains(where: { wording.tokens[$0].isCapitalised }) { return true }
        }
        let quotes = sentence.contains { ["“", "”", "\"", "«"].contains(wording.tokens[$0].text) }
        let isCited = sentence.dropFirst().contains { index in
            words.deeds.quoting.contains(wording.lower(index)) && wording.tokens[index - 1].isCapitalised
        }
        if quotes, isCited { return true }
        // A law says what it says.
        let opening = wording.tokens[min(first + 5, wording.tokens.count - 1)].range.upperBound
        return read.mentions(in: span).contains { mention in
            guard case .provision = mention.subject, mention.span.range.lowerBound < opening else {
                return false
            }
            return isNamedLaw(mention.span)
        }
    }

    /// Whether a sentence tells of a law by its name that it was made, or what it obliges to: `the Press Bill 2015 was
    /// passed`, `are required under the Press Act 1988`.
    private func isLawsOwn(_ sentence: Range<Int>, of wording: Wording) -> Bool {
        guard let words = wording.language?.facts.laws else { return false }
        let span = Span(block: wording.index, range: wording.bytes(sentence))
        return read.mentions(in: span).contains { mention in
            guard case .provision = mention.subject, isNamedLaw(mention.span),
                let first = sentence.first(where: {
                    mention.span.range.contains(wording.tokens[$0].range.lowerBound)
                }),
                let last = sentence.last(where: {
                    mention.span.range.contains(wording.tokens[$0].range.lowerBound)
                })
            else { return false }
            let behind = (last + 1)..<min(last + 4, sentence.upperBound)
            if behind.contains(where: { words.making.contains(wording.lower($0)) }) { return true }
            return (max(first - 3, sentence.lowerBound)..<first).contains {
                words.under.contains(wording.lower($0)) && words.obliged.contains(wording.lower($0 - 1))
            }
        }
    }

    /// Whether the words for a law hold its name or its number: `Military Commissions Act`, `Law No. 12`.
    func isNamedLaw(_ span: Span) -> Bool {
        let wording = read.wordings[span.block]
        guard let words = wording.language?.facts.laws else { return false }
        let tokens = wording.tokens.indices.filter {
            span.range.contains(wording.tokens[$0].range.lowerBound)
        }
        let named = tokens.filter { wording.tokens[$0].isCapitalised }
        let hasHead = named.contains { words.heads.contains(wording.lower($0)) }
        let hasNumber = tokens.contains { words.number.contains(wording.lower($0)) }
        guard let last = tokens.last else { return false }
        // "a 2006 law, the Military Commissions Act"
        let behind = ((last + 1)..<min(last + 8, wording.tokens.count)).filter {
            wording.tokens[$0].isCapitalised
        }
        let isApposed =
            wording.lower(last + 1) == "," && behind.count > 1
            && behind.contains { words.heads.contains(wording.lower($0)) }
        return hasHead && (named.count > 1 || hasNumber) || isApposed
    }

    /// Whether a day, a month or a text's own date says when the words at a token were written.
    func isDated(_ wording: Wording, _ index: Int) -> Bool {
        if let asking = wording.language?.asking {
            // "today" is the day that stands over the text; "that currently apply" dates nothing.
            if asking.now.contains(wording.lower(index)), bearsItsDate { return true }
            if asking.relatives.contains(wording.lower(index - 1))
                || asking.joins.contains(wording.lower(index - 1))
            {
                return true
            }
        }
        let sentence = wording.bytes(wording.sentence(of: index))
        let span = Span(block: wording.index, range: sentence)
        let laws = read.mentions(in: span).filter { if case .provision = $0.subject { true } else { false } }
        return read.mentions(in: span).contains { mention in
            guard case .date(let date) = mention.subject else { return false }
            return date.description.count > 4 && !laws.contains { $0.span.contains(mention.span) }
        }
    }

    /// Whether a day stands over the text.
    private var bearsItsDate: Bool {
        if document.metadata.date != nil { return true }
        return read.mentions.prefix(Self.openingBlocks).joined().contains { mention in
            guard case .date(let date) = mention.subject else { return false }
            return date.description.count == 10
        }
    }

    private static let openingBlocks = 4

    /// Whether words stand within an ask, which speaks of the day on which it is made.
    func isAsked(_ span: Span) -> Bool {
        reading.recommendations.contains { $0.span.contains(span) }
    }

    /// Whether an ask points at what was said before it: `to clarify these facts`.
    func pointsBack(_ span: Span) -> Bool {
        let wording = read.wordings[span.block]
        guard let words = wording.language?.facts.deeds else { return false }
        return wording.tokens.contains {
            span.range.contains($0.range.lowerBound) && words.back.contains($0.lower)
        }
    }

    /// Whether a note cites a page or a paragraph of its own, or goes on from the note before.
    func isOfAnotherPlace(_ note: Note) -> Bool {
        let wording = read.wordings[note.block]
        guard let words = wording.language?.facts.citing else { return false }
        if words.previous.contains(wording.lower(0)) { return true }
        return wording.tokens.indices.contains { index in
            words.places.contains(wording.lower(index))
                && (wording.tokens.indices.contains(index + 1) && wording.tokens[index + 1].kind == .number
                    || wording.tokens.indices.contains(index + 2)
                        && wording.tokens[index + 2].kind == .number)
        }
    }

    /// Whether a person is a party of a case that the text cites, `Arar v. Ashcroft`, which has made the name public.
    ///
    /// The family name stands beside the mark, and a name on either side of it: a word that means "against" is none.
    func isLitigant(_ span: Span) -> Bool {
        let name = read.wordings[span.block].tokens.last {
            span.range.contains($0.range.lowerBound) && $0.isCapitalised
        }
        guard let name else { return false }
        return read.wordings.contains { wording in
            guard let marks = wording.language?.facts.citing.versus else { return false }
            return wording.tokens.indices.contains { index in
                guard index > 0, marks.contains(wording.tokens[index].text) else { return false }
                let next = wording.lower(index + 1) == "." ? index + 2 : index + 1
                guard wording.tokens.indices.contains(next), wording.tokens[index - 1].isCapitalised,
                    wording.tokens[next].isCapitalised
                else { return false }
                return ((index - 1)..<min(next + 3, wording.tokens.count)).contains {
                    wording.tokens[$0].text == name.text
                }
            }
        }
    }
}
