import KeptVocabulary

/// The words of OHCHR's summaries of stakeholders' submissions; all in lower case.
struct SummaryWords: Sendable {
    /// Words of the note that lists the stakeholders.
    let listed: [String]
    /// Beginnings of the titles of that list's parts, as written.
    let parts: [String]
    /// Words before those who made a joint submission.
    let submittedBy: String
    /// Abbreviations of what is no stakeholder.
    let others: Set<String>
}

/// The words of OHCHR's thematic lists of recommendations, which are published in English.
struct ThematicListWords: Sendable {
    let recommendation: String
    let position: String
    let themes: String
    /// What stands before the document that a position comes from.
    let source: String
    /// What a position is called, signs left out.
    let positions: [String: Position]
}
