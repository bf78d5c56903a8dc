/// The words of persons and of what was done to them.
package struct PersonWords: Sendable {
    /// What systems call an account before anybody gives it a name, in lower case.
    let accounts: Set<String>
    /// Titles before a name.
    let titles: Set<String>
    /// Those that say nothing but how to address somebody.
    package let addresses: Set<String>
    /// Small words within a name.
    let particles: Set<String>
    /// Words of what is no person, and words that begin sentences.
    let impersonal: Set<String>
    /// Who a person is, said right before the name.
    let roles: Set<String>
    /// Words between who persons are and their names.
    let whoTheyAre: Set<String>
    let joining: Set<String>
    /// What was done, as verbs, and as nouns.
    let done: Set<String>
    let deeds: Set<String>
    let deadly: Set<String>
    let toDeath: Phrases
    let deaths: Set<String>
    /// Prepositions between a deed and a name, those that verbs have not, and those that a noun of its own has.
    let of: Set<String>
    let nounsOnly: Set<String>
    let fire: Set<String>
    let being: Set<String>
    let auxiliaries: Set<String>
    let genitives: Set<String>
    let who: Set<String>
    /// Words for the danger in which somebody is: `in hiding`.
    package let peril: Set<String>
    /// Words of harm in a sentence or an address, and of those who speak by their office.
    package let harm: Set<String>
    package let offices: Set<String>

    /// Whether words are no name but what a system calls an account.
    package static func areAccounts(_ words: String) -> Bool {
        let lower = words.lowercased()
        return Language.all.contains { $0.facts.persons.accounts.contains(lower) }
    }
}
