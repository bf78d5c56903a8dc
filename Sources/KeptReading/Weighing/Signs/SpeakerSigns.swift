/// Signs in who speaks.
enum SpeakerSigns {
    static let all: [Sign] = [
        Sign("ownAsk", "the writer asks in their own voice", .speaksFor) { candidate in
            candidate.voices.contains { $0.asksInOwnVoice }
        },
        Sign("isNeedful", "says that something is needful", .speaksFor) { candidate in
            candidate.voices.contains { $0.isNeedful }
        },
        Sign("opensWithOwnAsk", "the first sentence asks in the writer’s own voice", .speaksFor) {
            $0.voices.first?.asksInOwnVoice ?? false
        },
        Sign("asksSomebody", "the writer says whom they ask", .speaksFor) { candidate in
            candidate.voices.contains { $0.asksSomebody }
        },
        Sign("isDatedAsk", "a year stands before the ask", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.isDatedAsk }
        },
        Sign("bidsReaders", "bids its readers", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.bidsReaders }
        },
        Sign("severalAsk", "several of its sentences ask, and no words above mark asks") { candidate in
            !candidate.isMarked && candidate.voices.count { $0.isPlainAsk } > 1
        },
        Sign("markedSeveral", "several of its sentences ask, where asks are marked", .speaksFor) {
            candidate in
            candidate.isMarked && candidate.voices.count { $0.isPlainAsk } > 1
        },
        Sign("markedSoft", "the writer asks again, encourages or supports, where asks are marked", .speaksFor)
        { candidate in
            candidate.isMarked
                && candidate.voices.contains { ($0.softAsk != nil || $0.isRenewed) && $0.ownAsk == nil }
        },
        Sign("isToldLabel", "a label before it says that it is somebody else’s", .speaksAgainst) {
            $0.voices.first?.isToldLabel ?? false
        },
        Sign("softAsk", "the writer encourages, invites or supports", .speaksFor) { candidate in
            candidate.voices.contains { $0.softAsk != nil && $0.ownAsk == nil }
        },
        Sign("isRenewed", "an earlier ask is made again", .speaksFor) { candidate in
            candidate.voices.contains { $0.isRenewed }
        },
        Sign("ownTold", "the writer tells that they asked before", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.ownTold }
        },
        Sign("authorAsks", "who asks is named in the title or the first lines", .speaksFor) { candidate in
            candidate.voices.contains { $0.othersAsk != nil && $0.isAuthor }
        },
        Sign("organisationAsks", "somebody who is no public body asks") { candidate in
            candidate.voices.contains { $0.othersAsk != nil && !$0.isBody }
        },
        Sign("bodyAsks", "a public body asks", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.othersAsk != nil && $0.isBody }
        },
        Sign("bodyAsked", "it is told that a public body asked", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.toldAsk != nil && $0.isBody }
        },
        Sign("somebodyAsked", "it is told that somebody asked", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.toldAsk != nil && !$0.isBody }
        },
        Sign("askedToday", "the writer is said to ask today", .speaksFor) { candidate in
            candidate.voices.contains { ($0.ownTold || $0.toldAsk != nil && $0.isAuthor) && $0.isNow }
        },
        Sign("authorAsked", "who asked is named in the title or the first lines") { candidate in
            candidate.voices.contains { $0.toldAsk != nil && $0.isAuthor }
        },
        Sign("quotedAsk", "somebody who is quoted asks in their own voice", .speaksFor) { candidate in
            candidate.voices.contains { $0.quotedAsk }
        },
        Sign("isCourteous", "asks with courtesy", .speaksFor) { candidate in
            candidate.voices.contains { $0.isCourteous }
        },
        Sign("isAsked", "somebody is said to be asked", .speaksFor) { candidate in
            candidate.voices.contains { $0.isAsked }
        },
        Sign("isQuoted", "it stands in quotation marks or is set apart as a quotation", .speaksAgainst) {
            candidate in
            candidate.block.kind == .quotation || candidate.voices.allSatisfy { $0.isQuoted }
        },
        Sign("hasWriter", "the writers speak of themselves without asking") { candidate in
            candidate.voices.contains { $0.hasWriter } && candidate.voices.allSatisfy { $0.ownAsk == nil }
        },
        Sign("describesSelf", "an organisation says what it is", .speaksAgainst) { candidate in
            candidate.voices.contains { $0.isSelfDescription }
        },
    ]
}
