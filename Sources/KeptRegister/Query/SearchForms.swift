import KeptVocabulary

/// What the index holds of a text beside its words as SQLite's tokenizer cuts them, and how a word is looked for.
///
/// SQLite folds case and accents, and takes off English endings. Beside that stand, for words that are not plain Latin letters:
/// their folded spelling (`FoldedLetters`), without the particles that are written together with them, and for scripts without
/// spaces each pair of neighbouring signs.
enum SearchForms {
    /// The other forms of a text's words, between spaces; empty for a text of plain Latin letters.
    static func also(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
        var forms: [String] = []
        for word in words(text) where !word.utf8.allSatisfy({ $0 < 0x80 }) {
            for run in runs(word) {
                if run.isUnspaced {
                    forms += pairs(run.text)
                    if let last = run.text.last { forms.append(String(last)) }
                } else {
                    let folded = FoldedLetters.of(run.text)
                    forms += WordForms.withoutParticles(folded).map(String.init)
                }
            }
        }
        return forms.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// How a word is looked for in FTS5's query language; each part is quoted, so that nothing in it is read as that language.
    ///
    /// Loosely, also words that begin with it are found, and those of which it is a longer form.
    static func clause(_ typed: String, loosely isLoose: Bool) -> String {
        let isBeginning = typed.hasSuffix("*")
        let word = String(
            typed.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\"" && $0 != "*" && $0.value != 0x7F })
        let ending = isBeginning || isLoose ? "*" : ""
        var choices = [quoted(word)]
        if isBeginning || isLoose { choices.append(quoted(word) + "*") }
        let runs = runs(word)
        if runs.contains(where: \.isUnspaced) {
            choices.append(
                runs.map { $0.isUnspaced ? unspaced($0.text) : quoted(FoldedLetters.of($0.text)) }.joined(
                    separator: " AND "))
        } else {
            let folded = FoldedLetters.of(word)
            choices += WordForms.withoutParticles(folded).map { quoted(String($0)) + ending }
            let stem = WordForms.stem(folded)
            if !word.utf8.allSatisfy({ $0 < 0x80 }) || isLoose, stem.count > WordForms.shortest {
                choices.append(quoted(stem) + "*")
            }
            if isLoose {
                // The index has words without their endings: what is typed of one may be longer.
                choices += (1...longestEnding).compactMap { count in
                    folded.count - count >= shortestStem ? quoted(String(folded.dropLast(count))) : nil
                }
            }
        }
        var seen = Set<String>()
        return "(" + choices.filter { seen.insert($0).inserted }.map { "(\($0))" }.joined(separator: " OR ")
            + ")"
    }

    private static let longestEnding = 4
    private static let shortestStem = 5

    private static func quoted(_ text: String) -> String { "\"" + text + "\"" }

    private static func unspaced(_ text: String) -> String {
        text.count == 1 ? quoted(text) + "*" : quoted(pairs(text).joined(separator: " "))
    }

    /// Whether a word of a text is one that a typed word finds.
    static func finds(_ typed: String, in word: Substring) -> Bool {
        let (wanted, held) = (FoldedLetters.of(typed.filter { $0 != "*" }), FoldedLetters.of(word))
        guard !wanted.isEmpty, !held.isEmpty else { return false }
        if word.unicodeScalars.contains(where: WordForms.isUnspaced) { return held.contains(wanted) }
        return WordForms.withoutParticles(held).contains {
            $0.hasPrefix(wanted) || $0.hasPrefix(WordForms.stem(wanted))
        }
    }

    // MARK: - Words

    static func words(_ text: String) -> [Substring] {
        text.split { character in
            !character.unicodeScalars.contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
        }
    }

    private static func runs(_ word: some StringProtocol) -> [(text: String, isUnspaced: Bool)] {
        var runs: [(text: String, isUnspaced: Bool)] = []
        for character in word {
            let isUnspaced = character.unicodeScalars.first.map(WordForms.isUnspaced) ?? false
            if let last = runs.last, last.isUnspaced == isUnspaced {
                runs[runs.count - 1].text.append(character)
            } else {
                runs.append((String(character), isUnspaced))
            }
        }
        return runs
    }

    private static func pairs(_ text: String) -> [String] {
        let signs = Array(text)
        return zip(signs, signs.dropFirst()).map { String([$0, $1]) }
    }
}

/// The text around what a search found, with `[` and `]` around each word.
enum Snippet {
    private static let wordsAround = 10

    /// Of a text whose words SQLite did not mark: they are other forms of those that were typed.
    static func of(_ text: String, _ typed: [String]) -> String {
        let words = SearchForms.words(text)
        guard
            let first = words.firstIndex(where: { word in typed.contains { SearchForms.finds($0, in: word) } }
            )
        else {
            return String(text.prefix(200))
        }
        let (from, to) = (max(0, first - wordsAround), min(words.count - 1, first + wordsAround))
        var result = from > 0 ? "…" : ""
        var place = from > 0 ? words[from].startIndex : text.startIndex
        for word in words[from...to] {
            result += text[place..<word.startIndex]
            result += typed.contains { SearchForms.finds($0, in: word) } ? "[" + word + "]" : word
            place = word.endIndex
        }
        return to < words.count - 1 ? result + "…" : result + text[place...]
    }
}
