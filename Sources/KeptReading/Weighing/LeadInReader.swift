/// Tells what a block leads in to, from what its sentences do.
struct LeadInReader {
    private let wording: Wording
    private let voices: [SentenceVoice]

    /// `voices`: of the block's sentences; `nil` where nothing follows from it.
    static func kind(of wording: Wording, _ voices: [SentenceVoice]) -> Standing.LeadIn? {
        LeadInReader(wording: wording, voices: voices).kind()
    }

    /// Whether a block tells of asks that others made, or that were answered.
    static func tells(_ voices: [SentenceVoice]) -> Bool {
        voices.contains { $0.namesAsks && $0.isAnswered && $0.ownAsk == nil }
    }

    private func kind() -> Standing.LeadIn? {
        guard let last = voices.last else { return nil }
        // `CONSIDERING`: what follows are the reasons of a resolution.
        if wording.tokens.count <= 3, last.opening == .reason { return .told }
        let isOpen = last.endsOpen
        let isAnnounced = last.namesAsks && last.followsNow
        guard isOpen || isAnnounced else { return nil }
        if let said = said(by: last, isAnnounced: isAnnounced) { return said }
        // "Those that touch on our work were:" goes on with what the sentences before it tell.
        return voices.dropLast().reversed().lazy.compactMap(told).first ?? (isOpen ? .other : nil)
    }

    /// What the sentence says that leads in.
    private func said(by voice: SentenceVoice, isAnnounced: Bool) -> Standing.LeadIn? {
        let isOwn = voice.ownAsk != nil || voice.ownTold
        let isOthers = voice.toldAsk != nil || voice.othersAsk != nil && voice.isBody
        if !isOwn,
            isOthers || voice.namesAsks && !voice.hasWriter && (voice.isAnswered || namesAsksOfBody(voice))
        {
            return .told
        }
        if !isOwn, voice.obliges, voice.duty != .bearer { return .dutyOfOthers }
        if !isOwn, voice.namesBody, voice.tells, voice.duty == nil, !voice.isAsked,
            !isAnnounced || bodySpeaks(voice)
        {
            return .told
        }
        if isOwn || isAnnounced || voice.namesAsks || voice.othersAsk != nil || voice.isAsked { return .own }
        switch voice.duty {
        // "The Plan says that the State is to:" leads in to what the plan says.
        case .bearer?: return voice.isDutyInClause ? .dutyOfOthers : .duty
        case .others?, .thing?, .past?: return .dutyOfOthers
        default: return nil
        }
    }

    /// What a sentence before it tells of, where it tells of asks or duties.
    private func told(_ voice: SentenceVoice) -> Standing.LeadIn? {
        if voice.ownAsk != nil, !voice.isDatedAsk { return .own }
        if voice.toldAsk != nil || voice.othersAsk != nil && voice.isBody { return .told }
        if voice.namesAsks, voice.isAnswered || voice.namesBody && voice.tells { return .told }
        return voice.obliges || voice.duty == .others || namesPlan(voice) ? .dutyOfOthers : nil
    }

    /// Whether a body stands before the word for asks, and is not the one to whom they go: `the Committee made the following
    /// recommendations`.
    private func bodySpeaks(_ voice: SentenceVoice) -> Bool {
        guard let words = wording.language?.asking,
            let noun = voice.range.first(where: { index in
                words.nouns.contains(where: wording.lower(index).hasPrefix)
            })
        else { return false }
        return (voice.range.lowerBound..<noun).contains { index in
            words.bodies.contains(wording.lower(index))
                && !(index - 2..<index).contains { words.addressing.contains(wording.lower($0)) }
        }
    }

    /// `The recommendations of the Committee`, not those to it.
    private func namesAsksOfBody(_ voice: SentenceVoice) -> Bool {
        guard let words = wording.language?.asking, let of = wording.language?.facts.names.of else {
            return false
        }
        return voice.range.contains { index in
            guard words.nouns.contains(where: wording.lower(index).hasPrefix),
                of.contains(wording.lower(index + 1))
            else { return false }
            return (index + 2...index + 4).contains { words.bodies.contains(wording.lower($0)) }
        }
    }

    /// A plan of the State holds what the State gave itself to do.
    private func namesPlan(_ voice: SentenceVoice) -> Bool {
        guard let plans = wording.language?.facts.plans else { return false }
        return voice.range.contains { index in
            plans.heads.contains { $0.lowercased() == wording.lower(index) }
        }
    }
}
