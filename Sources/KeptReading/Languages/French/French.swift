extension Language {
    package static let french = Language(
        code: "fr", notRead: [], asking: FrenchAsking.words, titles: FrenchTitles.words,
        sentences: SentenceWords(
            abbreviations: [
                "art", "arts", "no", "nos", "m", "mm", "mme", "mlle", "dr", "pr", "par", "para", "p", "pp",
                "cf", "c.-à-d", "p.ex", "éd", "op", "cit", "al", "rés", "vol", "al", "chap", "st", "ste",
            ],
            elisions: ["l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"]),
        mechanisms: [
            MechanismNames(.upr, ["examen périodique universel", "epu"]),
            MechanismNames(.ccpr, ["comité des droits de l' homme"]),
            MechanismNames(.cescr, ["comité des droits économiques , sociaux et culturels"]),
            MechanismNames(.cerd, ["comité pour l' élimination de la discrimination raciale", "cerd"]),
            MechanismNames(
                .cedaw, ["comité pour l' élimination de la discrimination à l' égard des femmes", "cedef"]),
            MechanismNames(.cat, ["comité contre la torture"]),
            MechanismNames(.crc, ["comité des droits de l' enfant"]),
            MechanismNames(.cmw, ["comité des travailleurs migrants"]),
            MechanismNames(.crpd, ["comité des droits des personnes handicapées"]),
            MechanismNames(.ced, ["comité des disparitions forcées"]),
            MechanismNames(.specialProcedures, ["rapporteur spécial", "rapporteuse spéciale"]),
            MechanismNames(
                .ohchr,
                ["haut-commissariat des nations unies aux droits", "haut-commissariat aux droits", "hcdh"]),
            MechanismNames(.permanentForum, ["instance permanente", "unpfii"]),
            MechanismNames(.expertMechanism, ["mécanisme d' experts"]),
        ],
        reviews: ReviewWords(
            earlier: ["dernier", "précédent", "premier", "deuxième", "second", "depuis"],
            review: ["examen", "epu"],
            session: ["session"], cycle: ["cycle"], ordinalEndings: ["e", "ème", "er", "re"],
            ordinal: FrenchOrdinals.value),
        facts: FactWords(
            names: FrenchNames.words, plans: FrenchNames.plans, laws: FrenchLaws.words,
            counts: FrenchCounts.words,
            dates: FrenchCounts.dates, deeds: FrenchDeeds.words, persons: FrenchDeeds.persons,
            matter: FrenchMatter.words,
            citing: FrenchMatter.citing),
        states: [
            "BOL": ["Bolivie (État plurinational de)"],
            "COD": ["République démocratique du Congo"],
            "COG": ["Congo", "République du Congo"],
            "CZE": ["République tchèque"],
            "GBR": ["Royaume-Uni de Grande-Bretagne et d’Irlande du Nord"],
            "IRN": ["Iran (République islamique d’)"],
            "KOR": ["République de Corée"],
            "LAO": ["République démocratique populaire lao"],
            "MDA": ["République de Moldova"],
            "PRK": ["République populaire démocratique de Corée"],
            "PSE": ["État de Palestine", "Palestine"],
            "RUS": ["Fédération de Russie"],
            "SYR": ["République arabe syrienne"],
            "TZA": ["République-Unie de Tanzanie"],
            "USA": ["États-Unis d’Amérique"],
            "VAT": ["Saint-Siège", "Vatican"],
            "VEN": ["Venezuela (République bolivarienne du)"],
            "VNM": ["Viet Nam"],
        ],
        peoples: FrenchPeoples.words)
}
