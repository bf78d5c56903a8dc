/// The words of names: what joins their parts, and what tells bodies, organisations, places and groups by them.
package struct NameWords: Sendable {
    /// Small words within a name: `of`.
    let connectors: Set<String>
    /// Words that begin another name: `and the`.
    let parting: Phrases
    /// Words before a name that are no part of it: `the`.
    let leading: Set<String>
    /// Nouns for organs of States and of organisations of States.
    let bodies: Set<String>
    /// Phrases for such organs whose last noun is also an organisation's: `working group`.
    let bodyPhrases: Phrases
    /// Their abbreviations, as written.
    let bodyAbbreviations: Set<String>
    /// Nouns that end names of organisations.
    let organisations: Set<String>
    /// Nouns that end names of what is none.
    let notOrganisations: Set<String>
    /// Nouns that no organisation's name holds.
    let neverInOrganisations: Set<String>
    /// Verbs with which somebody is cited.
    let saying: Set<String>
    /// What stands before who is cited: `according to`.
    package let attributing: Phrases
    /// What stands before who writes, in a line of its own: `on behalf of`.
    let bylines: Phrases
    /// Prepositions before places.
    let placed: Set<String>
    let notPlaces: Set<String>
    /// Groups at particular risk, by the words for them, and the name that Kept gives each.
    let groups: NamedPhrases
    /// What stands between a noun and the name that it is of.
    let of: Set<String>
}

/// Words for the people and organs of States, which a language writes with small letters: `soudanais`.
struct PeopleWords: Sendable {
    /// Every form of the word, in lower case, by ISO 3166-1 alpha-3.
    let forms: [String: [String]]
    /// Behind these a word is the name of a language.
    let beforeLanguages: Set<String>
}

/// The words of a State's plans.
package struct PlanWords: Sendable {
    /// Nouns of plans, as a name writes them.
    let heads: Set<String>
    /// What follows `plan`: `of action`.
    let action: Phrases
    let leading: Set<String>
    let new: Set<String>
    /// The same where the word may be any ordinal: `second`.
    let newBefore: Set<String>
    /// Words between a plan's name and its years.
    let fill: Set<String>
    /// Words that say that a plan was carried out.
    let fulfilled: Set<String>
}
