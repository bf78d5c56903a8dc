/// The words of a treaty body's concluding observations; all but names in lower case.
struct ObservationWords: Sendable {
    /// What the State is called, and the words of what it should do.
    private(set) var party: String
    let duties: [String]
    /// Who observes, the words that may follow, and the verbs with which it asks, each with its base form.
    private(set) var committees: Set<String>
    let adverbs: Set<String>
    let asks: [(beginning: String, verb: String)]
    /// Words of concern.
    let concerns: Set<String>
    /// Beginnings of what the Committee asks for its own proceedings: reports, replies, wide dissemination.
    let procedure: [String]
    /// Words of a time within which a State is to answer, and of what it is to send.
    let within: Set<String>
    let periods: Set<String>
    let followUp: String
    let providing: [String]
    /// What stands behind the last of several numbers of paragraphs.
    let ends: [String]
    /// What the State party is called as the one who is asked.
    var addressee: String { party }

    /// The same words where others ask: `the Special Rapporteur recommends that the Government`.
    func asked(by others: Set<String>, of party: String) -> ObservationWords {
        var words = self
        (words.committees, words.party) = (others, party)
        return words
    }
}
