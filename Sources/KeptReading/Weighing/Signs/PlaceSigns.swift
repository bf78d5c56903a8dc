/// Signs in where the words stand.
enum PlaceSigns {
    static let all: [Sign] = [
        Sign("underAsks", "stands under a heading for recommendations", .speaksFor) {
            $0.standing.heading == .asks
        },
        Sign("underAsksAbove", "stands under a part for recommendations", .speaksFor) {
            $0.standing.higherHeading == .asks
        },
        Sign("underTold", "stands under a heading for what others asked or oblige to", .speaksAgainst) {
            $0.standing.heading == .told || $0.standing.higherHeading == .told
        },
        Sign("inConclusion", "stands in the conclusion", .speaksFor) { $0.standing.heading == .conclusion },
        Sign("behindOwnLeadIn", "a sentence before it says that the writer asks", .speaksFor) {
            $0.standing.leadIn == .own
        },
        Sign("behindNearLeadIn", "that sentence stands right before it, or before its list", .speaksFor) {
            $0.standing.leadIn == .own && ($0.standing.distance == 0 || $0.block.isListItem)
        },
        Sign("isJoined", "goes on with the words that lead in to it", .speaksFor) {
            $0.standing.goesOnAsking
        },
        Sign("behindTold", "a sentence before it says that others ask or asked", .speaksAgainst) {
            $0.standing.leadIn == .told
        },
        Sign("behindDuty", "a sentence before it says that a State should", .speaksFor) {
            $0.standing.leadIn == .duty
        },
        Sign("behindDutyOfOthers", "a sentence before it says what others must do", .speaksAgainst) {
            $0.standing.leadIn == .dutyOfOthers
        },
        Sign("behindLeadIn", "a sentence before it leads in to something else") {
            $0.standing.leadIn == .other
        },
        Sign("outsideMarked", "asks are marked elsewhere in this text", .speaksAgainst) {
            $0.documentMarksAsks && !$0.isMarked
        },
        Sign("ownOutsideMarked", "the writer asks, and asks are marked elsewhere in this text", .speaksFor) {
            candidate in
            candidate.documentMarksAsks && !candidate.isMarked
                && candidate.voices.contains { $0.asksInOwnVoice && $0.asksSomebody }
        },
        Sign("atEnd", "stands in the last fifth of the text", .speaksFor) { $0.standing.place > 0.8 },
        Sign(
            "atStart", "stands in the first tenth of the text, and the writer asks by no word", .speaksAgainst
        ) {
            candidate in
            candidate.standing.place < 0.1 && candidate.voices.allSatisfy { !$0.asksInOwnVoice }
        },
        Sign("siblingsAsk", "most of its neighbours ask", .speaksFor) {
            $0.standing.siblings > 0 && $0.standing.asking * 2 >= $0.standing.siblings
        },
        Sign("siblingsDoNot", "hardly a neighbour asks", .speaksAgainst) {
            $0.standing.siblings > 1 && $0.standing.asking * 5 < $0.standing.siblings
        },
        Sign("kinAsk", "most of what stands under the same words elsewhere asks", .speaksFor) {
            $0.standing.kin > 0 && $0.standing.kinAsking * 2 >= $0.standing.kin
        },
        Sign("kinDoNot", "hardly anything under the same words elsewhere asks", .speaksAgainst) {
            $0.standing.kin > 1 && $0.standing.kinAsking * 5 < $0.standing.kin
        },
        Sign("closes", "is the last of its part", .speaksFor) {
            $0.standing.isLast && ($0.isWhole || $0.isLastSentence)
        },
        Sign("isLastSentence", "is the last sentence of its paragraph", .speaksFor) { $0.isLastSentence },
        Sign("toldAndOpens", "stands where others’ asks or duties are told, and begins so", .speaksAgainst) {
            ($0.standing.heading == .told || $0.standing.higherHeading == .told
                || $0.standing.leadIn == .told || $0.standing.leadIn == .dutyOfOthers)
                && ($0.voices.first.map { $0.isAsking || $0.opening == .gerund } ?? false)
        },
        Sign("inQuestions", "is a question among questions", .speaksFor) { candidate in
            candidate.voices.contains { $0.isQuestion }
                && candidate.standing.questions * 2 >= candidate.standing.siblings
                && candidate.standing.siblings > 0
        },
        Sign("markedAndOpens", "stands where asks are marked, and begins as asks do", .speaksFor) {
            $0.isMarked && ($0.voices.first.map { $0.isAsking || $0.opening == .gerund } ?? false)
        },
        Sign("behindList", "stands behind the list of a part for recommendations", .speaksAgainst) {
            $0.isMarked && $0.standing.isBehindList
        },
        Sign("markedParagraph", "is a paragraph of several sentences where asks are marked", .speaksFor) {
            $0.isMarked && !$0.block.isListItem && $0.isWhole && $0.voices.count > 1
        },
        Sign("markedItem", "is an item of a list where asks are marked", .speaksFor) {
            $0.isMarked && $0.block.isListItem && $0.isWhole
        },
    ]
}
