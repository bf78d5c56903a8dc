/// What a document is, among those that a review produces.
package enum DocumentKind: String, CaseIterable, Codable, Sendable {
    case submission, workingGroupReport, addendum, thematicList, stakeholderSummary, concludingObservations
    case nationalReport, compilation, other
}
