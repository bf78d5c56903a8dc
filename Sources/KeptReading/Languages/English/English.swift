extension Language {
    package static let english = Language(
        code: "en", notRead: [], asking: EnglishAsking.words, titles: EnglishTitles.words,
        sentences: SentenceWords(
            abbreviations: [
                "art", "arts", "no", "nos", "mr", "mrs", "ms", "dr", "prof", "para", "paras", "p", "pp", "vs",
                "v", "cf", "e.g", "i.e", "st", "sect", "sec", "vol", "ed", "op", "cit", "al", "res",
            ],
            elisions: []),
        mechanisms: [
            MechanismNames(.upr, ["universal periodic review", "upr"]),
            MechanismNames(.ccpr, ["human rights committee"]),
            MechanismNames(.cescr, ["committee on economic , social and cultural rights", "cescr"]),
            MechanismNames(.cerd, ["committee on the elimination of racial discrimination", "cerd"]),
            MechanismNames(.cedaw, ["committee on the elimination of discrimination against women"]),
            MechanismNames(.cat, ["committee against torture"]),
            MechanismNames(.crc, ["committee on the rights of the child"]),
            MechanismNames(.cmw, ["committee on migrant workers"]),
            MechanismNames(.crpd, ["committee on the rights of persons with disabilities"]),
            MechanismNames(.ced, ["committee on enforced disappearances"]),
            MechanismNames(.specialProcedures, ["special rapporteur"]),
            MechanismNames(
                .ohchr,
                [
                    "office of the united nations high commissioner", "office of the un high commissioner",
                    "office of the high commissioner", "ohchr",
                    "united nations high commissioner for human rights",
                    "un high commissioner for human rights",
                ]),
            MechanismNames(.permanentForum, ["permanent forum", "unpfii"]),
            MechanismNames(.expertMechanism, ["expert mechanism on the rights of indigenous", "emrip"]),
        ],
        reviews: ReviewWords(
            earlier: ["last", "previous", "first", "second", "earlier", "since"], review: ["review", "upr"],
            session: ["session"], cycle: ["cycle"], ordinalEndings: ["st", "nd", "rd", "th"],
            ordinal: EnglishOrdinals.value),
        facts: FactWords(
            names: EnglishNames.words, plans: EnglishNames.plans, laws: EnglishLaws.words,
            counts: EnglishCounts.words,
            dates: EnglishCounts.dates, deeds: EnglishDeeds.words, persons: EnglishDeeds.persons,
            matter: EnglishMatter.words,
            citing: EnglishMatter.citing))
}
