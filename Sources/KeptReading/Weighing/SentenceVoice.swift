import KeptDocuments
import KeptVocabulary

/// What one sentence does: asks, tells that others asked, obliges, states.
///
/// Words inside quotation marks are not the writer's; what they ask is told.
struct SentenceVoice {
    enum Opening { case verb, gerund, clause, reason, ask, other }
    enum Duty { case bearer, thing, writers, others, past }

    /// Tokens of the sentence.
    let range: Range<Int>
    /// Where its own words begin, behind a label that names asks.
    private(set) var start: Int
    /// With what it begins, a label before it left out.
    private(set) var opening = Opening.other
    /// Whether a word for asking stands before it as a label: `RECOMMENDATION:`.
    private(set) var isLabelled = false
    /// The same, of somebody else: `Recommendation of the Committee:`.
    private(set) var isToldLabel = false
    /// The few words before a colon with which it begins, in lower case.
    private(set) var label: String?
    /// Whether a verb of doing follows a few words set apart: `In law: repeal …`.
    private(set) var turnsToVerb = false
    /// The writer asks: `we urge`.
    var ownAsk: Range<Int>?
    /// Whether it only says that something is needful: `it is essential that`.
    var isNeedful = false
    var softAsk: Range<Int>?
    /// Whether a year stands before the ask, which may then be one of that year: `en 2019 pedimos`.
    private(set) var isDatedAsk = false
    private(set) var bidsReaders = false
    /// Whether it is said whom the writer asks.
    private(set) var asksSomebody = false
    /// The writer asks again: `we reiterate`.
    var isRenewed = false
    /// The writer tells that they asked: `we have recommended`.
    var ownTold = false
    /// Somebody else asks, or asked.
    var othersAsk: Range<Int>?
    var toldAsk: Range<Int>?
    /// Whether that is a body of States or of the United Nations.
    var isBody = false
    /// Whether that is who wrote the text, by its title and first lines.
    var isAuthor = false
    /// Somebody is said to be asked: `the State is urged to`.
    var isAsked = false
    private(set) var duty: Duty?
    /// Whether the duty stands in a clause of what somebody says.
    private(set) var isDutyInClause = false
    private(set) var isQuestion = false
    private(set) var isQuoted = false
    private(set) var namesAsks = false
    private(set) var followsNow = false
    private(set) var isAnswered = false
    private(set) var hasWriter = false
    private(set) var tells = false
    private(set) var states = false
    private(set) var endsOpen = false
    private(set) var isSelfDescription = false
    private(set) var thanks = false
    /// Asks in the writer's voice, within quotation marks.
    private(set) var quotedAsk = false
    private(set) var isCourteous = false
    /// Speaks of what a law or an order obliges to.
    private(set) var obliges = false
    private(set) var isNow = false
    private(set) var isPending = false
    private(set) var namesBody = false

    /// What a sentence does; `previous` is what the sentence before it does, with which it may go on without a subject.
    ///
    /// `isBehindAsk`: Whether the writer asks in that one. `isCited`: Whether all of it is cited, without quotation marks.
    init(
        _ wording: Wording, _ sentence: Range<Int>, words: AskingWords, authors: Set<String> = [],
        previous: Duty? = nil, isBehindAsk: Bool = false, isCited: Bool = false
    ) {
        range = sentence
        start = sentence.lowerBound
        guard let last = sentence.last else { return }
        isQuestion = wording.lower(last) == "?"
        endsOpen = wording.lower(last) == ":" || Self.breaksOff(wording, sentence, words)
        let opening = OpeningReader.read(wording, sentence, words)
        self.opening = opening.kind
        (label, isLabelled, isToldLabel) = (opening.label, opening.isLabelled, opening.isToldLabel)
        turnsToVerb = opening.turnsToVerb
        if isLabelled { start = opening.start }
        isQuoted = isCited || sentence.count { wording.isQuoted($0) } * 2 > sentence.count
        if !isCited { readAsks(wording, words, authors, isBehindAsk: isBehindAsk) }
        isDatedAsk =
            ownAsk.map { ask in
                sentence.prefix { $0 < ask.lowerBound }.contains { wording.tokens[$0].year != nil }
            } ?? false
        if let ask = ownAsk, isPast(ask, wording, words) { (ownAsk, ownTold) = (nil, true) }
        let closes = words.closings.first(in: sentence, of: wording) != nil
        if closes { (ownAsk, isRenewed, self.opening) = (nil, false, .other) }
        bidsReaders = words.readers.first(in: sentence, of: wording) != nil
        asksSomebody = ownAsk.map { AskForm.named(after: $0, in: sentence, wording, words) != nil } ?? false
        let owed = isCited ? nil : DutyReader.read(wording, sentence, words, previous: previous)
        // `The opportunity must be taken` asks for nothing that a State could do.
        let occasions = wording.language?.facts.deeds.occasions ?? []
        let isOccasion = owed?.duty == .thing && sentence.contains { occasions.contains(wording.lower($0)) }
        duty = isOccasion ? nil : owed?.duty
        // "We recommend that the State should …" is no clause of what somebody else says.
        isDutyInClause = owed?.isInClause ?? false && ownAsk == nil
        for index in sentence {
            let word = wording.lower(index)
            if words.nouns.contains(where: word.hasPrefix) { namesAsks = true }
            if words.following.contains(word) { followsNow = true }
            if words.answered.contains(word) { isAnswered = true }
            if words.writers.contains(word) { hasWriter = true }
            if index > sentence.lowerBound, words.telling.holds(word),
                !words.unfinished.contains(wording.lower(index - 1))
            {
                tells = true
            }
            if words.stating.contains(word) { states = true }
            if closes || words.thanks.contains(word) { thanks = true }
            if words.now.contains(word) { isNow = true }
            if words.bodies.contains(word) { namesBody = true }
        }
        // "We thank you for your consideration of our recommendations" leads in to none.
        if thanks { namesAsks = false }
        isCourteous = !closes && words.courtesy.first(in: sentence, of: wording) != nil
        obliges = words.obliging.first(in: sentence, of: wording) != nil || isUnderLaw(wording)
        isPending = words.pending.first(in: sentence, of: wording) != nil
        quotedAsk =
            ownAsk == nil
            && sentence.contains {
                wording.isQuoted($0)
                    && (words.ownAsks.length(at: $0, in: wording) != nil
                        || words.writers.contains(wording.lower($0))
                            && words.asks.length(at: $0 + 1, in: wording) != nil)
            }
        isSelfDescription = words.selfDescription.first(in: sentence, of: wording) != nil
    }

    /// Whether a verb that may be of the past stands in a clause that begins with what was before:
    /// `En 2018 solicitamos`, `En el examen anterior pedimos`.
    private func isPast(_ ask: Range<Int>, _ wording: Wording, _ words: AskingWords) -> Bool {
        guard let language = wording.language,
            words.presentOrPast.contains(where: wording.lower(ask.lowerBound).hasSuffix)
        else { return false }
        let clause = range.prefix { $0 < ask.lowerBound }.suffix(Self.nearPast)
            .reversed().prefix { !Self.marks.contains(wording.lower($0)) }
        guard let first = clause.last,
            clause.contains(where: { index in
                language.facts.dates.during.contains(wording.lower(index))
            }), first == range.lowerBound || Self.marks.contains(wording.lower(first - 1))
        else { return false }
        return clause.contains {
            wording.tokens[$0].year != nil || language.reviews.earlier.contains(wording.lower($0))
        }
    }

    /// Whether it ends at a word that joins an ask to what leads in to it: `We call on you to;`.
    static func breaksOff(_ wording: Wording, _ sentence: Range<Int>, _ words: AskingWords) -> Bool {
        guard let last = sentence.last, sentence.count > 2 else { return false }
        let isMark = [";", ",", ":", "–", "—", "-", "…"].contains(wording.lower(last))
        return words.joins.contains(wording.lower(isMark ? last - 1 : last))
    }

    private static let marks: Set = [",", ";", ":", "(", "–"]
    private static let nearPast = 8

    /// Whether it begins with a law under which somebody owes: `Under the Prison Code of 1973, …`.
    private func isUnderLaw(_ wording: Wording) -> Bool {
        guard let laws = wording.language?.facts.laws, laws.under.contains(wording.lower(start)) else {
            return false
        }
        let opening = range.dropFirst(start - range.lowerBound).prefix(Self.longestLaw)
        return opening.prefix { wording.lower($0) != "," }.contains { laws.heads.contains(wording.lower($0)) }
    }

    private static let longestLaw = 12

    /// Whether its words, without what stands around it, ask.
    var isAsking: Bool {
        !isToldLabel && hasAsk
    }

    /// Whether the writer asks by a verb of asking.
    var asksInOwnVoice: Bool { ownAsk != nil && !isNeedful }

    /// Whether the writer asks in their own voice, or says what a State should do.
    var isPlainAsk: Bool { ownAsk != nil || isAsked || duty == .bearer && !isDutyInClause }

    /// Whether somebody asks in it, owes or is told to have asked, whoever it is.
    var speaksOfAsks: Bool { isAsking || duty != nil || othersAsk != nil || toldAsk != nil || quotedAsk }

    /// Whether it asks by more than a duty of somebody who is neither the State nor the writer.
    var isAskingOfState: Bool { !isToldLabel && hasAskOfState }

    private var hasAsk: Bool { hasAskOfState || !isDutyInClause && duty == .others }

    private var hasAskOfState: Bool {
        ownAsk != nil || isAsked || isRenewed || isLabelled || isCourteous || opening == .verb
            || opening == .clause || opening == .ask
            || !isDutyInClause && (duty == .bearer || duty == .thing)
    }
}
