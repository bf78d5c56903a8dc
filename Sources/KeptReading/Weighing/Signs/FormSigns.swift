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
        Sign("endsOpen", "ends with a colon", .speaksAgainst) { $0.voices.last?.endsOpen ?? false },
        Sign("isUnended", "ends without a stop", .speaksAgainst) { candidate in
            candidate.isWhole && !(candidate.block.text.last.map { ".;:!?”»\")".contains($0) } ?? true)
        },
        Sign("isBold", "is all bold") { $0.block.isBold },
    ]

    /// Whether neither the words themselves nor those above them ask plainly.
    private static func isStray(_ candidate: Candidate) -> Bool {
        !candidate.isMarked && candidate.voices.allSatisfy { !$0.isPlainAsk }
    }
}
