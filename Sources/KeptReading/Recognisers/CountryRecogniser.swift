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
                index += 1
            }
        }
        return result
    }

    /// The State named at a token, longest name first, and how many tokens its name takes.
    static func country(at index: Int, in wording: Wording) -> (Country, Int)? {
        guard wording.tokens[index].isCapitalised, let candidates = byFirstWord[wording.tokens[index].text]
        else {
            return nil
        }
        for candidate in candidates {
            let end = index + candidate.words.count
            guard end <= wording.tokens.count else { continue }
            if zip(candidate.words, wording.tokens[index..<end]).allSatisfy({ $0 == $1.text }) {
                return (candidate.country, candidate.words.count)
            }
        }
        return nil
    }

    private struct Candidate {
        let words: [String]
        let country: Country
    }

    /// Names by their first word, so that a block is looked through once; "Indian" alone names no State, since
    /// it names peoples of the Americas as well.
    private static let byFirstWord: [String: [Candidate]] = {
        var result: [String: [Candidate]] = [:]
        for country in Country.all {
            let adjectives = country.adjectives.filter {
                !["Indian", "American", "Korean", "Samoan"].contains($0)
            }
            for name in [country.name, country.shortName] + country.otherNames + adjectives {
                let words = Tokeniser.tokens(of: name).map(\.text)
                result[words[0], default: []].append(Candidate(words: words, country: country))
            }
        }
        return result.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()
}
