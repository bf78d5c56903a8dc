import KeptDocuments
import KeptVocabulary

/// The first page of a document: what it says of itself.
struct FirstPage {
    private let blocks: [Block]
    private let text: String
    /// The words of its beginning, in lower case.
    let head: String
    /// The first of them.
    let top: String
    /// The document's own symbol: one that stands at the head of the page; other texts cite symbols further down.
    let symbol: DocumentSymbol?
    /// The first words of every block of the document, as they are compared; empty for notes.
    let openings: [String]
    /// Whether it bears the mark under which the United Nations distribute documents, which no language changes.
    let isDistributed: Bool

    /// How many blocks a first page has at most.
    private static let opening = 40

    init(_ document: Document) {
        blocks = document.blocks.prefix(Self.opening).filter { !$0.isNote }
        text = blocks.map { ($0.label.map { $0 + " " } ?? "") + $0.text }.joined(separator: "\n")
        head = text.prefix(2500).plainLetters
        top = String(head.prefix(700))
        openings = document.blocks.map { block in
            block.isNote ? "" : block.text.prefix(DocumentTitles.longestTitle).plainLetters
        }
        isDistributed = text.prefix(900).contains("Distr")
        symbol = Self.symbol(in: text.prefix(500))
    }

    private static func symbol(in text: Substring) -> DocumentSymbol? {
        // Titles are set in two sizes, so that the organ's letter can stand apart: "A /HRC/14/10".
        for match in text.matches(
            of: /\b(A|CCPR|CEDAW|CAT|CERD|CRC|CRPD|CMW|CED|E) ?(\/[A-Za-z0-9.\-]+){2,7}/)
        {
            // In brackets behind words it is another document's.
            if text[..<match.range.lowerBound].last == "(" { continue }
            if let symbol = DocumentSymbol(String(match.output.0).filter { $0 != " " }) { return symbol }
        }
        return nil
    }

    // MARK: - State

    /// The State of the title: a line that is a State's name and nothing else, the one that the title names, or the one
    /// that the first page names most.
    func state(in language: OfficialLanguage) -> Country? {
        for block in blocks {
            let title = block.text.prefix { $0 != "*" && $0 != "," }
            let name = title.split(separator: " ").joined(separator: " ")
            if name.count < 80, let states = StateNames.states(name), states.count == 1 {
                return states.first
            }
        }
        let titles = blocks.filter { block in
            let words = block.text.plainLetters
            return words.utf8.count < 300 && language.titles.all.contains(where: words.holds)
        }
        for block in titles {
            let named = StateNames.named(in: block.text)
            if named.count == 1 { return named.first }
        }
        var counts: [(country: Country, count: Int)] = []
        for country in blocks.flatMap({ StateNames.mentions(in: $0.text) }) {
            if let known = counts.firstIndex(where: { $0.country == country }) {
                counts[known].count += 1
            } else {
                counts.append((country, 1))
            }
        }
        let best = counts.max { $0.count < $1.count }
        let rest = counts.filter { $0.country != best?.country }.map(\.count).max() ?? 0
        return best.flatMap { $0.count >= Self.fewest && $0.count >= 2 * rest ? $0.country : nil }
    }

    /// Named once, a State may be anybody's.
    private static let fewest = 2

    // MARK: - Title

    /// What a report of a special procedure is called on the page: `Visit to Malta`, else `Report of the Special Rapporteur …`.
    func title(in language: OfficialLanguage) -> String? {
        let agenda = blocks.firstIndex { block in
            let words = block.text.plainLetters
            return language.titles.agenda.contains(where: words.holds)
        }
        guard let agenda else { return nil }
        let behind = blocks[(agenda + 1)...].prefix(Self.titleBlocks).filter {
            $0.text.count < Self.longestTitle
        }
        guard let report = behind.firstIndex(where: { isSpecialProcedure($0.text.plainLetters, language) })
        else {
            return nil
        }
        let above = report > behind.startIndex ? behind[report - 1] : nil
        // Above it stands the State that was visited, or else what the item of the agenda is called.
        let title = above.flatMap { StateNames.named(in: $0.text).isEmpty ? nil : $0 } ?? behind[report]
        return title.text.singleSpaced
    }

    /// Whether the page is that of a report of a special procedure.
    func isSpecialProcedure(in language: OfficialLanguage) -> Bool { isSpecialProcedure(head, language) }

    private func isSpecialProcedure(_ words: String, _ language: OfficialLanguage) -> Bool {
        language.titles.specialProcedures.contains(where: words.holds)
    }

    private static let titleBlocks = 6
    private static let longestTitle = 240

    // MARK: - Session

    /// "held its seventh session from", which the first paragraph says; else by the symbol.
    func session(in language: OfficialLanguage) -> ReviewSession? {
        if let session = symbol?.workingGroupSession { return session }
        if let words = language.titles.session,
            let number = number(between: words.before, words.behind, language),
            let session = ReviewSession(number)
        {
            return session
        }
        return symbol?.councilSession.flatMap(ReviewSession.init(adoptedAtCouncilSession:))
    }

    private func number(between before: String, _ behind: String, _ language: OfficialLanguage) -> Int? {
        let lower = text.plainLetters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var rest = lower[...]
        while let found = rest.firstRange(of: before) {
            rest = rest[found.upperBound...]
            guard let end = rest.firstRange(of: behind) else { return nil }
            let words = rest[..<end.lowerBound].split(separator: " ")
            guard (1...2).contains(words.count) else { continue }
            let whole = words.joined(separator: " ")
            let digits = whole.prefix(while: \.isNumber)
            if let number = language.ordinal(whole) ?? (digits.isEmpty ? nil : Int(digits)) { return number }
        }
        return nil
    }

    // MARK: - Date

    /// The first day that the page names: that of distribution.
    func date(in language: OfficialLanguage) -> EDTFDate? {
        let opening = text.prefix(1500)
        // The mark of distribution stays in English on the pages of all languages.
        for match in opening.matches(of: /\b(\d{1,2})(?: de|er)? (\p{L}+)(?:\/(\p{L}+))?(?: de)? (\d{4})\b/) {
            let months = [match.output.3, match.output.2].compactMap { $0 }
            let month = months.lazy.compactMap { word in
                EnglishMonth.number(of: word) ?? MonthNames.number(of: String(word), in: language.code)
            }.first
            guard let day = Int(match.output.1), let year = Int(match.output.4), let month,
                let date = EDTFDate(year: year, month: month, day: day)
            else { continue }
            return date
        }
        if let match = opening.firstMatch(of: /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/),
            let year = Int(match.output.1), let month = Int(match.output.2), let day = Int(match.output.3)
        {
            return EDTFDate(year: year, month: month, day: day)
        }
        return nil
    }
}

extension DocumentTitles {
    var all: [String] { report + addendum + summary + compilation + nationalReport + observations }
}
