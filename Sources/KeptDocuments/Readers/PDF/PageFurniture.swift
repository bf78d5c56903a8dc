/// Takes off what a page carries besides its text: running heads, page numbers, symbols and job numbers at its
/// edges, and the leaders of a table of contents.
enum PageFurniture {
    /// The edges of a page in which running heads stand, as parts of its height.
    private static let topEdge: Float = 0.12
    private static let bottomEdge: Float = 0.92
    /// Below this part of the height a number that nothing follows is the page's.
    private static let lowEdge: Float = 0.8

    /// - Parameter pages: The lines of each page, and its height in points.
    /// - Returns: The same pages without what is furniture.
    static func removed(from pages: [(lines: [TextLine], height: Float)]) -> [[TextLine]] {
        let running = RunningLines(
            pages.map { page in page.lines.filter { isAtEdge($0, page.height) } }, pages.map(\.lines))
        return pages.enumerated().map { number, page in
            page.lines.filter { line in
                if isContents(line) { return false }
                let text = line.string
                let isLast =
                    line.box.top > lowEdge * page.height
                    && !page.lines.contains { $0.box.top > line.box.bottom }
                if isLast, isNumber(text) || isJob(text) { return false }
                guard isAtEdge(line, page.height) else { return true }
                if isNumber(text) || isJob(text) { return false }
                let isRunning = running.contains(line)
                // The first page names the document once; what names it on later pages is a running head. One that
                // stands on the first page as well stands over a title.
                guard number > 0 else {
                    let isFoot = line.box.top > bottomEdge * page.height
                    let isUnderTitle = page.lines.contains { $0.size > 1.15 * line.size }
                    return !isRunning || isSymbol(text) || !isFoot && !isUnderTitle
                }
                return !isSymbol(text) && !isRunning
            }
        }
    }

    private static func isAtEdge(_ line: TextLine, _ height: Float) -> Bool {
        line.box.bottom < topEdge * height || line.box.top > bottomEdge * height
    }

    // These look at every page's lines, and regular expressions are made anew at each use: no regular expressions.

    /// `17`, `Page 17`, `- 17 -`, `17/29`, `page 3 of 9`.
    private static func isNumber(_ text: String) -> Bool {
        guard text.utf8.count <= 24 else { return false }
        var words = text.lowercased().split { " -–—/|".contains($0) }
        if words.first == "page" { words.removeFirst() }
        words.removeAll { $0 == "of" }
        return (1...2).contains(words.count)
            && words.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isNumber) }
    }

    /// `GE.10-12345`, with or without the page's number before it.
    private static func isJob(_ text: String) -> Bool {
        guard text.utf8.count < 48 else { return false }
        let words = text.split(separator: " ")
        return words.first?.hasPrefix("GE.") == true
            || words.count > 1 && words[1].hasPrefix("GE.") && words[0].allSatisfy(\.isNumber)
    }

    /// `A/HRC/14/10`, `A/HRC/8/38*`, with or without `Page 17`.
    private static func isSymbol(_ text: String) -> Bool {
        guard text.utf8.count < 60, text.contains("/") else { return false }
        let words = text.split(separator: " ")
        guard let symbol = words.first,
            words.count == 1 || words.count == 3 && words[1].lowercased() == "page"
        else { return false }
        let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
        return (3...7).contains(parts.count) && parts[0].allSatisfy(\.isUppercase)
            && parts.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || ".*".contains($0) }
            }
    }

    /// A line of a table of contents: dots lead from a title to a page.
    private static func isContents(_ line: TextLine) -> Bool {
        var run = 0
        for byte in line.text {
            if byte == UInt8(ascii: ".") {
                run += 1
                if run == 5 { return true }
            } else if byte != 0x20 {
                run = 0
            }
        }
        return false
    }
}
