import KeptDocuments
import KeptVocabulary

/// Tells about which State a document is: the one that its title and most of its talk of States are about.
enum StateReader {
    /// Below this weight a text is about no one State.
    private static let fewest = 3
    /// A State in the title that the file gives counts for so many mentions: what a page says once may be left over.
    private static let titleWeight = 4
    /// The same among the first lines.
    private static let openingWeight = 3
    private static let openingBlocks = 4
    /// A text of so many sections that names a State in one of them alone is not about it.
    private static let manySections = 3

    static func read(_ read: ReadDocument, _ outline: Outline) -> (underReview: String?, concerned: [String])
    {
        var counts: [String: Int] = [:]
        var order: [String] = []
        func count(_ country: Country, weight: Int) {
            if counts[country.code] == nil { order.append(country.code) }
            counts[country.code, default: 0] += weight
        }
        if let title = read.document.metadata.title.map({ read.wording(ofTitle: $0) }) {
            for mention in CountryRecogniser.mentions(in: title) {
                if case .country(let country) = mention.subject { count(country, weight: titleWeight) }
            }
        }
        var sections: [String: Set<Int>] = [:]
        for (index, mentions) in read.mentions.enumerated() {
            for mention in mentions {
                guard case .country(let country) = mention.subject, !isInBracket(mention, read) else {
                    continue
                }
                count(country, weight: index < openingBlocks ? openingWeight : 1)
                sections[country.code, default: []].insert(
                    index < openingBlocks ? -1 : outline.sectionOfBlock[index] ?? -2)
            }
        }
        let all = counts.values.reduce(0, +)
        guard let top = order.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }), let most = counts[top],
            most >= fewest, most * 2 > all
        else { return (nil, []) }
        let spread = sections[top] ?? []
        if outline.sections.count >= manySections, spread.count == 1, !spread.contains(-1) {
            return (nil, [])
        }
        let concerned = order.filter { (counts[$0] ?? 0) >= max(fewest, most / 5) }
        return (top, [top] + concerned.filter { $0 != top })
    }

    /// What a bracket holds at most, in bytes.
    private static let longestBracket = 2_000

    /// States in brackets behind a recommendation are those that made it.
    private static func isInBracket(_ mention: Mention, _ read: ReadDocument) -> Bool {
        let text = read.document.blocks[mention.span.block].text.utf8
        let end = text.index(text.startIndex, offsetBy: mention.span.range.lowerBound)
        let (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
        let last = text[..<end].suffix(longestBracket).last { $0 == open || $0 == close }
        return last == open
    }
}
