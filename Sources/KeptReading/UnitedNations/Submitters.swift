import KeptVocabulary

/// Those whose submissions a summary summarises, by the abbreviations under which its notes cite them.
struct Submitters {
    struct Submitter: Equatable {
        /// `JS1`, `HRORS`, `CoE-Commissioner`.
        let abbreviation: String
        /// As the list writes it, without its full stop.
        let name: String
        /// UTF-8 bytes of the list.
        let range: Range<Int>
    }

    let all: [Submitter]

    /// - Parameters:
    ///   - list: The note that lists them: `AI  Amnesty International, London (UK); JS1  Joint submission 1 …`.
    ///   - words: The words of such lists in the summary's language.
    init(list: String, words: SummaryWords?) {
        var found: [Submitter] = []
        for match in list.matches(
            of:
                /(?:^|[;:.,)]\s+|\s\()([A-Z][A-Za-z0-9&\-–\/]{0,22}[A-Z0-9][A-Za-z0-9]*(?: Conclusions)?)\)?(?:\s+[–-])?\s+(?=[\p{Lu}“"]|the )/
        ) {
            let abbreviation = String(match.output.1)
            let before = list[..<match.range.lowerBound]
            // Members of a joint submission have abbreviations too, and no submission of their own.
            guard !(words.map { before.hasSuffix($0.submittedBy) } ?? false), abbreviation.utf8.count >= 2,
                Self.isAbbreviation(abbreviation), words?.others.contains(abbreviation) != true,
                !found.contains(where: { $0.abbreviation == abbreviation })
            else { continue }
            let rest = list[match.range.upperBound...]
            let name = rest.prefix { $0 != ";" }
            guard name.utf8.count > 5 else { continue }
            let isJoint = words.map { name.contains($0.submittedBy) } ?? false
            if let last = found.last, let words, last.name.contains(words.submittedBy), !isJoint,
                !Self.endsSubmission(list[..<match.range.lowerBound] + match.output.0.prefix(1))
            {
                continue
            }
            let start = list.utf8.distance(from: list.startIndex, to: match.range.upperBound)
            let own = name.prefix(upTo: Self.nextPart(in: name, words) ?? name.endIndex)
            found.append(
                Submitter(
                    abbreviation: abbreviation,
                    name: String(String(own).singleSpaced.trimmedEnd(where: ".,; ".contains)),
                    range: start..<(start + name.utf8.count)))
        }
        all = found
    }

    /// The submitters that a note cites, in order.
    func cited(in note: String) -> [Submitter] {
        let words = Set(note.split { " ,;:.()".contains($0) }.map(String.init))
        let folded = Set(words.map { $0.lowercased() })
        return all.filter { submitter in
            let parts = submitter.abbreviation.split { "/ ".contains($0) }.map { $0.lowercased() }
            return folded.contains(submitter.abbreviation.lowercased())
                || submitter.abbreviation.contains("/") && parts.contains(where: folded.contains)
                || parts.count > 1 && !submitter.abbreviation.contains("/")
                    && parts.allSatisfy(folded.contains)
        }
    }

    /// Whether the members of a joint submission end here: behind the bracket with their country, or a part's title.
    private static func endsSubmission(_ text: some StringProtocol) -> Bool {
        text.last { !"; ".contains($0) }.map { ").:".contains($0) } ?? true
    }

    /// Where the title of the next part of the list begins.
    private static func nextPart(in text: Substring, _ words: SummaryWords?) -> String.Index? {
        (words?.parts ?? []).compactMap { text.firstRange(of: " " + $0)?.lowerBound }.min()
    }

    /// Abbreviations have more than one capital or a digit: `AI`, `JS1`, `CoE`, not `Civil`.
    private static func isAbbreviation(_ word: String) -> Bool {
        word.count { $0.isUppercase || $0.isNumber } >= 2
    }
}
