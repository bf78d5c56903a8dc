import Foundation
import KeptVocabulary

/// Looks at the pages of a PDF as they are drawn, and takes off the words that do not show.
struct HiddenWordsSearch {
    let parser: BoxLayoutParser
    let limits: DocumentLimits
    let file: String

    struct Result {
        var pages: [RawPage]
        var remarks: [Remark] = []
    }

    /// Words too small to read, taken off without drawing the pages.
    static func withoutTiny(_ parser: BoxLayoutParser) -> Result {
        taken(parser.pages.map(HiddenWords(parser: parser).tiny), [:], from: parser)
    }

    /// The pages without the words that do not show; what is drawn with ink is asked for only where words lie over
    /// each other.
    func run(_ bytes: Data, markup: () async throws -> PDFMarkup) async throws -> Result {
        let pages = parser.pages
        let words = HiddenWords(parser: parser)
        var hidden = pages.map { words.tiny(on: $0) }
        var firstUndrawn: Int?
        for (number, page) in pages.enumerated() where words.hasOverlaps(on: page) {
            hidden[number].formUnion(words.uninked(on: page, try await markup().pieces(ofPage: number + 1)))
        }
        let look = try await look(bytes, words, undrawn: &firstUndrawn)
        for (number, words) in look.unseen { hidden[number].formUnion(words) }
        let struck = try await confirmed(look.maybeStruck, bytes, words)
        var result = Self.taken(hidden, struck, from: parser)
        if let firstUndrawn { result.remarks.append(.hiddenTextNotSought(fromPage: firstUndrawn + 1)) }
        return result
    }

    /// Pages drawn at once: some 25 MB.
    private static let together = 25

    /// What is seen of the words by page, as far as the pages could be drawn.
    private struct Look {
        var unseen: [Int: Set<Int>] = [:]
        var maybeStruck: [Int: Set<Int>] = [:]
    }

    private func look(_ bytes: Data, _ words: HiddenWords, undrawn: inout Int?) async throws -> Look {
        let pages = parser.pages
        var result = Look()
        var start = 0
        while start < pages.count, undrawn == nil {
            let end = min(start + Self.together, pages.count)
            if start >= limits.drawnPages {
                undrawn = start
            } else if pages[start..<end].contains(where: { !$0.words.isEmpty }) {
                let rasters = try await rasters(start..<end, bytes)
                for (number, raster) in zip(start..<end, rasters) {
                    result.unseen[number] = words.unseen(on: pages[number], raster)
                    let struck = words.struck(on: pages[number], raster)
                    if !struck.isEmpty { result.maybeStruck[number] = struck }
                }
                if rasters.count < end - start { undrawn = start + rasters.count }
            }
            start = end
        }
        // Where most words do not show, it is the drawing that went wrong, as without a font.
        let all = pages.prefix(start).reduce(0) { $0 + $1.words.count }
        guard result.unseen.values.reduce(0, { $0 + $1.count }) * 2 <= all else {
            undrawn = 0
            return Look()
        }
        return result
    }

    /// Pages that are drawn finely, at most.
    private static let mostFine = 60
    private static let fine = 4

    /// Of the words that may have a line through them those that do, seen closely.
    private func confirmed(
        _ maybe: [Int: Set<Int>], _ bytes: Data, _ words: HiddenWords
    ) async throws -> [Int: Set<Int>] {
        var result: [Int: Set<Int>] = [:]
        for number in maybe.keys.sorted().prefix(Self.mostFine) {
            let drawn = try await rasters(number..<(number + 1), bytes, scale: Self.fine).first
            guard let drawn else { continue }
            result[number] = words.struck(on: parser.pages[number], drawn, among: maybe[number] ?? [])
        }
        return result
    }

    /// The pages as drawn; fewer where the program could not.
    private func rasters(
        _ pages: Range<Int>, _ bytes: Data, scale: Int = 1
    ) async throws -> [PageRaster] {
        let numbers = (pages.lowerBound + 1)...pages.upperBound
        do {
            return PageRaster.all(
                in: try await Converter.pdftoppm.run(
                    PageRaster.arguments(pages: numbers, scale: scale), input: bytes, limits: limits,
                    file: file))
        } catch DocumentError.converterFailed { return [] } catch DocumentError.tooSlow {
            return []
        } catch DocumentError.expandsTooFar { return [] } catch DocumentError.tooManyParts { return [] }
    }

    // MARK: - Taking off

    private static func taken(
        _ hidden: [Set<Int>], _ struck: [Int: Set<Int>], from parser: BoxLayoutParser
    ) -> Result {
        var traces: [Trace] = []
        var pages: [RawPage] = []
        for (number, page) in parser.pages.enumerated() {
            let lined = (struck[number] ?? []).subtracting(hidden[number])
            for (kind, words) in [(Trace.Kind.hidden(.covered), hidden[number]), (.struck, lined)] {
                traces += runs(words, of: page).map { trace(kind, $0, of: page, number: number + 1, parser) }
            }
            pages.append(page.without(hidden[number].union(lined)))
        }
        return Result(pages: pages, remarks: traces.isEmpty ? [] : [.traces(traces)])
    }

    /// Numbers that follow each other or stand in one row, together.
    private static func runs(_ numbers: Set<Int>, of page: RawPage) -> [[Int]] {
        var result: [[Int]] = []
        for number in numbers.sorted() {
            if let last = result.last?.last,
                number == last + 1 || page.words[last].box.sharesRow(with: page.words[number].box) > 0.5
            {
                result[result.count - 1].append(number)
            } else {
                result.append([number])
            }
        }
        return result
    }

    private static func trace(
        _ kind: Trace.Kind, _ numbers: [Int], of page: RawPage, number: Int, _ parser: BoxLayoutParser
    ) -> Trace {
        let words = numbers.map { page.words[$0] }
        let box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
        return Trace(
            kind,
            text: words.map { String(decoding: parser.text($0.bytes), as: UTF8.self) }.joined(separator: " "),
            place: .page(
                number,
                box: [box.left, box.top, box.right, box.bottom].map { (Double($0) * 10).rounded() / 10 }))
    }
}
