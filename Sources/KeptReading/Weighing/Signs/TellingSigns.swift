import KeptDocuments

/// Signs that the words tell how things are or were.
enum TellingSigns {
    static let all: [Sign] = [
        Sign("tells", "tells what happened, and asks by no word", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.tells } && !isAsking(candidate)
        },
        Sign("states", "says how things are, and asks by no word", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.states } && !isAsking(candidate)
        },
        Sign("opensTelling", "the first sentence tells or states", .speaksAgainst) { candidate in
            candidate.voices.first.map { ($0.tells || $0.states) && !$0.isAsking } ?? false
        },
        Sign("saysNothing", "neither asks nor tells nor states", .speaksAgainst) { candidate in
            candidate.voices.allSatisfy {
                !$0.tells && !$0.states && !$0.isAsking && !$0.isQuestion && $0.opening != .gerund
                    && $0.softAsk == nil && !($0.isAuthor && $0.othersAsk != nil)
            } && !candidate.standing.goesOnAsking
        },
        Sign("isMixed", "most of its sentences do not ask", .speaksAgainst) { candidate in
            candidate.voices.count > 1 && candidate.voices.count { $0.isAsking } * 2 < candidate.voices.count
        },
        Sign("isQuestion", "is a question") { candidate in candidate.voices.contains { $0.isQuestion } },
        Sign("isBoldQuestion", "is a question in bold, as those of a questionnaire are", .speaksAgainst) {
            candidate in
            candidate.block.isBold && candidate.voices.contains { $0.isQuestion }
        },
        Sign("thanks", "thanks or greets", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.thanks } && !isAsking(candidate)
        },
        Sign("namesAsks", "names recommendations") { candidate in candidate.voices.contains { $0.namesAsks }
        },
        Sign("isAnswered", "speaks of recommendations that were made or answered", .speaksAgainst) {
            candidate in
            candidate.voices.contains { $0.namesAsks && $0.isAnswered }
        },
        Sign(
            "citesRecommendation", "bears the number or the States of a recommendation of a review",
            .speaksAgainst
        ) {
            $0.citesRecommendation
        },
        Sign("hasNote", "carries a note") { candidate in
            candidate.block.noteReferences.contains {
                candidate.range.contains($0.offset) || $0.offset == candidate.range.upperBound
            }
        },
        Sign("hasLink", "carries an address", .speaksAgainst) { candidate in
            candidate.block.links.contains { $0.range.overlaps(candidate.range) }
                || candidate.wording.hasAddress
        },
    ]

    private static func isAsking(_ candidate: Candidate) -> Bool { candidate.voices.contains { $0.isAsking } }
}
