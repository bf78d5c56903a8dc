import KeptDocuments

/// Finds the numbered paragraphs of a report's conclusions and the items within them, by the sequence of their
/// numbers.
///
/// Numbers begin a block, or follow the end of the item before in the same block. Items are `97.12` under
/// paragraph 97, or 1, 2, … (a), (b), … that begin anew in each paragraph.
struct NumberedItems {
    struct Item {
        /// As the report writes it, without its stop.
        var number: String
        /// Bytes of the running text, the number not included.
        var range: Range<Int>
    }

    struct Paragraph {
        var number: Int
        /// The words before the first item.
        var introduction: Range<Int>
        var items: [Item]
    }

    private let bytes: [UInt8]
    private let text: RunningText
    private var paragraphs: [Paragraph] = []
    private var style: Style?
    private var last = 0

    private enum Style { case dotted, plain, letters }

    static func read(_ text: RunningText) -> [Paragraph] {
        var reader = NumberedItems(text)
        reader.read()
        return reader.paragraphs
    }

    private init(_ text: RunningText) {
        (self.text, bytes) = (text, text.bytes)
    }

    /// How many numbers may be missing where a report miscounts.
    private static let widestGap = 6

    private mutating func read() {
        var index = 0
        while index < bytes.count {
            guard let place = place(at: index), let label = NumberLabel(bytes, at: index) else {
                index += 1
                continue
            }
            if take(label, at: index, place) {
                index = label.end
            } else {
                index += 1
            }
        }
        close(at: bytes.count)
    }

    private enum Opening { case block, afterItem }

    /// Where a number can begin something: at a block's start, or behind the end of an item.
    private func place(at index: Int) -> Opening? {
        let byte = bytes[index]
        guard (0x30...0x39).contains(byte) || byte == UInt8(ascii: "(") || (0x61...0x7A).contains(byte)
        else { return nil }
        if text.isBlockStart(index) { return .block }
        guard index >= 2 else { return nil }
        let before = bytes[index - 1] == 0x20 ? bytes[index - 2] : bytes[index - 1]
        return before == UInt8(ascii: ";") || bytes[index - 1] == 0x20 && ".):".utf8.contains(before)
            ? .afterItem : nil
    }

    // MARK: - Sequence

    private mutating func take(_ label: NumberLabel, at index: Int, _ place: Opening) -> Bool {
        switch label.kind {
        case .dotted(let paragraph, let number): takeDotted(paragraph, number, label, at: index, place)
        case .plain(let number): takePlain(number, label, at: index, place)
        case .letter(let number): takeLetter(number, label, at: index, place)
        }
    }

    private mutating func takeDotted(
        _ paragraph: Int, _ number: Int, _ label: NumberLabel, at index: Int, _ place: Opening
    ) -> Bool {
        guard let current = paragraphs.last, style == nil || style == .dotted else { return false }
        let isNext = number == last + 1
        if paragraph == current.number {
            // Reports miscount: a number may be left out, given twice, or lose a digit.
            let isNear = number <= last + Self.widestGap || number > last && isBehindOmission(index)
            guard isNext || place == .block && isNear else { return false }
            return item(label, max(number, last + 1), .dotted, at: index)
        }
        // A new paragraph whose own number was lost, or a slip in the number before the point.
        if number == 1, paragraph > current.number, paragraph <= current.number + 3, place == .block {
            open(paragraph, at: index, introduction: index..<index)
            return item(label, number, .dotted, at: index)
        }
        guard isNext, last > 0, place == .block else { return false }
        return item(label, number, .dotted, at: index)
    }

    /// Whether the block before says that something was left out: `(…)`, `[...]`.
    private func isBehindOmission(_ index: Int) -> Bool {
        guard index > 1 else { return false }
        let start = bytes[..<(index - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let block = String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
        return block.utf8.count <= 8 && block.contains { "….".contains($0) }
            && block.allSatisfy { "()[]…. ".contains($0) }
    }

    private mutating func takePlain(
        _ number: Int, _ label: NumberLabel, at index: Int, _ place: Opening
    ) -> Bool {
        if let current = paragraphs.last {
            let isItem = number == last + 1 && (style == .plain || style == nil)
            if isItem, place == .block || style == .plain && isCapital(label.end) {
                return item(label, number, .plain, at: index)
            }
            guard place == .block else { return false }
            if number > current.number, number <= current.number + 3 {
                open(number, at: index, introduction: label.end..<label.end)
                return true
            }
            if style == .plain, number > last, number <= last + 3 {
                return item(label, number, .plain, at: index)
            }
            return false
        }
        guard place == .block else { return false }
        open(number, at: index, introduction: label.end..<label.end)
        return true
    }

    private mutating func takeLetter(
        _ number: Int, _ label: NumberLabel, at index: Int, _ place: Opening
    ) -> Bool {
        guard let current = paragraphs.last, place == .block, number == last + 1 else { return false }
        guard style == .letters || style == nil && current.items.isEmpty else { return false }
        return item(label, number, .letters, at: index)
    }

    private func isCapital(_ index: Int) -> Bool {
        index < bytes.count && (0x41...0x5A).contains(bytes[index])
    }

    // MARK: - Opening and closing

    private mutating func item(_ label: NumberLabel, _ number: Int, _ style: Style, at index: Int) -> Bool {
        close(at: index)
        self.style = style
        last = number
        paragraphs[paragraphs.count - 1].items.append(Item(number: label.text, range: label.end..<label.end))
        return true
    }

    private mutating func open(_ number: Int, at index: Int, introduction: Range<Int>) {
        close(at: index)
        paragraphs.append(Paragraph(number: number, introduction: introduction, items: []))
        (style, last) = (nil, 0)
    }

    private mutating func close(at end: Int) {
        guard let paragraph = paragraphs.indices.last else { return }
        if let item = paragraphs[paragraph].items.indices.last {
            let from = paragraphs[paragraph].items[item].range.lowerBound
            paragraphs[paragraph].items[item].range = from..<max(from, end)
        } else {
            let from = paragraphs[paragraph].introduction.lowerBound
            paragraphs[paragraph].introduction = from..<max(from, end)
        }
    }
}

/// A number that can begin a paragraph or an item.
struct NumberLabel {
    enum Kind { case dotted(Int, Int), plain(Int), letter(Int) }

    let kind: Kind
    /// As written, without brackets and stop.
    let text: String
    /// Behind the label and the spaces after it.
    let end: Int

    /// `97.12`, `97.12.`, `12.`, `12)`, `(12)`, `(a)`, `a)`.
    init?(_ bytes: [UInt8], at index: Int) {
        var next = index
        let isBracketed = bytes[next] == UInt8(ascii: "(")
        if isBracketed { next += 1 }
        func digits() -> Int? {
            let from = next
            while next < bytes.count, next < from + 4, (0x30...0x39).contains(bytes[next]) { next += 1 }
            return Int(String(decoding: bytes[from..<next], as: UTF8.self))
        }
        func at(_ byte: StaticString) -> Bool { next < bytes.count && bytes[next] == byte.utf8Start[0] }
        let textStart = next
        if let number = digits() {
            var second: Int?
            if !isBracketed, at("."), next + 1 < bytes.count, (0x30...0x39).contains(bytes[next + 1]) {
                next += 1
                second = digits()
            }
            text = String(decoding: bytes[textStart..<next], as: UTF8.self)
            if let second {
                kind = .dotted(number, second)
                if at(".") { next += 1 }
            } else {
                guard at(isBracketed ? ")" : ".") || at(")") else { return nil }
                kind = .plain(number)
                next += 1
            }
        } else {
            guard next + 1 < bytes.count, (0x61...0x7A).contains(bytes[next]) else { return nil }
            let letter = Int(bytes[next] - 0x61) + 1
            next += 1
            guard at(")") else { return nil }
            text = String(decoding: bytes[textStart..<next], as: UTF8.self)
            kind = .letter(letter)
            next += 1
        }
        guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] >= 0x41 else {
            return nil
        }
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A { next += 1 }
        end = next
    }
}
