/// What a document is, among those that a review produces.
package enum DocumentKind: String, Codable, Sendable {
    case submission, workingGroupReport, addendum, thematicList, stakeholderSummary, concludingObservations
    case nationalReport, compilation, other
}
