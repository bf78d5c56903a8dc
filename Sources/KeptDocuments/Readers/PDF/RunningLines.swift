/// The lines that run through a document: the same words at the same height of several pages, apart from the text.
struct RunningLines {
    /// On how many pages a line stands that runs through a document.
    private static let running = 3
    /// In a document of so many pages, twice can be all there is.
    private static let shortDocument = 4
    /// How much its height may differ from page to page, in points.
    private static let tolerance: Float = 6

    private struct Place {
        var page: Int
        var top: Float
        var isApart: Bool
        /// The words without the page's own number at either end.
        var words: [Substring]
    }

    private let places: [String: [Place]]
    private let isShort: Bool
    /// The height of most of the document's type.
    private let usual: Float

    /// - Parameters:
    ///   - edges: The lines at the edges of each page.
    ///   - pages: All lines of each page.
    init(_ edges: [[TextLine]], _ pages: [[TextLine]]) {
        usual = Tally.ofSizes(pages.joined()).largestOfMost ?? 0
        isShort = pages.count <= Self.shortDocument
        var places: [String: [Place]] = [:]
        for (page, lines) in edges.enumerated() {
            for line in lines {
                let place = Place(
                    page: page, top: line.box.top, isApart: Self.isApart(line, pages[page]),
                    words: Self.words(line, page: page))
                places[Self.key(line), default: []].append(place)
            }
        }
        self.places = places
    }

    func contains(_ line: TextLine) -> Bool {
        guard let alike = places[Self.key(line)] else { return false }
        let level = alike.filter { abs($0.top - line.box.top) < Self.tolerance }
        if Set(alike.map(\.page)).count >= Self.running {
            return Set(level.map(\.page)).count >= 2 || level.contains(where: \.isApart)
        }
        // Two lines of text can be alike and stand first on their pages; what runs says the very same, apart, in
        // no larger type, and is no sentence.
        return isShort && Set(level.map(\.page)).count >= 2 && Set(level.map(\.words)).count == 1
            && level.allSatisfy(\.isApart) && !line.isBold && line.size <= usual * 1.05
            && !(line.text.last.map { ".;:?".utf8.contains($0) } ?? false)
    }

    private static func words(_ line: TextLine, page: Int) -> [Substring] {
        var words = line.string.split { $0 == " " || $0 == "|" }
        if words.last == "\(page + 1)" { words.removeLast() }
        if words.first == "\(page + 1)" { words.removeFirst() }
        return words
    }

    /// Whether more than the distance of two lines parts a line from all others above and below it.
    private static func isApart(_ line: TextLine, _ lines: [TextLine]) -> Bool {
        let gaps = lines.compactMap { other -> Float? in
            if other.box.top >= line.box.bottom - 1 { return other.box.top - line.box.bottom }
            if other.box.bottom <= line.box.top + 1 { return line.box.top - other.box.bottom }
            return nil
        }
        return (gaps.min() ?? .infinity) > 0.8 * line.size
    }

    /// The words with every number made one sign.
    private static func key(_ line: TextLine) -> String {
        var result = ""
        var wasDigit = false
        for character in line.string.lowercased() where character != " " {
            if character.isNumber {
                if !wasDigit { result.append("#") }
                wasDigit = true
            } else {
                result.append(character)
                wasDigit = false
            }
        }
        return result
    }
}
