/// Signs in how the words begin.
enum OpeningSigns {
    static let all: [Sign] = [
        Sign("opensWithVerb", "begins with a verb of doing", .speaksFor) {
            $0.voices.first?.opening == .verb
        },
        Sign("opensWithGerund", "begins with a gerund", .speaksFor) { $0.voices.first?.opening == .gerund },
        Sign("opensWithClause", "begins with “that” or “to”", .speaksFor) {
            $0.voices.first?.opening == .clause
        },
        Sign("opensWithReason", "begins with a reason", .speaksAgainst) {
            $0.voices.first?.opening == .reason
        },
        Sign("opensWithAsking", "begins with a verb of asking, as clauses of resolutions do", .speaksFor) {
            $0.voices.first?.opening == .ask
        },
        Sign("isLabelled", "has a label such as “Recommendation:” before it", .speaksFor) {
            $0.voices.first?.isLabelled ?? false
        },
        Sign("turnsToVerb", "turns to a verb of doing behind a few words", .speaksFor) { candidate in
            candidate.voices.contains { $0.turnsToVerb }
        },
        Sign("laterVerb", "a later sentence begins with a verb of doing", .speaksFor) { candidate in
            candidate.voices.dropFirst().contains { $0.opening == .verb }
        },
    ]
}
