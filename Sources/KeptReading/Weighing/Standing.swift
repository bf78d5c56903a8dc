import KeptDocuments
import KeptVocabulary

/// Where a block stands: under which heading, behind which lead-in, among which neighbours.
struct Standing {
    /// What the words above say of what stands below them.
    enum Above { case asks, told, conclusion, other }
    enum LeadIn { case own, told, duty, dutyOfOthers, other }

    var heading: Above?
    /// A heading of a higher level over that.
    var higherHeading: Above?
    /// The heading's block.
    var headingBlock: Int?
    var leadIn: LeadIn?
    /// Whether the lead-in breaks off at a word that joins it to an ask: `We recommend that:`.
    var isJoined = false
    /// Whether it goes on with the words of a lead-in that is nobody else's.
    var goesOnAsking: Bool { isJoined && leadIn != .told && leadIn != .dutyOfOthers }
    /// The lead-in's block.
    var leadInBlock: Int?
    /// How many blocks stand between it and the lead-in.
    var distance = 0
    /// Of the other items of its list, or the paragraphs beside it: how many ask by their own words, and how many there are.
    var asking = 0
    var siblings = 0
    /// Of the other blocks under or behind the same words, wherever those stand again: how many ask, and how many there are.
    var kinAsking = 0
    var kin = 0
    /// Of its siblings, how many are questions.
    var questions = 0
    /// Whether it is no item itself and stands behind the list of its part.
    var isBehindList = false
    /// Whether a heading follows it, or nothing.
    var isLast = false
    /// Its place in the document, 0 to 1.
    var place = 0.0
}
