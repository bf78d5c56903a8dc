import KeptMarkup

/// Gathers what a file holds beside what it shows, while its markup is rewritten.
///
/// Each trace leaves a mark in the text: one character of the last private plane, which converters carry along, so
/// that its place is known when they have given the text back.
struct TraceCollector {
    struct Found { var kind: Trace.Kind, text: String, author: String? }

    private(set) var found: [Found] = []
    /// Whether words that show, or a paragraph's end, came after the last trace.
    private var isClosed = true

    /// The mark of the first trace.
    private static let firstMark: UInt32 = 0x10_0000
    /// More traces than a document has; those that come after are gathered at its start.
    private static let mostMarks = 0xFFFD

    /// Adds a trace; words of one kind and one author that follow each other are one.
    ///
    /// - Returns: The mark to leave in the text; empty where none is needed.
    mutating func add(_ kind: Trace.Kind, _ text: String, author: String? = nil) -> String {
        let author = author.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
        if !isClosed, let last = found.last, last.kind == kind, last.author == author {
            found[found.count - 1].text += text
            return ""
        }
        found.append(Found(kind: kind, text: text, author: author))
        isClosed = false
        return Self.mark(found.count - 1)
    }

    /// Says that words follow that show.
    mutating func close() { isClosed = true }

    /// Whether words of a kind would begin a trace of their own.
    func isClosedFor(_ kind: Trace.Kind) -> Bool { isClosed || found.last?.kind != kind }

    static func mark(_ number: Int) -> String {
        guard number < mostMarks, let scalar = Unicode.Scalar(firstMark + UInt32(number)) else { return "" }
        return String(Character(scalar))
    }

    /// The number of the trace whose mark this is; `nil` for a character of text.
    static func number(of scalar: Unicode.Scalar) -> Int? {
        scalar.value >= firstMark ? Int(scalar.value - firstMark) : nil
    }

    /// A document's own text without characters that could be taken for marks.
    static func withoutMarks(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { number(of: $0) != nil }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { number(of: $0) == nil ? $0 : "\u{FFFD}" }))
    }
}

extension String {
    /// The text less the marks of traces.
    var withoutMarks: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { TraceCollector.number(of: $0) == nil }))
    }

    /// The marks of traces alone.
    var marksAlone: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { TraceCollector.number(of: $0) != nil }))
    }
}

extension Markup {
    /// Its text less the marks of traces.
    var withoutMarks: String { text.withoutMarks.trimmed }
}
