import KeptVocabulary

/// Finds States by their names and by the words for their people and organs.
enum CountryRecogniser: Recogniser {
    static let name = "country"

    static func mentions(in wording: Wording) -> [Mention] {
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            if let (country, length) = country(at: index, in: wording) {
                result.append(mention(.country(country), index..<(index + length), in: wording))
                index += length
            } else {
                if let country = people(at: index, in: wording) {
                    result.append(mention(.country(country), index..<(index + 1), in: wording))
                }
                index += 1
            }
        }
        return result
    }

    /// The State whose people or organs a word speaks of, in a language that writes such words small.
    private static func people(at index: Int, in wording: Wording) -> Country? {
        guard wording.tokens[index].kind == .word, let language = wording.language,
            let country = peoples[language.code]?[wording.lower(index)],
            language.peoples?.beforeLanguages.contains(wording.lower(index - 1)) == false
        else { return nil }
        return country
    }

    /// The State named at a token, longest name first, and how many tokens its name takes.
    static func country(at index: Int, in wording: Wording) -> (Country, Int)? {
        guard wording.tokens[index].isCapitalised,
            let candidates = names[(wording.language ?? .english).code]?[wording.tokens[index].text]
        else { return nil }
        for candidate in candidates {
            let end = index + candidate.words.count
            guard end <= wording.tokens.count else { continue }
            if zip(candidate.words, wording.tokens[index..<end]).allSatisfy({ $0 == straight($1.text) }) {
                return (candidate.country, candidate.words.count)
            }
        }
        return nil
    }

    /// Apostrophes are typed in two ways.
    private static func straight(_ text: String) -> String {
        text.utf8.contains(0xE2) ? text.replacing("’", with: "'") : text
    }

    private static let peoples: [String: [String: Country]] = Dictionary(
        uniqueKeysWithValues: Language.all.map { language in
            let forms = (language.peoples?.forms ?? [:]).flatMap { code, words in
                Country.withCode(code).map { country in words.map { ($0, country) } } ?? []
            }
            return (language.code, Dictionary(forms, uniquingKeysWith: { first, _ in first }))
        })

    private struct Candidate {
        let words: [String]
        let country: Country
    }

    /// By language, names by their first word, so that a block is looked through once.
    private static let names: [String: [String: [Candidate]]] = Dictionary(
        uniqueKeysWithValues: Language.all.map { language in
            var result: [String: [Candidate]] = [:]
            for country in Country.all {
                for name in names(of: country, in: language) {
                    let tokens = Elisions.parted(Tokeniser.tokens(of: name), by: language.sentences.elisions)
                    result[tokens[0].text, default: []]
                        .append(Candidate(words: tokens.map { straight($0.text) }, country: country))
                }
            }
            return (language.code, result.mapValues { $0.sorted { $0.words.count > $1.words.count } })
        })

    private static func names(of country: Country, in language: Language) -> [String] {
        if language === Language.english {
            return [country.name, country.shortName] + country.otherNames
                + country.adjectives.filter { !EnglishStates.ambiguous.contains($0) }
        }
        return OfficialLanguage.of(language.code)?.names(of: country) ?? []
    }
}
