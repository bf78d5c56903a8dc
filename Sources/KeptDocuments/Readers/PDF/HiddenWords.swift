/// Finds words that a PDF holds and nobody sees: too small to read, of the colour of what lies behind or over
/// them, or drawn without ink under other words.
///
/// The words of a scan that was read by machine have no ink either; they lie on the picture that shows them, and
/// count as seen.
struct HiddenWords {
    let parser: BoxLayoutParser

    /// Nobody reads letters lower than this, in points.
    private static let readable: Float = 2.5
    /// The least difference of greys that an eye sees, of 255.
    private static let visible = 16
    /// A word of three letters has no wider piece without ink, in parts of its width.
    private static let covered: Float = 0.6

    /// The numbers of words too small to read.
    func tiny(on page: RawPage) -> Set<Int> {
        Set(page.words.indices.filter { page.words[$0].box.height < Self.readable })
    }

    /// The numbers of words where the page as drawn shows nothing.
    func unseen(on page: RawPage, _ raster: PageRaster) -> Set<Int> {
        guard page.width > 0, page.height > 0 else { return [] }
        return withLoneLetters(
            Set(
                page.words.indices.filter { number in
                    let box = Self.band(page.words[number].box)
                    let letters = letters(of: page.words[number])
                    guard letters.drawable > 0,
                        let look = raster.look(
                            left: box.left / page.width, top: box.top / page.height,
                            right: box.right / page.width, bottom: box.bottom / page.height,
                            visible: Self.visible)
                    else { return false }
                    // Of a word under a bar its comma may stick out.
                    let isCovered = look.blank > Self.covered && letters.drawable > 2 && letters.others <= 1
                    return look.contrast < Self.visible || isCovered
                }), on: page)
    }

    /// The numbers of words with a line through them; of a page that is drawn coarsely, those that may have one.
    func struck(on page: RawPage, _ raster: PageRaster, among numbers: Set<Int>? = nil) -> Set<Int> {
        guard page.width > 0, page.height > 0 else { return [] }
        return Set(
            (numbers.map(Array.init) ?? Array(page.words.indices)).filter { number in
                let box = page.words[number].box
                guard box.width > box.height / 2, isOfParts(page.words[number]) else { return false }
                return raster.isStruck(
                    left: box.left / page.width, top: (box.top + 0.28 * box.height) / page.height,
                    right: box.right / page.width, bottom: (box.top + 0.8 * box.height) / page.height,
                    visible: Self.lineVisible, isCoarse: numbers == nil)
            })
    }

    /// The least difference of greys of a thin line, of 255.
    private static let lineVisible = 40

    /// Whether a word is of letters that stand apart: those of Arabic or Devanagari hang on a line of their own.
    private func isOfParts(_ word: PageWord) -> Bool {
        let scalars = String(decoding: parser.text(word.bytes), as: UTF8.self).unicodeScalars
        let letters = scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return letters.count > 1 && letters.allSatisfy { $0.value < 0x600 }
    }

    /// Of hidden words those of one letter only beside others: a large letter by itself, as in a mark across the
    /// page, looks like nothing from within.
    private func withLoneLetters(_ numbers: Set<Int>, on page: RawPage) -> Set<Int> {
        let words = numbers.filter { letters(of: page.words[$0]).drawable > 1 }
        return numbers.filter { number in
            words.contains(number)
                || [number - 1, number + 1].contains {
                    words.contains($0) && page.words[$0].box.sharesRow(with: page.words[number].box) > 0.5
                }
        }
    }

    /// Whether words lie over words of another text.
    func hasOverlaps(on page: RawPage) -> Bool { !overlapping(on: page).isEmpty }

    /// The numbers of words that lie over words of another text.
    private func overlapping(on page: RawPage) -> Set<Int> {
        let order = page.words.indices.sorted { page.words[$0].box.top < page.words[$1].box.top }
        var result: Set<Int> = []
        for (place, number) in order.enumerated() {
            let word = page.words[number]
            for other in order[(place + 1)...].prefix(Self.near) {
                let next = page.words[other]
                guard next.box.top < word.box.bottom else { break }
                if word.box.covers(next.box) > Self.under, parser.text(word.bytes) != parser.text(next.bytes)
                {
                    result.formUnion([number, other])
                }
            }
        }
        return result
    }

    /// The numbers of words that lie over others, or in a row with such, and are not among what is drawn with ink.
    ///
    /// Nothing is known of a page without pieces that are drawn with ink.
    func uninked(on page: RawPage, _ pieces: [PDFMarkup.Piece]) -> Set<Int> {
        guard !pieces.isEmpty else { return [] }
        let drawn = drawn(on: page, pieces)
        let first = overlapping(on: page).subtracting(drawn)
        return withLoneLetters(
            Set(
                page.words.indices.filter { number in
                    !drawn.contains(number)
                        && first.contains { page.words[$0].box.sharesRow(with: page.words[number].box) > 0.5 }
                }), on: page)
    }

    /// Of the words in a piece's box one for each of its own words: the nearest to where it should stand.
    private func drawn(on page: RawPage, _ pieces: [PDFMarkup.Piece]) -> Set<Int> {
        var result: Set<Int> = []
        for piece in pieces {
            var inside = page.words.indices.filter { piece.box.holds(page.words[$0].box.center) }
            var start = 0
            for token in piece.text.split(separator: 0x20, omittingEmptySubsequences: false) {
                let share = Float(start) / Float(max(1, piece.text.count))
                let left = piece.box.left + share * piece.box.width
                start += token.count + 1
                let nearest = inside.indices.filter {
                    parser.text(page.words[inside[$0]].bytes) == Array(token)
                }
                .min {
                    abs(page.words[inside[$0]].box.left - left) < abs(page.words[inside[$1]].box.left - left)
                }
                if let nearest { result.insert(inside.remove(at: nearest)) }
            }
        }
        return result
    }

    private static let near = 60
    /// Letters of neighbouring words and lines touch; words that share more than this of their boxes do not.
    private static let under: Float = 0.4

    /// The part of a word's box in which every letter has ink, and its neighbours have none: the height of an x.
    private static func band(_ box: Box) -> Box {
        var band = box
        if box.height > 2.5 * box.width {
            (band.left, band.right) = (box.left + 0.25 * box.width, box.left + 0.75 * box.width)
        } else {
            (band.top, band.bottom) = (box.top + 0.35 * box.height, box.top + 0.75 * box.height)
        }
        return band
    }

    /// How many letters and digits of a word are of scripts that every machine has a font for, others being perhaps
    /// missing from the drawing, and how many signs it has besides.
    private func letters(of word: PageWord) -> (drawable: Int, others: Int) {
        let scalars = String(decoding: parser.text(word.bytes), as: UTF8.self).unicodeScalars
        let drawable = scalars.count {
            $0.value < 0x700 && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        return (drawable, scalars.count - drawable)
    }
}

extension Box {
    fileprivate var center: (x: Float, y: Float) { ((left + right) / 2, (top + bottom) / 2) }

    /// How much of the smaller of the two they share, from 0 to 1.
    fileprivate func covers(_ other: Box) -> Float {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        let smaller = min(self.width * self.height, other.width * other.height)
        return width > 0 && height > 0 && smaller > 0 ? width * height / smaller : 0
    }
}
