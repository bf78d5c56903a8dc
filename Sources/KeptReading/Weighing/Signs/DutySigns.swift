/// Signs in who owes what.
enum DutySigns {
    static let all: [Sign] = [
        Sign("stateOwes", "says what a State or a public body should do", .speaksFor) {
            has($0, .bearer, inClause: false)
        },
        Sign("stateOwesInClause", "somebody says what a State should do", .speaksAgainst) {
            has($0, .bearer, inClause: true)
        },
        Sign("thingOwed", "says what should be done", .speaksFor) { has($0, .thing, inClause: false) },
        Sign("thingOwedInClause", "somebody says what should be done", .speaksAgainst) {
            has($0, .thing, inClause: true)
        },
        Sign("writersOwe", "says what the writers and others should do") { has($0, .writers, inClause: nil) },
        Sign("othersOwe", "says what somebody else must do", .speaksFor) {
            has($0, .others, inClause: false)
        },
        Sign("othersOweInClause", "somebody says what others must do", .speaksAgainst) {
            has($0, .others, inClause: true)
        },
        Sign("owesAndObliges", "says what a law or an order obliges to", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.obliges && $0.duty != nil }
        },
        Sign("obliges", "speaks of a law or an order, and asks by no word", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.obliges } && candidate.voices.allSatisfy { !$0.isAsking }
        },
        Sign("isPending", "says of something that it is to be", .speaksFor) { candidate in
            candidate.voices.contains { $0.isPending && !$0.tells && $0.duty == nil }
        },
        Sign("owedBefore", "says what should have been done", .speaksAgainst) {
            has($0, .past, inClause: nil)
        },
    ]

    private static func has(_ candidate: Candidate, _ duty: SentenceVoice.Duty, inClause: Bool?) -> Bool {
        candidate.voices.contains { $0.duty == duty && (inClause == nil || $0.isDutyInClause == inClause) }
    }
}
