/// The words with which a language asks, obliges, and tells of asking.
///
/// All are in lower case. Source: the usage of recommendations in the Universal Periodic Review, and of submissions to it.
package struct AskingWords: Sendable {
    /// Verbs of doing with which an ask begins: imperatives and infinitives.
    let doing: VerbForms
    /// The same as nouns of action: gerunds.
    let gerunds: VerbForms
    /// Words that may stand before the first verb: `immediately`, `to`.
    let leads: Set<String>
    /// Words that join an ask to the words that lead in to it: `that`, `to`.
    package let joins: Set<String>
    /// Who writes: `we`, `the undersigned`.
    let writers: Set<String>
    /// Words for what is the writers': `our`.
    let ours: Set<String>
    /// Words by which a sentence goes on about who spoke before: `they`.
    let pronouns: Set<String>
    /// Whether the ending of a verb says that the writers speak: `recomendamos`.
    let verbsNameWriters: Bool
    /// Verbs of asking that need a writer before them.
    let asks: Phrases
    /// Verbs of asking that hold the writer in their ending, or do not need one.
    let ownAsks: Phrases
    /// Words by which something is said to be needful, without whose asking: `it is essential`.
    let needs: Phrases
    /// Endings of such verbs that are the same in the present and the past: `pedimos`.
    let presentOrPast: [String]
    /// Verbs of wishing, which ask only where they do not lead in to what the writers themselves do: `we want the State to`.
    let wishes: Phrases
    /// Words before such a verb that deny it: `do not`.
    let negations: Set<String>
    /// Words behind such a verb that make it a question: `if`.
    let questions: Set<String>
    /// Weaker verbs: `encourage`, `welcome`.
    let softAsks: Phrases
    /// Verbs with which somebody else is said to ask, now: `recommends`.
    let othersAsk: Phrases
    /// The same as participles, with which clauses of resolutions begin: `urging`.
    let callingAsks: Phrases
    /// Words before such a participle by which somebody is asking now: `is`.
    let progressives: Set<String>
    /// The same, of the writers: `am`.
    let ownProgressives: Set<String>
    /// Verbs with which it is told that somebody asked: `recommended`.
    let toldAsks: Phrases
    /// Words by which an earlier ask is made again: `reiterate`.
    let renewing: Phrases
    /// Those of them by which a call is made again: `renew`.
    let renewsCall: Set<String>
    /// Verbs by which one is made: `lanzamos`.
    var makesCall: Set<String> = []
    /// Beginnings of nouns for a call: `appeal`.
    let calls: [String]
    /// Endings by which the verb says that the writers do it: `renovamos`; none where it does not say.
    let ownEndings: [String]
    /// Words by which it is said of somebody that they are asked: `is urged to`.
    let isAsked: Phrases
    /// Words of duty: `should`.
    let duty: Phrases
    /// What follows a word of duty where a thing is to be done to something: `be`.
    let passive: Set<String>
    /// Endings of verbs with which a thing is to be done to something: `coordinarse`.
    var passiveEndings: [String] = []
    /// What follows a word of duty that speaks of the past: `have`.
    let past: Set<String>
    /// Verbs by which readers are to mind something, and nobody is to do anything: `it should be noted`.
    let remarking: Set<String>
    /// Words for States and their organs, who owe.
    let bearers: Set<String>
    /// Words for bodies of the United Nations and others who ask States.
    let bodies: Set<String>
    /// Beginnings of nouns for what was asked: `recommendation`.
    let nouns: [String]
    /// Beginnings of words with which an ask is labelled: `RECOMMENDATION:`.
    let labels: [String]
    /// Words that bid the readers, not a State: `contact us`.
    let readers: Phrases
    /// Words of courtesy with which one asks: `please`.
    let courtesy: Phrases
    /// Words by which a law or an order is said to oblige: `requires`.
    let obliging: Phrases
    /// Verbs by which writers say what they think: `we believe that`.
    let thinking: Set<String>
    /// Words for the day of a text: `today`.
    package let now: Set<String>
    /// Words by which something is still to be done: `to be`.
    let pending: Phrases
    /// Words by which a paragraph of another text is cited: `para`.
    let paragraphs: Set<String>
    /// Words of thanks and greeting.
    let thanks: Set<String>
    /// Words by which a letter closes, and asks for nothing: `please accept`.
    let closings: Phrases
    /// Words that end the name of who is asked: `to`.
    let enders: Set<String>
    /// Base forms of verbs of asking by their other forms.
    let bases: [String: String]
    /// Words that say of a list that it comes now: `following`.
    let following: Set<String>
    /// Words that say of asks that they were made before or answered.
    let answered: Set<String>
    /// Words with which a reason begins that stands before an ask: `recalling`.
    let reasons: VerbForms
    /// Articles and the like, behind which a word is a noun: `the request`.
    let articles: Set<String>
    /// Words for how many: `all`.
    let quantities: Set<String>
    /// Forms in which things that happened are told: `was`, `-ed`.
    let telling: VerbForms
    /// Words behind which such a form tells nothing: `be adopted`.
    let unfinished: Set<String>
    /// Forms in which it is said how things are: `is`.
    package let stating: Set<String>
    /// Words with which clauses begin in which nobody asks: `which`.
    package let relatives: Set<String>
    /// Those of them with which a clause about a thing or a person begins: `which`.
    let whose: Set<String>
    /// Words by which an organisation speaks of itself.
    let selfDescription: Phrases
    /// Before whom asks stand in a line of their own: `to`.
    let addressing: Set<String>
}

/// Forms of verbs, by list or by ending.
struct VerbForms: Sendable {
    let listed: Set<String>
    /// Endings of such forms; words of a list of others are none.
    var endings: [String] = []
    var others: Set<String> = []

    /// Whether a word is such a form by its ending alone, as infinitives are.
    func endsSo(_ word: String) -> Bool { !listed.contains(word) && holds(word) }

    func holds(_ word: String) -> Bool {
        if listed.contains(word) { return true }
        guard !others.contains(word) else { return false }
        return endings.contains { word.hasSuffix($0) && word.count >= $0.count + 3 }
    }
}
