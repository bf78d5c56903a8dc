import KeptDocuments

/// Signs in the form of the words.
enum FormSigns {
    static let all: [Sign] = [
        Sign("isItem", "is an item of a list", .speaksFor) { $0.block.isListItem },
        Sign("isNumbered", "has a number or a letter") { candidate in
            if case .listItem(_, true) = candidate.block.kind { true } else { false }
        },
        Sign("isCell", "is a cell of a table") { $0.block.cell != nil },
        Sign(
            "isVeryShort", "has fewer than five words, and neither they nor what stands above them ask",
            .speaksAgainst
        ) { $0.length < 5 && isStray($0) },
        Sign(
            "isShort", "has fewer than ten words, and neither they nor what stands above them ask",
            .speaksAgainst
        ) { $0.length < 10 && isStray($0) },
        Sign("isLong", "has more than ninety words") { $0.length > 90 },
        Sign("hasSentences", "has more than three sentences") { $0.voices.count > 3 },
        Sign("endsOpen", "leads in to something", .speaksAgainst) { $0.voices.last?.endsOpen ?? false },
        Sign("isUnended", "ends without a stop, and is no item of a list of asks", .speaksAgainst) {
            isUnended($0) && !goesOnList($0)
        },
        Sign("isTitle", "is written as a title", .speaksAgainst) { isUnended($0) && isTitle($0) },
        Sign("isBold", "is all bold") { $0.block.isBold },
    ]

    private static func isUnended(_ candidate: Candidate) -> Bool {
        candidate.isWhole && !(candidate.block.text.last.map { ".;:!?”»\")".contains($0) } ?? true)
    }

    /// Whether it is an item behind words that ask or oblige, or begins as asks do where asks are marked: lists end as they like.
    private static func goesOnList(_ candidate: Candidate) -> Bool {
        guard candidate.block.isListItem else { return false }
        return [.own, .duty].contains(candidate.standing.leadIn)
            || candidate.isMarked && candidate.voices.first?.isAsking ?? false
    }

    private static let fewestWords = 4

    /// Whether most of its longer words begin with a capital.
    private static func isTitle(_ candidate: Candidate) -> Bool {
        let tokens = candidate.voices.flatMap { candidate.wording.tokens[$0.range] }
        let words = tokens.filter { $0.kind == .word && $0.text.count > 3 }
        return words.count >= fewestWords && words.count(where: \.isCapitalised) * 10 >= words.count * 8
    }

    /// Whether neither the words themselves nor those above them ask plainly.
    private static func isStray(_ candidate: Candidate) -> Bool {
        !candidate.isMarked && candidate.standing.leadIn != .duty
            && candidate.voices.allSatisfy { !$0.isPlainAsk }
    }
}
