import KeptVocabulary

/// The words of numbers and dates.
package struct CountWords: Sendable {
    let numbers: [String: Int]
    /// Words that make a number only with others: `hundred`.
    let parts: Set<String>
    /// Words between the tens and the rest: `y`.
    let tensJoins: Set<String>
    let bounds: [(words: [String], bound: Count.Bound)]
    /// What these count is time, place in a text, or money.
    let notThings: Set<String>
    /// Words before a number that make it a name's part.
    let labels: Set<String>
    let percent: Phrases
    /// Nouns for people that are plural without the ending, and words of harm that count people.
    let plurals: Set<String>
    /// Whether a word is a plural by its form.
    let isPlural: @Sendable (String) -> Bool
    let joining: Set<String>
}

package struct DateWords: Sendable {
    /// The month of a lower-case word.
    let month: @Sendable (String) -> Int?
    /// The month of a shortened lower-case word, without its full stop.
    let shortMonth: @Sendable (String) -> Int?
    /// Whether months begin with a capital.
    let isCapital: Bool
    /// Words between a day and its month, and a month and its year: `de`.
    let of: Set<String>
    /// Words between two days, and two years.
    let joining: Set<String>
    /// Words before the year in which something was.
    let during: Set<String>
    let from: Set<String>
    let until: Set<String>
    /// Words that mean a day only on the day of writing.
    package let relative: Phrases
    /// Those of them that name one day, counted from the day of writing: `yesterday`.
    package let days: Set<String>
    /// Those that name a day or a time that is over: `yesterday`.
    package let passing: Set<String>
    /// Words of what lasts, beside which such a word dates nothing: `continue`.
    package let lasting: Set<String>
    /// Numbers of years that are long ago: `hundred`.
    package let ages: Set<String>
    /// Words of the sentence that say of which day it speaks.
    package let anchors: Phrases
}
