/// The words of laws and of their articles.
package struct LawWords: Sendable {
    /// Nouns for laws, before a quoted title or behind a year.
    let nouns: Set<String>
    /// Those that are always of a law whose making is told.
    let made: Set<String>
    /// Nouns for what changes a law.
    let amendments: Set<String>
    /// Nouns that end the name of a law.
    package let heads: Set<String>
    /// Participles by which a law obliges or allows, and what stands between them and the law: `required under`.
    package let obliged: Set<String>
    package let under: Set<String>
    /// Verbs of making laws.
    package let making: Set<String>
    /// What may stand between a law's kind and its quoted title.
    let naming: Set<String>
    /// Words that say that the title follows, and that are no part of a name: `entitled`.
    let entitled: String
    /// Words before a noun that belong to its date: `constitutional`, `'s`.
    let qualifying: Set<String>
    /// Words between a year and a noun that make it no law of that year.
    let parting: Set<String>
    /// Words before a noun behind which it is no law that was made.
    let notMade: Set<String>
    /// Words that lead in to a law's subject: `on`.
    let topics: Set<String>
    /// Endings of such words: `-ing`.
    let topicEndings: [String]
    /// Words with which a subject ends.
    let topicEnds: Set<String>
    /// Words between an article and its law.
    let of: Set<String>
    /// Small words in the name of a law, and those that are left out of it.
    let within: Set<String>
    let leftOut: Set<String>
    /// Words for a law that was just named: `same`.
    let same: Set<String>
    /// Words that no name of a law holds.
    let never: Set<String>
    let new: String
    /// What articles are called, and the beginning of the word for sections, which keep it.
    let articles: Set<String>
    let section: String
    let joining: Set<String>
    let to: String
    /// Words before a treaty's name behind an article.
    let ofTreaty: Set<String>
    /// Words that tell no law from another.
    let general: Set<String>
    /// Words for a number, such as `no`.
    package let number: Set<String>
}
