import KeptVocabulary

/// A language that is read: all its words by which reading is guided, each declared in the language's own folder.
///
/// A class, for every paragraph of a document holds one.
package final class Language: Sendable {
    /// BCP 47, without a region.
    package let code: String
    /// What is not read in it yet.
    let notRead: [NotRead.What]
    package let asking: AskingWords
    let titles: TitleWords
    let sentences: SentenceWords
    /// What the mechanisms that review States are called.
    let mechanisms: [MechanismNames]
    let reviews: ReviewWords
    package let facts: FactWords
    /// Names of States beside those that the system's tables have in this language, by ISO 3166-1 alpha-3.
    let states: [String: [String]]
    /// Words for the people and organs of States; `nil` where the vocabulary has them.
    let peoples: PeopleWords?

    init(
        code: String, notRead: [NotRead.What], asking: AskingWords, titles: TitleWords,
        sentences: SentenceWords, mechanisms: [MechanismNames], reviews: ReviewWords,
        facts: FactWords, states: [String: [String]] = [:], peoples: PeopleWords? = nil
    ) {
        (self.code, self.notRead) = (code, notRead)
        (self.asking, self.titles, self.sentences, self.reviews) = (asking, titles, sentences, reviews)
        (self.mechanisms, self.states, self.facts) = (mechanisms, states, facts)
        self.peoples = peoples
    }

    /// Every language that is read, one folder each.
    package static let all: [Language] = [.english, .french, .spanish]

    /// The language of a BCP 47 tag: `fr-CA` is French.
    package static func of(_ tag: String) -> Language? {
        let code = tag.lowercased().prefix { $0.isLetter }
        return all.first { $0.code == code }
    }
}

/// What a mechanism is called.
struct MechanismNames: Sendable {
    let mechanism: Mechanism
    let phrases: Phrases

    init(_ mechanism: Mechanism, _ phrases: Phrases) { (self.mechanism, self.phrases) = (mechanism, phrases) }
}

/// How a language speaks of reviews.
struct ReviewWords: Sendable {
    /// Words for a review that was before: `previous`.
    let earlier: Set<String>
    let review: Set<String>
    /// What stands behind the number of a session, and of a cycle.
    let session: Phrases
    let cycle: Phrases
    /// Letters behind a number in digits: `th`.
    let ordinalEndings: Set<String>
    let ordinal: @Sendable (String) -> Int?
}

/// How a language writes sentences.
struct SentenceWords: Sendable {
    /// Words whose stop ends no sentence, without it.
    let abbreviations: Set<String>
    /// Short words that lose their last letter before a vowel and cling to the next word: `l’`, `d’`, `qu’`.
    let elisions: Set<String>
}

/// The words of headings.
struct TitleWords: Sendable {
    /// Beginnings of words that name asks: `recommendation`.
    let asks: [String]
    /// The same as phrases: `what we ask`.
    let askPhrases: Phrases
    /// Words that say of asks that others made them or that they were answered.
    let told: Set<String>
    /// The same, wherever they stand.
    let answered: Set<String>
    /// Beginnings of words in the head of a column that says what became of something: `status`.
    let statuses: [String]
    /// Bodies whose asks are not the writer's.
    let bodies: Set<String>
    /// Headings over the notes alone.
    let notes: Set<String>
    /// What sections are about, earlier rows first; a row holds when each of its groups has a word that begins with one
    /// of its stems.
    let rows: [(kind: SectionKind, groups: [[String]])]
}
