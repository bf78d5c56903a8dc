/// The words by which a text points to its own places, and cites others.
package struct CitingWords: Sendable {
    /// Words for the note before, such as `ibid`.
    package let previous: Set<String>
    let notes: Set<String>
    /// Words that say that a note stood before: `supra`.
    let before: Set<String>
    /// Words behind a number that say that it is of this text: `above`.
    let directions: Set<String>
    /// Words before a note: `see`.
    let see: Set<String>
    let paragraphs: Set<String>
    let joining: Set<String>
    /// Words behind a number that make it another text's: `of`.
    let of: Set<String>
    /// What this text calls itself behind `of this`.
    let selves: Phrases
    /// What is published of a case under the name of who brought it, and what stands before that name.
    package let decisions: Set<String>
    package let inCase: Phrases
    /// What stands between the parties of a case: `v`.
    package let versus: Set<String>
    /// Words before the number of a place in a publication: `p`.
    package let places: Set<String>
    /// Words of a note that cites a publication.
    let publication: Set<String>
}
