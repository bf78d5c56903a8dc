/// The words by which texts tell what happened, what was promised, and what was sent to whom.
package struct DeedWords: Sendable {
    /// Words for those whom an event struck, and for how.
    let harm: Set<String>
    /// Verbs of promising.
    let announcing: Set<String>
    /// Verbs of accepting recommendations.
    let accepting: Set<String>
    /// Beginnings of the noun for what was accepted.
    package let recommendation: String
    /// Words between that noun and what it is about.
    package let about: Phrases
    /// Verbs of sending, and words of answering and denying.
    let sending: Set<String>
    let answering: Set<String>
    let denying: Set<String>
    /// Before whom something was sent to.
    let to: Set<String>
    package let article: Set<String>
    /// Nouns for an occasion.
    let occasions: Set<String>
    /// Writers within a statement: `we`, `our`.
    let own: Set<String>
    /// Words with which a sentence about the text itself begins.
    let opening: Set<String>
    /// Nouns by which a text calls itself: behind an article, and behind `this` alone.
    let texts: Set<String>
    let theseTexts: Set<String>
    /// Words with which an organisation is introduced: `About the Tide Centre:`.
    let introducing: Phrases
    /// Verbs of coming together.
    let meeting: Set<String>
    /// Verbs with which the writers lead in to what they say: `we note`.
    let noting: Set<String>
    /// Words by which a meeting is said to have decided: `it was decided`.
    let deciding: Phrases
    /// Verbs of what is to come.
    let coming: Set<String>
    /// Nouns for what a statement can rest on, behind `the`: `registry`.
    package let records: Set<String>
    /// Verbs with which such a record says something.
    package let recording: Set<String>
    /// Verbs of steps before a body that reviews States, and what these steps are about.
    let reporting: Set<String>
    let reviews: Phrases
    /// Verbs in the past.
    let past: VerbForms
    /// Whether a word is another verb of a main clause: `prohibits`, `will`.
    let verbs: @Sendable (String) -> Bool
    /// Words before who did something, behind which a participle is no verb of its own: `raised by`.
    let agents: Set<String>
    /// Words for the writers' own research: `dataset`.
    let research: Set<String>
    /// Words that point back at what was said before: `these`.
    package let back: Set<String>
    /// Who is cited writes or says something, with their words in quotation marks.
    package let quoting: Set<String>
}
