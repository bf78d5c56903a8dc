import Foundation

/// Reads the pages of a PDF that hold no text with tesseract, and puts its words into the layout as if the file
/// held them.
struct PageRecogniser {
    let recognition: Recognition
    let limits: DocumentLimits
    let file: String

    /// Pixels of a page's longer side: 300 to the inch on A4, which tesseract is made for.
    private static let longSide = 3508

    /// - Returns: The layout with the words of these pages, and which pages were read, from 1.
    /// - Throws: `DocumentError`, among others for a language that is not installed.
    func read(_ bytes: Data, into layout: Data) async throws -> (layout: Data, pages: [Int]) {
        let pages = BoxLayoutParser(layout).pages
        let empty = pages.indices.filter { pages[$0].words.isEmpty && pages[$0].width > 0 }
        guard !empty.isEmpty else { return (layout, []) }
        guard empty.count <= limits.recognisedPages else {
            throw DocumentError.tooManyPages(file: file, limit: limits.recognisedPages)
        }
        try await checkLanguages()
        let words = try await withThrowingTaskGroup(of: (Int, Data).self) { group in
            var waiting = empty[...]
            func startNext() {
                guard let page = waiting.popFirst() else { return }
                group.addTask { (page, try await recognised(page, pages[page], of: bytes)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startNext() }
            var words: [Int: Data] = [:]
            while let (page, found) = try await group.next() {
                words[page] = found
                startNext()
            }
            return words
        }
        return (LayoutInsertion(layout).inserting(words), words.keys.sorted().map { $0 + 1 })
    }

    private func recognised(_ number: Int, _ page: RawPage, of bytes: Data) async throws -> Data {
        let picture = try await Converter.pdftoppm.run(
            [
                "-q", "-gray", "-png", "-cropbox", "-scale-to", "\(Self.longSide)", "-f", "\(number + 1)",
                "-l",
                "\(number + 1)", "/dev/stdin",
            ], input: bytes, limits: limits, file: file)
        let found = try await Converter.tesseract.run(
            ["stdin", "stdout", "-l", recognition.languages, "hocr"], input: picture, limits: limits,
            file: file)
        return RecognisedWords(found).layout(width: page.width, height: page.height)
    }

    private func checkLanguages() async throws {
        let list = try await Converter.tesseract.run(
            ["--list-langs"], input: Data(), limits: limits, file: file)
        let known = Set(
            String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
        for name in recognition.names where !known.contains(name) {
            throw DocumentError.languageMissing(name)
        }
    }
}

/// The words in what tesseract writes (hOCR 1.2), in the form of `pdftotext -bbox-layout`.
struct RecognisedWords {
    private let spans: [Substring]

    init(_ output: Data) {
        let text = String(decoding: output, as: UTF8.self)
        let parts = text.split(separator: "<").filter {
            $0.hasPrefix("div class='ocr_page'") || $0.hasPrefix("p class='ocr_par'")
                || $0.hasPrefix("span class='ocr")
        }
        spans = parts
    }

    /// The words as the layout has them; width and height of the page are in points.
    func layout(width: Float, height: Float) -> Data {
        var result = ""
        var scale: (x: Float, y: Float) = (1, 1)
        var line: (top: Float, bottom: Float) = (0, 0)
        var isInLine = false
        func closeLine() {
            if isInLine { result += "</line>\n" }
            isInLine = false
        }
        for span in spans {
            guard let box = Self.numbers(behind: "bbox ", in: span, count: 4) else { continue }
            if span.hasPrefix("div") {
                guard box[2] > 0, box[3] > 0 else { return Data() }
                scale = (width / box[2], height / box[3])
            } else if span.hasPrefix("p ") {
                closeLine()
                result += "<flow>\n"
            } else if span.hasPrefix("span class='ocrx_word'") {
                let text = span.split(separator: ">", maxSplits: 1).dropFirst().first ?? ""
                let confidence = Self.numbers(behind: "x_wconf ", in: span, count: 1)?[0] ?? 0
                guard confidence >= Self.leastConfidence, text.contains(where: { !$0.isWhitespace }) else {
                    continue
                }
                if !isInLine { result += "<line >\n" }
                isInLine = true
                // Words stand as high as their line's type; what is much lower and raised is a mark.
                let isRaised =
                    box[3] < line.bottom - 0.4 * (line.bottom - line.top) && text.first?.isNumber == true
                let (top, bottom) = isRaised ? (box[1], box[3]) : line
                result +=
                    "<word xMin=\"\(box[0] * scale.x)\" yMin=\"\(top * scale.y)\" xMax=\"\(box[2] * scale.x)\" "
                    + "yMax=\"\(bottom * scale.y)\">\(text)</word>\n"
            } else {
                closeLine()
                // The baseline is given from the box's bottom; letters hang below it by a fifth of their size.
                let size = Self.numbers(behind: "x_size ", in: span, count: 1)?[0] ?? box[3] - box[1]
                let baseline = Self.numbers(behind: "baseline ", in: span, count: 2)?[1] ?? 0
                let bottom = box[3] + baseline + 0.2 * size
                line = (bottom - size, bottom)
            }
        }
        closeLine()
        return Data(result.utf8)
    }

    /// Words that the machine itself takes for noise, in percent.
    private static let leastConfidence: Float = 15

    private static func numbers(behind name: String, in span: Substring, count: Int) -> [Float]? {
        guard let start = span.firstRange(of: name)?.upperBound else { return nil }
        let words = span[start...].prefix { $0 != ";" && $0 != "'" && $0 != "\"" && $0 != ">" }.split(
            separator: " ")
        let numbers = words.prefix(count).compactMap { Float($0) }
        return numbers.count == count && numbers.allSatisfy { $0.isFinite && abs($0) < 100_000 }
            ? numbers : nil
    }
}

/// Puts words into the pages of a layout.
struct LayoutInsertion {
    private let layout: Data

    init(_ layout: Data) { self.layout = layout }

    /// The layout with what stands on pages, by their numbers from 0.
    func inserting(_ words: [Int: Data]) -> Data {
        var result = Data()
        var rest = layout[...]
        var number = 0
        while let tag = rest.range(of: Data("<page ".utf8)),
            let end = rest[tag.upperBound...].firstIndex(of: 0x3E)
        {
            result += rest[...end]
            result += words[number] ?? Data()
            rest = rest[(end + 1)...]
            number += 1
        }
        return result + rest
    }
}
