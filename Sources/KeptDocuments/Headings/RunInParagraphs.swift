import KeptVocabulary

/// Parts what copying ran together: a heading in capitals and the text behind it, and numbered paragraphs in one line, as
/// `Family reunification 35. The Committee … 36. The State party …`.
enum RunInParagraphs {
    static func parted(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        var last = 0
        let following = nextNumbers(blocks)
        for (index, block) in blocks.enumerated() {
            guard block.kind == .paragraph || block.isListItem else {
                result.append(block)
                continue
            }
            if let parts = behindCapitals(block) {
                result += parts
                continue
            }
            if let number = number(block) { last = number }
            let parts = last > 0 ? counted(block, from: last, before: following[index]) : [block]
            result += parts
            if let number = parts.last.flatMap(number) { last = number }
        }
        return result
    }

    // MARK: - Capitals

    private static let fewestCapitals = 3

    /// A heading and the text behind it, as in `V. SUGGESTED ASSESSMENT As detailed above, …`.
    private static func behindCapitals(_ block: Block) -> [Block]? {
        guard block.label?.first.map({ $0.isNumber || $0.isUppercase }) == true else { return nil }
        let words = block.text.split(separator: " ")
        let capitals = words.prefix { word in
            word.contains(where: \.isLetter) && !word.contains(where: \.isLowercase) || word == "&"
        }
        guard capitals.count >= fewestCapitals, words.count >= capitals.count + fewestCapitals,
            let start = words[capitals.count...].first,
            start.first?.isUppercase == true, start.contains(where: \.isLowercase),
            HeadingForm.isCapitals(String(block.text[..<start.startIndex])),
            !".,;".contains(capitals.last?.last ?? ".")
        else { return nil }
        let offset = block.text.utf8.distance(from: block.text.startIndex, to: start.startIndex)
        var heading = block.part(0..<(offset - 1))
        heading.label = block.label
        heading.kind = .heading(level: 2)
        var rest = block.part(offset..<block.text.utf8.count)
        rest.kind = .paragraph
        return [heading, rest]
    }

    // MARK: - Numbers

    /// How far the next number may be from the last, where text in between was left out.
    private static let farthest = 10

    private static func counted(_ block: Block, from last: Int, before following: Int?) -> [Block] {
        let starts = numbers(in: block.text)
        guard !starts.isEmpty else { return [block] }
        var result: [Block] = []
        var (last, start, label) = (last, 0, block.label)
        for (place, found) in starts.enumerated() {
            let next = place + 1 < starts.count ? starts[place + 1].number : following
            guard found.number > last, found.number <= last + farthest,
                following.map({ found.number < $0 }) ?? true,
                found.number == last + 1 || next == found.number + 1
            else { continue }
            result.append(part(block, start..<found.offset, label: label))
            (start, label, last) = (found.end, "\(found.number).", found.number)
        }
        result.append(part(block, start..<block.text.utf8.count, label: label))
        return result.filter { !$0.text.isEmpty }
    }

    private static func part(_ block: Block, _ range: Range<Int>, label: String?) -> Block {
        var end = range.upperBound
        let bytes = Array(block.text.utf8)
        while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        var result = block.part(range.lowerBound..<end)
        result.label = label
        result.kind = label.map { .listItem(depth: 1, isOrdered: TypedLabel.isOrdered($0)) } ?? .paragraph
        return result
    }

    /// The numbers with a stop that stand within a text before a word with a capital: behind a sentence's end, or behind the
    /// few words with which the text begins.
    private static func numbers(in text: String) -> [(number: Int, offset: Int, end: Int)] {
        let bytes = Array(text.utf8)
        var result: [(number: Int, offset: Int, end: Int)] = []
        var index = 1
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index - 1] == 0x20, isDigit(bytes[index]) else { continue }
            var end = index
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            guard end - index <= 3, end + 2 < bytes.count, bytes[end] == 0x2E, bytes[end + 1] == 0x20,
                (0x41...0x5A).contains(bytes[end + 2]),
                let number = Int(String(decoding: bytes[index..<end], as: UTF8.self))
            else { continue }
            let before = bytes[..<(index - 1)].last ?? 0x2E
            guard
                [0x2E, 0x3B, 0x3A, 0x29].contains(before)
                    || index <= longestHeading && !bytes[..<index].contains(0x2E)
            else { continue }
            result.append((number, index, end + 2))
        }
        return result
    }

    private static let longestHeading = 100
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func number(_ block: Block) -> Int? {
        guard block.isListItem, let label = block.label, let number = TypedLabel.value(label),
            label == "\(number)."
        else { return nil }
        return number
    }

    /// By block: the number of the next numbered paragraph behind it.
    private static func nextNumbers(_ blocks: [Block]) -> [Int?] {
        var result: [Int?] = Array(repeating: nil, count: blocks.count)
        var next: Int?
        for index in blocks.indices.reversed() {
            result[index] = next
            if let number = number(blocks[index]) { next = number }
        }
        return result
    }
}
