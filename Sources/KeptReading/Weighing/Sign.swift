/// One reason to take words for an ask of the writer, or not to.
///
/// A sign holds or does not hold; what it weighs is learned from labelled documents (`tools/learn`).
package struct Sign: Sendable {
    /// What a sign can say; one that the examples turn round says nothing, for what it would say is in other signs already.
    package enum Direction: String, Sendable, Encodable { case speaksFor, speaksAgainst, either }

    /// Its name in the weights.
    let name: String
    /// What `--why` says of it.
    let words: String
    let direction: Direction
    let holds: @Sendable (Candidate) -> Bool

    init(
        _ name: String, _ words: String, _ direction: Direction = .either,
        _ holds: @escaping @Sendable (Candidate) -> Bool
    ) {
        (self.name, self.words, self.direction, self.holds) = (name, words, direction, holds)
    }

    static let all: [Sign] =
        OpeningSigns.all + SpeakerSigns.all + DutySigns.all + TellingSigns.all + PlaceSigns.all
        + FormSigns.all
}
