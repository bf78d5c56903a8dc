import Foundation
import KeptMarkup

/// A document's bytes with what it shows and nothing else, for a converter.
struct Shown {
    var bytes: Data
    /// How much of them is words, in UTF-8; at most all.
    var textBytes: Int
    /// Parts in other formats, each at its mark.
    var chunks: [Chunk] = []
}

/// A part of a document that is a document of its own, of any format.
struct Chunk {
    let bytes: Data
    /// How its name ends, without the dot.
    let ending: String

    /// The mark that holds its place: one character of the private plane before that of traces.
    static func mark(_ number: Int) -> String {
        Unicode.Scalar(0xF_0000 + UInt32(min(number, 0xFFFD))).map { String(Character($0)) } ?? ""
    }

    /// The number of the chunk whose place a text holds; `nil` for any other text.
    static func number(in text: String) -> Int? {
        guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first,
            (0xF_0000...0xF_FFFD).contains(scalar.value)
        else { return nil }
        return Int(scalar.value - 0xF_0000)
    }
}

/// What looks into the files of a format, to see what they show.
enum ShownForm: Sendable {
    case word, openDocument, web, book

    /// A file's bytes rewritten to what it shows.
    ///
    /// - Throws: `MarkupError`.
    func shown(
        _ bytes: Data, package: ZIPPackage?, _ collector: inout TraceCollector
    ) throws(MarkupError) -> Shown {
        switch (self, package) {
        case (.word, let package?): try WordPackage.shown(package, &collector)
        case (.openDocument, let package?): try OpenDocumentPackage.shown(package, &collector)
        case (.book, let package?): try WebPage.shown(package, &collector)
        case (.web, _): try WebPage.shown(bytes, &collector)
        default: Shown(bytes: bytes, textBytes: bytes.count)
        }
    }

    /// Whether a member of a package is looked into or handed on.
    func isWanted(_ name: String) -> Bool {
        switch self {
        case .word: WordPackage.isWanted(name)
        case .openDocument: OpenDocumentPackage.isWanted(name)
        case .book: WebPage.isWanted(name)
        case .web: true
        }
    }
}
