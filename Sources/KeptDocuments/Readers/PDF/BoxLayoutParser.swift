import Foundation

/// Reads what `pdftotext -bbox-layout` writes: pages, flows, blocks, lines, and words with their boxes.
///
/// It looks for the few tags it knows and passes over everything else, so that no output can make it fail; a
/// number that is none counts as 0.
struct BoxLayoutParser {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var pages: [RawPage] = []
    private(set) var title: Range<Int>?
    /// Who made the file, as a program noted it.
    private(set) var author: Range<Int>?

    init(_ output: Data) {
        bytes = Array(output)
        parse()
    }

    /// The text of a range of the output, entities decoded; bytes that are no UTF-8 are replaced.
    func text(_ range: Range<Int>) -> [UInt8] { Entities.decoded(bytes[range]) }

    /// Whether a range holds a byte, looked up without taking its text out.
    func holds(_ byte: UInt8, in range: Range<Int>) -> Bool { bytes[range].contains(byte) }

    /// Whether a range begins with a sign of ASCII that shows.
    func beginsPlainly(_ range: Range<Int>) -> Bool {
        bytes[range].first.map { (0x21...0x7E).contains($0) } ?? false
    }

    private mutating func parse() {
        var flow = 0
        var block = 0
        var lineStart: Int?
        while let tag = nextTag() {
            switch tag {
            case .word(let box, let text):
                guard let page = pages.indices.last else { continue }
                pages[page].words.append(PageWord(box: box, bytes: text))
            case .lineStart: lineStart = pages.last?.words.count
            case .lineEnd:
                guard let page = pages.indices.last, let start = lineStart else { continue }
                let end = pages[page].words.count
                if start < end {
                    pages[page].lines.append(RawLine(words: start..<end, flow: flow, block: block))
                }
                lineStart = nil
            case .flow: flow += 1
            case .block: block += 1
            case .page(let width, let height):
                (flow, block) = (0, 0)
                lineStart = nil
                pages.append(RawPage(width: width, height: height))
            case .title(let range): title = range
            case .author(let range): author = range
            }
        }
    }

    private enum Tag {
        case page(width: Float, height: Float)
        case flow, block, lineStart, lineEnd
        case word(Box, text: Range<Int>)
        case title(Range<Int>)
        case author(Range<Int>)
    }

    private static let lessThan = UInt8(ascii: "<")
    private static let greaterThan = UInt8(ascii: ">")

    /// The next tag that says something, or `nil` at the end.
    private mutating func nextTag() -> Tag? {
        while let start = find(Self.lessThan, from: index) {
            index = start + 1
            if matches("word ") {
                let numbers = numbers(4)
                let textStart = index
                index = find(Self.lessThan, from: index) ?? bytes.count
                let box = Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
                return .word(box, text: textStart..<index)
            }
            if matches("line ") { return .lineStart }
            if matches("/line") { return .lineEnd }
            if matches("flow") { return .flow }
            if matches("block ") { return .block }
            if matches("page ") {
                let numbers = numbers(2)
                return .page(width: numbers[0], height: numbers[1])
            }
            if matches("title>") {
                let textStart = index
                index = find(Self.lessThan, from: index) ?? bytes.count
                return .title(textStart..<index)
            }
            if matches("meta name=\"Author\" content=\"") {
                let textStart = index
                index = find(UInt8(ascii: "\""), from: index) ?? bytes.count
                return .author(textStart..<index)
            }
        }
        index = bytes.count
        return nil
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private mutating func matches(_ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != name.utf8Start[offset] { return false }
        index += count
        return true
    }

    /// The first numbers in quotes of a tag; moves behind the tag.
    private mutating func numbers(_ count: Int) -> [Float] {
        var result: [Float] = []
        while index < bytes.count, bytes[index] != Self.greaterThan {
            if bytes[index] == UInt8(ascii: "\""), result.count < count {
                index += 1
                result.append(number())
            } else {
                index += 1
            }
        }
        index = min(index + 1, bytes.count)
        while result.count < count { result.append(0) }
        return result
    }

    /// A decimal number; moves behind its closing quote.
    private mutating func number() -> Float {
        var value: Double = 0
        var scale: Double = 0
        var isNegative = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != Self.greaterThan {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * 10 + Double(bytes[index] - UInt8(ascii: "0"))
                scale *= 10
            case UInt8(ascii: "."): scale = 1
            case UInt8(ascii: "-"): isNegative = true
            default: break
            }
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { index += 1 }
        let number = (scale > 1 ? value / scale : value) * (isNegative ? -1 : 1)
        return number.isFinite && abs(number) < 100_000 ? Float(number) : 0
    }
}

/// The five named entities of XML and numbered ones.
enum Entities {
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let value = value(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            {
                result += Array(String(value).utf8)
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func value(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init)
        }
    }
}
