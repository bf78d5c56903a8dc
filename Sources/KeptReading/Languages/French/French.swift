extension Language {
    package static let french = Language(
        code: "fr", notRead: [.claims, .persons], asking: FrenchAsking.words, titles: FrenchTitles.words,
        sentences: SentenceWords(
            abbreviations: [
                "art", "arts", "no", "nos", "m", "mm", "mme", "mlle", "dr", "pr", "par", "para", "p", "pp",
                "cf", "c.-à-d", "p.ex", "éd", "op", "cit", "al", "rés", "vol", "al", "chap", "st", "ste",
            ],
            elisions: ["l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"]))
}
