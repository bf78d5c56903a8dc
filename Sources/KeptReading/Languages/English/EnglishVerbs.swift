/// Verbs of doing: those with which recommendations of the Universal Periodic Review begin, and their kin.
enum EnglishVerbs {
    static let doing: Set<String> = Set(list(words))

    static let gerunds: Set<String> = Set(list(words).flatMap(gerunds))

    /// Words that end as verbs in the past do, and are none.
    static let notPast: Set = [
        "need", "indeed", "sacred", "hundred", "kindred", "naked", "wicked", "unprecedented", "speed",
        "exceed", "proceed", "succeed", "agreed-upon", "so-called", "bed", "seed", "greed",
    ]

    /// Whether a recommendation of the Working Group's begins so: with a verb, or an adverb before it.
    static func opensRecommendation(_ word: String) -> Bool {
        doing.contains(word) || ["fully", "immediately", "promptly", "urgently"].contains(word)
    }

    /// `make` gives `making`; a last consonant may be doubled, and both forms are taken.
    private static func gerunds(_ verb: String) -> [String] {
        if verb.hasSuffix("e"), !verb.hasSuffix("ee") { return [verb.dropLast() + "ing"] }
        guard let last = verb.last else { return [] }
        return [verb + "ing", verb + String(last) + "ing"]
    }

    private static func list(_ words: String) -> [String] {
        words.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let words = """
        abandon abolish ask tell say beg teach speak write accede accelerate accept acknowledge address adjust adopt advocate afford aid align
        alleviate allocate allow amend analyse analyze annul answer apologise apologize apply appoint
        appropriate approve archive arrange arrest assess assist assure audit authorise authorize avoid award
        balance ban become begin bind bolster boost bring broaden build call cancel capture carry cease change
        charge circulate clarify close codify collaborate collect combat commemorate commence commission commit
        commute compel compensate compile complete comply condemn conduct confer confirm confront congratulate
        consider consolidate construct consult continue contribute cooperate coordinate correct cover create
        criminalise criminalize cut decentralise declare decriminalise decriminalize dedicate defend define
        deliver demand demonstrate denounce deny deploy designate desist detail develop disclose dismantle
        dissolve diversify do don't don’t double draft drive drop ease educate effectuate elaborate eliminate
        embed embrace employ empower enable enact encourage end enforce engage enhance enlarge enlist ensure
        entrust equip eradicate establish evaluate examine exclude exempt exercise exert exonerate expand
        expedite explain explore express extend facilitate fight file finalise finalize finance focus follow
        forbid formulate foster free freeze fulfil fund furnish give go govern grant guarantee guide halt
        harmonise harmonize help hold honor honour host identify implement impose improve incentivise include
        incorporate increase inform initiate insert inspect install instruct integrate intensify introduce
        invest investigate invite involve issue join keep launch lead legalise legalize let lift limit locate
        look lower mainstream maintain make manage mandate map mark match measure meet mitigate modify monitor
        move negotiate nominate notify nullify oblige obtain offer open oppose order organise organize outlaw
        oversee overturn pardon participate pass pay penalise permit place plan plead postpone prepare preserve
        press prevent prioritise prioritize proclaim procure produce prohibit promote prosecute protect provide
        publish punish pursue put quash raise ratify read reaffirm rebuild recall receive recognise recognize
        reconcile reconsider reconvene record recover recruit rectify redefine redouble redress reduce refer
        reform refrain refuse register regulate rehabilitate reimburse reinforce reinstate reintegrate reiterate
        reject release relocate remedy remove render renew renounce reopen repair repatriate repeal replace
        report request require rescind research reserve resettle resolve respect restore restrict restructure
        resume retain return reverse review revise revisit revitalise revoke safeguard scale schedule scrap
        screen secure seek select send separate serve set settle share shift show sign simplify solve speak
        specify speed sponsor standardise start step stipulate stop streamline strengthen study submit supervise
        supply support suspend sustain table tackle take terminate test trace train transfer translate treat
        turn unblock understand undertake update uphold urge use utilise validate verify vest vote waive warn
        widen withdraw work
        """
}
