extension Language {
    package static let spanish = Language(
        code: "es", notRead: [.claims, .persons], asking: SpanishAsking.words, titles: SpanishTitles.words,
        sentences: SentenceWords(
            abbreviations: [
                "art", "arts", "núm", "núms", "no", "nos", "n", "nº", "sr", "sra", "sres", "dr", "dra",
                "párr",
                "párrs", "parag", "p", "pp", "pág", "págs", "cf", "ed", "op", "cit", "al", "res", "vol", "ee",
                "uu", "d.s", "lic",
            ],
            elisions: []))
}
