import KeptDocuments
import KeptReading

/// What in and around a statement says where it comes from.
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
            if next.contains(where: {
                wording.tokens[$0].isCapitalised || words.deeds.records.contains(wording.lower($0))
            }) {
                return true
            }
        }
        if isOfRecord(sentence, of: wording) { return true }
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

    /// Whether a record is what says it: `The registry lists 40 journalists`.
    private func isOfRecord(_ sentence: Range<Int>, of wording: Wording) -> Bool {
        guard let words = wording.language?.facts.deeds, let first = sentence.first else { return false }
        // `that the Outcome Document states, “…”`
        let quotes = sentence.contains { ["“", "”", "\"", "«"].contains(wording.tokens[$0].text) }
        let titled = sentence.first {
            words.records.contains(wording.lower($0)) && wording.tokens[$0].isCapitalised
        }
        if quotes, let titled,
            (titled..<sentence.upperBound).contains(where: { words.recording.contains(wording.lower($0)) })
        {
            return true
        }
        guard words.article.contains(wording.lower(first)) else { return false }
        return sentence.dropFirst().prefix(Self.longestRecord).contains { index in
            words.records.contains(wording.lower(index)) && words.recording.contains(wording.lower(index + 1))
        }
    }

    /// How many words the name of a record has at most.
    private static let longestRecord = 6

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
}
