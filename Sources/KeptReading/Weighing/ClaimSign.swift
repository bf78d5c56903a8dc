package import KeptDocuments

/// What speaks for or against words being a statement of fact that a source could bear out.
enum ClaimSign: String, CaseIterable {
    case bearsNote, hasDate, hasNumber, hasLaw, namesSomebody, tells, says
    case opensWithVerb, owes, namesAsks, hasWriter, isOwn, isQuestion, isUnended, isShort, isComing

    /// Those that hold for the words of a claim.
    static func holding(
        _ span: Span, of wording: Wording, in read: ReadDocument, bearsNote: Bool, authors: Authors
    ) -> [ClaimSign] {
        let tokens = wording.tokens(in: span.range)
        guard !tokens.isEmpty, let language = wording.language else { return bearsNote ? [.bearsNote] : [] }
        let voice = SentenceVoice(wording, tokens, words: language.asking)
        let form = StatementForm(wording: wording, sentence: tokens, authors: authors)
        let mentions = read.mentions(in: span)
        func has(_ isMeant: (Mention.Subject) -> Bool) -> Bool { mentions.contains { isMeant($0.subject) } }
        return allCases.filter { sign in
            switch sign {
            case .bearsNote: bearsNote
            case .hasDate: has { if case .date = $0 { true } else { false } }
            case .hasNumber:
                has {
                    switch $0 {
                    case .count, .percentage: true
                    default: false
                    }
                }
            case .hasLaw: has { if case .provision = $0 { true } else { false } }
            case .namesSomebody:
                has {
                    switch $0 {
                    case .country, .body, .organisation, .person: true
                    default: false
                    }
                }
            case .tells: tokens.contains { language.facts.deeds.past.holds(wording.tokens[$0].text) }
            case .says: form.says
            case .opensWithVerb: voice.opening == .verb || voice.opening == .gerund
            case .owes: voice.duty != nil
            case .namesAsks: voice.namesAsks
            case .hasWriter:
                voice.hasWriter || tokens.contains { language.facts.deeds.own.contains(wording.lower($0)) }
            case .isOwn: !form.isStatement
            case .isQuestion: voice.isQuestion
            case .isUnended: !".!?".contains(wording.tokens[tokens.upperBound - 1].text)
            case .isShort: tokens.count < 12
            case .isComing: tokens.contains { language.facts.deeds.coming.contains(wording.lower($0)) }
            }
        }
    }
}

/// What each sign of a claim weighs, in logarithms of odds.
package struct ClaimWeights: Sendable {
    /// Without any sign.
    let bias: Double
    /// By sign; what is not there weighs nothing.
    let weights: [String: Double]

    /// The probability that words with these signs are a claim, 0 to 1, to the hundredth.
    func confidence(_ signs: [ClaimSign]) -> Double {
        (AskWeights.Model(bias: bias, weights: weights).probability(signs.map(\.rawValue)) * 100).rounded()
            / 100
    }
}

/// A claim with the signs that hold, for who learns what they weigh.
package struct ClaimExample: Sendable, Encodable {
    package let text: String
    package let signs: [String]

    package static func all(_ document: Document) -> [ClaimExample] {
        let read = ReadDocument(document)
        guard DocumentIdentity.read(document) == nil else { return [] }
        let authors = Authors(read)
        return Reader.read(read).claims.map { claim in
            ClaimExample(
                text: claim.text,
                signs: ClaimSign.holding(
                    claim.span, of: read.wordings[claim.span.block], in: read,
                    bearsNote: !claim.notes.isEmpty,
                    authors: authors
                ).map(\.rawValue))
        }
    }
}
