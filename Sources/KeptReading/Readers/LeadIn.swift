/// Sentences that stand before a list and say what its items are.
enum LeadIn {
    /// What a lead-in to asks says of them; `nil` for any other block.
    ///
    /// It ends with a colon, asks in the writer's own voice or names the one who should, and speaks of no
    /// answer, no earlier review and no other body's asking.
    static func context(_ wording: Wording) -> AskContext? {
        guard wording.block.text.last == ":", let sentence = wording.sentences.last, !isTold(wording) else {
            return nil
        }
        let form = AskForm(wording, range: wording.bytes(sentence))
        let words = sentence.map { wording.lower($0) }
        let speaksOfAsks = words.contains { word in
            word.hasPrefix("recommend") || AskingVerb(present: word).map(asking.contains) ?? false
        }
        let isDuty = form.verb.map(AskForm.deontic.contains) ?? false
        guard speaksOfAsks || isDuty else { return nil }
        if wording.block.isHeading { return AskContext(addressee: nil, verb: nil) }
        guard form.isAsking || isVoiceless(words) || isOrganisation(words) || isThroughStates(words)
        else { return nil }
        return AskContext(addressee: form.addressee ?? addressee(in: wording, sentence), verb: nil)
    }

    /// Whether a block introduces what others asked or what the State answered.
    static func isTold(_ wording: Wording) -> Bool {
        guard wording.block.text.last == ":" || wording.block.isHeading, let sentence = wording.sentences.last
        else { return false }
        let words = sentence.map { wording.lower($0) }
        let asks = words.contains { $0.hasPrefix("recommend") }
        let isAnswered = words.contains { told.contains($0) }
        let isOthers =
            words.contains { others.contains($0) } && !words.contains("we") && !words.contains("our")
        return asks && (isAnswered || isOthers) && !isThroughStates(words)
    }

    /// To whom the asks below a line such as `To the Ministry of Justice:` speak.
    static func addressee(ofLine wording: Wording) -> AskContext? {
        guard wording.block.text.last == ":", ["to", "for"].contains(wording.lower(0)),
            (3...16).contains(wording.tokens.count)
        else { return nil }
        return AskContext(addressee: wording.words(1..<(wording.tokens.count - 1)), verb: nil)
    }

    /// To whom a heading speaks: `Recommendations to the Government of …`.
    static func addressee(ofHeading wording: Wording) -> AskContext? {
        guard
            let word = wording.tokens.indices.first(where: { wording.lower($0).hasPrefix("recommendation") }),
            ["to", "for"].contains(wording.lower(word + 1)), word + 2 < wording.tokens.count
        else { return nil }
        return AskContext(addressee: wording.words((word + 2)..<wording.tokens.count), verb: nil)
    }

    /// The verbs with which lead-ins to asks ask.
    private static let asking: Set<AskingVerb> = [.recommend, .call, .urge, .request]
    private static let told: Set = [
        "accepted", "received", "rejected", "noted", "supported", "previous", "last", "earlier", "cycle",
        "implemented",
    ]
    private static let others: Set = [
        "committee", "rapporteur", "rapporteurs", "council", "court", "delegations", "unions", "commission",
        "mechanism",
        "experts", "commissioner", "states", "parliament", "inquiry",
    ]

    /// `Recommendations:`, `The following recommendations are made:`.
    private static func isVoiceless(_ words: [String]) -> Bool {
        words.contains { $0.hasPrefix("recommendation") } && words.count <= 14
    }

    /// `Front Line Norland recommends that the Government:` — a present-tense ask of someone who is no UN body.
    private static func isOrganisation(_ words: [String]) -> Bool {
        words.contains { word in asking.contains { $0.thirdPerson == word } }
            && !words.contains { others.contains($0) }
    }

    /// `The League asks the Member States to recommend that Norland:` — the writer's asks, through those who review.
    private static func isThroughStates(_ words: [String]) -> Bool {
        let asking: Set<AskingVerb> = [.ask, .call, .encourage, .invite, .request, .urge]
        let verb = words.firstIndex { AskingVerb(present: $0).map(asking.contains) ?? false }
        guard let verb else { return false }
        let passing: Set = ["recommend", "make", "put", "raise"]
        return zip(words[verb...], words[verb...].dropFirst()).contains { $0 == "to" && passing.contains($1) }
    }

    /// `We call upon the UK to commit to …:` and `… recommended the federal government:`.
    private static func addressee(in wording: Wording, _ sentence: Range<Int>) -> String? {
        guard
            let verb = sentence.first(where: {
                ["on", "upon", "recommended", "urge", "urges", "ask"].contains(wording.lower($0))
            })
        else { return nil }
        let end = (verb + 1..<sentence.upperBound).first { ["to", ":", "that"].contains(wording.lower($0)) }
        guard let end, end > verb + 1, end - verb <= 10 else { return nil }
        return wording.words((verb + 1)..<end)
    }
}

/// Sentences of running text that ask in the writer's own voice.
enum OwnVoice {
    private static let verbs: Set<AskingVerb> = [.recommend, .urge, .request, .ask, .call, .demand]
    private static let dutyBearers: Set = [
        "state", "government", "authorities", "parliament", "ministry", "commission",
    ]

    static func asks(_ wording: Wording, _ sentence: Range<Int>) -> Bool {
        // "We urge …", "We therefore call on …", "We strongly recommend …".
        if let own = sentence.prefix(8).first(where: { wording.lower($0) == "we" }) {
            for next in (own + 1)...(own + 2) {
                guard let verb = AskingVerb(rawValue: wording.lower(next)), verbs.contains(verb) else {
                    continue
                }
                return verb != .call
                    || ["on", "upon", "for"].contains(wording.lower(next + 1))
            }
        }
        // "The State should …": the one who must act begins the sentence.
        guard wording.lower(sentence.lowerBound) == "the",
            let verb = sentence.prefix(9).first(where: {
                AskForm.deontic.contains(wording.lower($0))
            })
        else { return false }
        return (sentence.lowerBound..<verb).contains { dutyBearers.contains(wording.lower($0)) }
    }
}
