/// The kinds of entries that this Kept knows: a line each.
package enum Kinds {
    package static let all: [any Kind.Type] = [
        SubmissionEntry.self, ReportEntry.self, SectionEntry.self, ClaimEntry.self, PassageEntry.self,
        SourceEntry.self,
        DatasetEntry.self, ProvisionEntry.self, NormEntry.self, EventEntry.self, RecommendationEntry.self,
        AnswerEntry.self,
        PlanEntry.self,
        AssessmentEntry.self, CommitmentEntry.self, CommunicationEntry.self, OpportunityEntry.self,
        OrganisationEntry.self, BodyEntry.self, PlaceEntry.self, PersonEntry.self,
    ]

    private static let byName: [String: KindDescription] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, KindDescription($0)) })

    /// The kinds in the order in which they are shown.
    package static let descriptions: [KindDescription] = all.compactMap { byName[$0.name] }

    /// What a kind is; `nil` for one that a newer Kept wrote.
    package static func description(of kind: EntryKind) -> KindDescription? { byName[kind.name] }

    /// By type, its declaration: making one makes all its fields.
    static let declared: [ObjectIdentifier: any Kind] = Dictionary(
        uniqueKeysWithValues: all.map { (ObjectIdentifier($0), $0.init()) })

    /// The names of the kinds that stand for files of which the records are shown like entries.
    package static let collections = descriptions.filter(\.isCollection).map { $0.kind.name }
}
