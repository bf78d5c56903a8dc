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
        taken(parser.pages.map(HiddenWords(parser: parser).tiny), from: parser)
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
        let unseen = try await unseen(bytes, words, undrawn: &firstUndrawn)
        for (number, words) in unseen { hidden[number].formUnion(words) }
        var result = Self.taken(hidden, from: parser)
        if let firstUndrawn { result.remarks.append(.hiddenTextNotSought(fromPage: firstUndrawn + 1)) }
        return result
    }

    /// Pages drawn at once: some 25 MB.
    private static let together = 25
    /// Seconds that so many pages may take; usual ones take one.
    private static let longest = 20

    private func unseen(
        _ bytes: Data, _ words: HiddenWords, undrawn: inout Int?
    ) async throws -> [Int: Set<Int>] {
        let pages = parser.pages
        var result: [Int: Set<Int>] = [:]
        var start = 0
        while start < pages.count, undrawn == nil {
            let end = min(start + Self.together, pages.count)
            if start >= limits.drawnPages {
                undrawn = start
            } else if pages[start..<end].contains(where: { !$0.words.isEmpty }) {
                let rasters = try await rasters(start..<end, bytes)
                for (number, raster) in zip(start..<end, rasters) {
                    result[number] = words.unseen(on: pages[number], raster)
                }
                if rasters.count < end - start { undrawn = start + rasters.count }
            }
            start = end
        }
        // Where most words do not show, it is the drawing that went wrong, as without a font.
        let all = pages.prefix(start).reduce(0) { $0 + $1.words.count }
        guard result.values.reduce(0, { $0 + $1.count }) * 2 <= all else {
            undrawn = 0
            return [:]
        }
        return result
    }

    /// The pages as drawn; fewer where the program could not.
    private func rasters(_ pages: Range<Int>, _ bytes: Data) async throws -> [PageRaster] {
        let numbers = (pages.lowerBound + 1)...pages.upperBound
        var limits = limits
        limits.converterSeconds = min(limits.converterSeconds, Self.longest)
        do {
            return PageRaster.all(
                in: try await Converter.pdftoppm.run(
                    PageRaster.arguments(pages: numbers), input: bytes, limits: limits, file: file))
        } catch DocumentError.converterFailed { return [] } catch DocumentError.tooSlow {
            return []
        } catch DocumentError.expandsTooFar { return [] }
    }

    // MARK: - Taking off

    private static func taken(_ hidden: [Set<Int>], from parser: BoxLayoutParser) -> Result {
        let pages = parser.pages
        let texts = zip(pages, hidden).enumerated().flatMap { number, page in
            runs(page.1, of: page.0).map { text($0, of: page.0, number: number + 1, parser) }
        }
        return Result(
            pages: zip(pages, hidden).map { $0.without($1) },
            remarks: texts.isEmpty ? [] : [.traces(texts)])
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

    private static func text(_ numbers: [Int], of page: RawPage, number: Int, _ parser: BoxLayoutParser)
        -> Trace
    {
        let words = numbers.map { page.words[$0] }
        let box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
        return Trace(
            .hidden(.covered), text: words.map { String(decoding: parser.text($0.bytes), as: UTF8.self) }.joined(separator: " "),
            place: .page(
                number,
                box: [box.left, box.top, box.right, box.bottom].map { (Double($0) * 10).rounded() / 10 }))
    }
}
