import KeptVocabulary

/// Puts lines together into paragraphs, items and headings, by what typesetters do: a gap above, an indent, a
/// label, a short last line, a change of size.
struct LineParagraphs {
    /// Distance of two lines of one paragraph, from bottom to bottom, in points; by size.
    private let pitch: Float
    private let right: Float
    private let left: Float
    /// Height of most of the type, in points.
    private let size: Float
    private let columns: ColumnEnds

    struct Paragraph {
        var lines: [TextLine]
        /// Bytes of the label at the start of the first line, the space after it included.
        var label: Int
        /// The size in which most of it is set.
        var size: Float { Tally.ofSizes(lines).largestOfMost ?? lines[0].size }
    }

    init(_ pages: [[TextLine]]) {
        var pitches = Tally(step: 0.5)
        var rights = Tally(step: 4)
        var lefts = Tally(step: 4)
        for lines in pages {
            for line in lines where line.text.count > 30 {
                rights.add(line.box.right)
                lefts.add(line.box.left)
            }
            for (upper, lower) in zip(lines, lines.dropFirst()) {
                let distance = lower.box.bottom - upper.box.bottom
                if distance > 4, distance < 60 { pitches.add(distance) }
            }
        }
        columns = ColumnEnds(pages)
        size = Tally.ofSizes(pages.joined()).largestOfMost ?? 10
        pitch = pitches.smallestOfMost ?? 12
        left = lefts.smallestOfMost ?? 0
        right = rights.counts.filter { $0.value >= 3 }.keys.max() ?? rights.counts.keys.max() ?? 500
    }

    func paragraphs(_ pages: [[TextLine]]) -> [Paragraph] {
        var result: [Paragraph] = []
        var last: TextLine?
        for line in pages.joined() {
            let label =
                last.map { labelLength(line, after: $0, in: result.last) } ?? TypedLabel.length(
                    in: line.text[...]) ?? 0
            if let before = last, label == 0, let open = result.last, !starts(line, after: before, in: open) {
                result[result.count - 1].lines.append(line)
            } else {
                result.append(Paragraph(lines: [line], label: label))
            }
            last = line
        }
        return result
    }

    /// How many bytes of a line are a label; 0 where what looks like one only happens to begin the line.
    private func labelLength(_ line: TextLine, after last: TextLine, in open: Paragraph?) -> Int {
        guard let length = TypedLabel.length(in: line.text[...]) else { return 0 }
        if let open, open.label > 0, abs(line.box.left - open.lines[0].box.left) < 2,
            countsOn(line.text.prefix(length), from: open.lines[0].text.prefix(open.label))
        {
            return length
        }
        if last.text.last == UInt8(ascii: ":") { return length }
        // A list within an item begins behind a sentence, however long that was.
        let label = String(decoding: line.text.prefix(length), as: UTF8.self).trimmed { $0 == " " }
        if endsSentence(last), ["(a)", "a)", "(i)", "i)", "(1)"].contains(label) { return length }
        let standsApart = line.gapAfterFirst > 0.5 * line.size
        if standsApart || line.page != last.page || isGap(last, line) { return length }
        let isIndented = abs(line.box.left - last.box.left) > 2 && line.box.left < left + 40
        return isIndented || endsParagraph(last) ? length : 0
    }

    /// `3.` behind `2.`, `(b)` behind `(a)`, a sign behind the same sign.
    private func countsOn(_ label: ArraySlice<UInt8>, from before: ArraySlice<UInt8>) -> Bool {
        let (label, before) = (
            String(decoding: label, as: UTF8.self), String(decoding: before, as: UTF8.self)
        )
        let (own, other) = (label.filter { $0 != " " }, before.filter { $0 != " " })
        guard let number = TypedLabel.value(own), let last = TypedLabel.value(other) else {
            let (letters, others) = (own.filter(\.isLetter), other.filter(\.isLetter))
            if let letter = letters.unicodeScalars.first, let last = others.unicodeScalars.first,
                letters.utf8.count == 1, others.utf8.count == 1, TypedLabel.isOrdered(own)
            {
                return letter.value == last.value + 1
            }
            return own == other && !TypedLabel.isOrdered(own)
        }
        return number == last + 1
    }

    private func isGap(_ upper: TextLine, _ lower: TextLine) -> Bool {
        let distance = lower.box.bottom - upper.box.bottom
        let usual = max(pitch, min(upper.size, lower.size) * 1.05)
        return distance > 1.28 * usual || distance < -0.5 * upper.size
    }

    /// A sentence's end well before the right margin.
    private func endsParagraph(_ line: TextLine) -> Bool {
        endsSentence(line) && line.box.right < right - 0.12 * (right - left)
    }

    private func endsSentence(_ line: TextLine) -> Bool {
        guard let byte = line.text.last(where: { ![0x29, 0x22, 0x99, 0x9D, 0x80, 0xE2].contains($0) }) else {
            return false
        }
        return ".:;!?".utf8.contains(byte)
    }

    private func starts(_ line: TextLine, after last: TextLine, in open: Paragraph) -> Bool {
        if line.page != last.page { return startsOnNewPage(line, after: last, in: open) }
        if isTitleGoingOn(last, line) { return false }
        if isGap(last, line) || isOtherWeight(line, after: last, in: open) { return true }
        let sizes = line.size / max(last.size, 1)
        if sizes > 1.25 || sizes < 0.8, line.box.bottom - last.box.bottom > 1.1 * pitch { return true }
        if endsParagraph(last) { return isUpper(line) || line.box.left > last.box.left + 8 }
        if isUpper(line), columns.leavesRoom(last, before: line) { return true }
        return endsSentence(last) && line.box.left > last.box.left + 12 && open.lines.count > 1
    }

    /// The lines of a large title stand further apart than those of the text: one that begins with a small letter goes on
    /// with the one above it.
    private func isTitleGoingOn(_ upper: TextLine, _ lower: TextLine) -> Bool {
        upper.size > 1.1 * size && abs(upper.size - lower.size) < 0.05 * upper.size && !endsSentence(upper)
            && (lower.string.first?.isLowercase ?? false)
            && lower.box.bottom - upper.box.bottom < Self.titlePitch * upper.size
    }

    /// By size.
    private static let titlePitch: Float = 2.2

    /// A bold line that stands alone is a heading: it begins behind the end of a sentence, and what follows it in
    /// another weight is the text under it.
    private func isOtherWeight(_ line: TextLine, after last: TextLine, in open: Paragraph) -> Bool {
        guard line.isBold != last.isBold else { return false }
        if line.isBold { return endsSentence(last) && isUpper(line) }
        return open.lines.allSatisfy(\.isBold) && isUpper(line)
    }

    /// A paragraph goes on over the page where its words do not end there, or where the next line stands as its
    /// own lines stood.
    private func startsOnNewPage(_ line: TextLine, after last: TextLine, in open: Paragraph) -> Bool {
        let isLower = line.text.first.map { (0x61...0x7A).contains($0) } ?? false
        if isLower, !endsSentence(last) { return false }
        if line.size > 1.12 * last.size || last.size > 1.12 * line.size { return true }
        if isLower { return false }
        if !endsSentence(last) { return last.box.right < left + 0.5 * (right - left) && isUpper(line) }
        return open.label == 0 || endsParagraph(last)
    }

    private func isUpper(_ line: TextLine) -> Bool {
        line.string.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
    }
}
