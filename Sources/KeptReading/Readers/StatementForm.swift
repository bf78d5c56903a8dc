import KeptDocuments

/// What the form of a sentence says of whether it states a fact that a source could bear out.
///
/// What the writers did or are, what a list only names, orders and quotations state none.
struct StatementForm {
    private let wording: Wording
    private let sentence: Range<Int>
    private let authors: Authors
    /// The first verb that says something.
    private let verb: Int?

    init(wording: Wording, sentence: Range<Int>, authors: Authors) {
        (self.wording, self.sentence, self.authors) = (wording, sentence, authors)
        verb = wording.language.flatMap { language in
            sentence.dropFirst().first { Self.isVerb($0, of: wording, in: language) }
        }
    }

    private static func isVerb(_ index: Int, of wording: Wording, in language: Language) -> Bool {
        let (asking, deeds) = (language.asking, language.facts.deeds)
        let token = wording.tokens[index]
        // Between an article and a noun, a participle says what the noun is like: `the detained journalists`.
        let before = wording.lower(index - 1)
        let isOfNoun = asking.articles.contains(before) && !asking.relatives.contains(before)
        guard token.kind == .word, !isOfNoun else { return false }
        return asking.stating.contains(token.lower) || asking.telling.holds(token.lower)
            || deeds.past.holds(token.lower) && !deeds.agents.contains(wording.lower(index + 1))
            || asking.duty.length(at: index, in: wording) != nil
            || deeds.verbs(token.lower) && !token.isCapitalised
    }

    /// Whether a verb says something.
    var says: Bool { verb != nil }

    var isStatement: Bool {
        !isQuoted && !isOrder && !isNaming && !isOwnDeed && !isOwnWord && !isOwnResearch && !isOwnText
            && !isOwnMeeting && !isReporting && !isForecast
    }

    /// Most of it stands in quotation marks.
    private var isQuoted: Bool { sentence.count { wording.isQuoted($0) } * 2 > sentence.count }

    /// It begins with a verb that bids: `Release all detainees`.
    private var isOrder: Bool {
        guard let words = wording.language?.asking, let first = sentence.first else { return false }
        let start = words.leads.contains(wording.lower(first)) ? first + 1 : first
        guard sentence.contains(start), wording.tokens[first].isCapitalised else { return false }
        if words.doing.holds(wording.lower(start)) { return true }
        // `Seeking an impartial investigation` is a title; `Following the march, police detained …` goes on and ends.
        let isEnded = sentence.last.map { ".!?".contains(wording.tokens[$0].text) } ?? false
        return !isEnded && words.gerunds.holds(wording.lower(start))
    }

    /// It has no verb that says something, and no number but those of places in other texts: `Full participation of women at
    /// all levels`, `Report of the Working Group, paras. 114.39; 114.43`.
    private var isNaming: Bool {
        guard verb == nil, let citing = wording.language?.facts.citing else { return false }
        return !sentence.contains { wording.tokens[$0].kind == .number }
            || sentence.contains { citing.paragraphs.contains(wording.lower($0)) }
    }

    /// Those who write say what they think or do: `Therefore, we condemn …`.
    private var isOwnWord: Bool {
        guard let asking = wording.language?.asking else { return false }
        let starts = [sentence.lowerBound, adverbialEnd].compactMap(\.self)
        let isSubject = starts.contains { start in
            (start..<min(start + 2, sentence.upperBound)).contains {
                asking.writers.contains(wording.lower($0))
            }
        }
        // `In line with our right, as the law affirms, we note that …`; not `40 editors, our members among them`.
        return isSubject
            || sentence.contains { index in
                let next = asking.writers.contains(wording.lower(index + 1)) ? index + 2 : index + 1
                return wording.lower(index) == ","
                    && wording.language?.facts.deeds.noting.contains(wording.lower(next)) == true
            }
    }

    /// What the writers found out themselves, by a method that they describe: `The analysis of the corpus shows …`.
    private var isOwnResearch: Bool {
        guard let deeds = wording.language?.facts.deeds else { return false }
        // A formula is the writers' own reckoning.
        if sentence.contains(where: { wording.lower($0) == "=" }) { return true }
        return (sentence.lowerBound..<(verb ?? sentence.lowerBound)).prefix(Self.longestAdverbial).contains {
            deeds.research.contains(wording.lower($0))
        }
    }

    /// Those who write are its subject: `The Tide Centre was founded in 2003`, `In 2015, we filed a petition`.
    private var isOwnDeed: Bool {
        guard let deeds = wording.language?.facts.deeds, let verb else { return false }
        let subject = subjectStart..<verb
        guard subject.count <= Self.longestSubject else { return false }
        return subject.contains { deeds.own.contains(wording.lower($0)) }
            || authors.areNamed(in: subject, of: wording)
    }

    /// It is about the text itself, or introduces who writes: `This position was submitted to …`, `About the Centre: …`.
    private var isOwnText: Bool {
        guard let deeds = wording.language?.facts.deeds, let asking = wording.language?.asking,
            let first = sentence.first
        else { return false }
        if let length = deeds.introducing.length(at: first, in: wording),
            sentence.dropFirst(length).prefix(Self.longestAdverbial).contains(where: {
                wording.lower($0) == ":"
            })
        {
            return true
        }
        // `The following recommendations were informed by …`
        if asking.following.contains(wording.lower(first + 1)),
            asking.nouns.contains(where: wording.lower(first + 2).hasPrefix)
        {
            return true
        }
        let noun = sentence.dropFirst().prefix(2).first { index in
            deeds.texts.contains(wording.lower(index)) || deeds.theseTexts.contains(wording.lower(index))
        }
        guard let noun, let laws = wording.language?.facts.laws, !laws.of.contains(wording.lower(noun + 1))
        else { return false }
        return deeds.opening.contains(wording.lower(first))
            || asking.articles.contains(wording.lower(first)) && deeds.texts.contains(wording.lower(noun))
    }

    /// Those who write, or who are called like them, came together.
    private var isOwnMeeting: Bool {
        guard let deeds = wording.language?.facts.deeds else { return false }
        // Who decides is not said: those who met. `It was decided by the Ministry` says it.
        if let decided = deeds.deciding.first(in: sentence, of: wording),
            !deeds.agents.contains(wording.lower(decided.upperBound))
        {
            return true
        }
        // `Police attacked those who had gathered for the caucus` tells of the police.
        guard let verb else { return false }
        return (verb..<min(verb + 3, sentence.upperBound)).contains {
            deeds.meeting.contains(wording.lower($0))
        }
            && authors.areNamed(in: sentence, of: wording)
    }

    /// A State takes a step before those to whom the text is written, as they know: `In 2017 Norland submitted its periodic
    /// report`.
    private var isReporting: Bool {
        guard let deeds = wording.language?.facts.deeds, let verb else { return false }
        let isStep = (verb..<min(verb + 3, sentence.upperBound)).contains {
            deeds.reporting.contains(wording.lower($0))
        }
        let isCounted = sentence.contains {
            wording.tokens[$0].kind == .number && wording.tokens[$0].year == nil
                && wording.month($0 + 1) == nil && wording.month($0 - 1) == nil
        }
        return isStep && !isCounted && deeds.reviews.first(in: verb..<sentence.upperBound, of: wording) != nil
    }

    /// What is yet to come, without a number or a day, is what the writers expect: `will remain without a remedy`.
    private var isForecast: Bool {
        guard let deeds = wording.language?.facts.deeds else { return false }
        return sentence.contains { deeds.coming.contains(wording.lower($0)) }
            && !sentence.contains { wording.tokens[$0].kind == .number || wording.month($0) != nil }
    }

    private static let longestSubject = 18
    private static let longestAdverbial = 10

    /// Behind a few words that say when or where: `On 3 March 2024, `.
    private var subjectStart: Int {
        guard let end = adverbialEnd, let verb, end <= verb else { return sentence.lowerBound }
        return end
    }

    /// Behind the first comma, where a few words stand before it.
    private var adverbialEnd: Int? {
        sentence.prefix(Self.longestAdverbial).first { wording.lower($0) == "," }.map { $0 + 1 }
    }
}
