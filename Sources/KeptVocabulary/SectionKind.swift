/// What a section of a submission is about.
package enum SectionKind: String, CaseIterable, Codable, Sendable {
    case risks, restrictions, reprisals, groups, stateResponse, recommendations, introduction, closing, other
}
