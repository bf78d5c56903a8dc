extension Language {
    package static let english = Language(
        code: "en", notRead: [], asking: EnglishAsking.words, titles: EnglishTitles.words,
        sentences: SentenceWords(
            abbreviations: [
                "art", "arts", "no", "nos", "mr", "mrs", "ms", "dr", "prof", "para", "paras", "p", "pp", "vs",
                "v", "cf", "e.g", "i.e", "st", "sect", "sec", "vol", "ed", "op", "cit", "al", "res",
            ],
            elisions: []))
}
