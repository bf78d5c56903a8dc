/// The rules, one line each, in the order of their files.
package enum Rules {
    package static let all: [any Rule.Type] = [
        AcceptedCount.self,
        HiddenWords.self,
        LeftComment.self,
        NamedInProperties.self,
        OlderSource.self,
        PersonAtRisk.self,
        RelativeDate.self,
        RepeatedSource.self,
        RestrictedName.self,
        SpellingVariant.self,
        StruckWords.self,
        TrackedChange.self,
        UnansweredMark.self,
        UnansweredReference.self,
        UncitedClaim.self,
        UnnamedLaw.self,
        UnreadWords.self,
        UnsupportedRecommendation.self,
    ]

    /// The rule of an id; `nil` where none has it.
    package static func withID(_ id: String) -> (any Rule.Type)? { all.first { $0.description.id == id } }
}
