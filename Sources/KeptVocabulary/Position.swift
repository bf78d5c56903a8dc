/// A State's answer to a recommendation, in the sense of the words that the document uses.
///
/// For the Council all that is not supported counts as noted (resolution 5/1, annex, paragraph 32); a document's
/// own words are kept beside the value.
package enum Position: String, CaseIterable, Codable, Sendable {
    case supported, partlySupported, noted, notSupported, pending, implemented

    /// Whether the Council counts it among the supported ones; `nil` while the answer is to come.
    package var countsAsSupported: Bool? {
        switch self {
        case .supported, .implemented: true
        case .partlySupported, .noted, .notSupported: false
        case .pending: nil
        }
    }
}
