extension Language {
    package static let spanish = Language(
        code: "es", notRead: [], asking: SpanishAsking.words, titles: SpanishTitles.words,
        sentences: SentenceWords(
            abbreviations: [
                "art", "arts", "núm", "núms", "no", "nos", "n", "nº", "sr", "sra", "sres", "dr", "dra",
                "párr",
                "párrs", "parag", "p", "pp", "pág", "págs", "cf", "ed", "op", "cit", "al", "res", "vol", "ee",
                "uu", "d.s", "lic",
            ],
            elisions: []),
        mechanisms: [
            MechanismNames(.upr, ["examen periódico universal", "epu"]),
            MechanismNames(.ccpr, ["comité de derechos humanos"]),
            MechanismNames(.cescr, ["comité de derechos económicos , sociales y culturales"]),
            MechanismNames(.cerd, ["comité para la eliminación de la discriminación racial", "cerd"]),
            MechanismNames(
                .cedaw, ["comité para la eliminación de la discriminación contra la mujer", "cedaw"]),
            MechanismNames(.cat, ["comité contra la tortura"]),
            MechanismNames(.crc, ["comité de los derechos del niño"]),
            MechanismNames(.crpd, ["comité sobre los derechos de las personas con discapacidad"]),
            MechanismNames(.ced, ["comité contra la desaparición forzada"]),
            MechanismNames(.specialProcedures, ["relator especial", "relatora especial"]),
            MechanismNames(.ohchr, ["oficina del alto comisionado", "acnudh"]),
            MechanismNames(.permanentForum, ["foro permanente", "unpfii"]),
            MechanismNames(.expertMechanism, ["mecanismo de expertos"]),
        ],
        reviews: ReviewWords(
            earlier: ["último", "anterior", "primer", "segundo", "desde"], review: ["examen", "epu"],
            session: ["período de sesiones", "periodo de sesiones"], cycle: ["ciclo"],
            ordinalEndings: ["º", "°", "o", "er"], ordinal: SpanishOrdinals.value),
        facts: FactWords(
            names: SpanishNames.words, plans: SpanishNames.plans, laws: SpanishLaws.words,
            counts: SpanishCounts.words,
            dates: SpanishCounts.dates, deeds: SpanishDeeds.words, persons: SpanishDeeds.persons,
            matter: SpanishMatter.words,
            citing: SpanishMatter.citing),
        states: [
            "BOL": ["Bolivia (Estado Plurinacional de)"],
            "COG": ["Congo"],
            "CZE": ["República Checa"],
            "GBR": ["Reino Unido de Gran Bretaña e Irlanda del Norte"],
            "IRN": ["Irán (República Islámica del)"],
            "KOR": ["República de Corea"],
            "LAO": ["República Democrática Popular Lao"],
            "MDA": ["República de Moldova"],
            "PRK": ["República Popular Democrática de Corea"],
            "PSE": ["Estado de Palestina", "Palestina"],
            "RUS": ["Federación de Rusia"],
            "SYR": ["República Árabe Siria"],
            "TZA": ["República Unida de Tanzanía"],
            "USA": ["Estados Unidos de América"],
            "VAT": ["Santa Sede", "Vaticano"],
            "VEN": ["Venezuela (República Bolivariana de)"],
            "VNM": ["Viet Nam"],
        ],
        peoples: SpanishPeoples.words)
}
