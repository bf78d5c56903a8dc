import Foundation
import KeptChecks
import KeptDocuments

/// What a rule says of one of its examples.
struct ExampleRun {
    let diagnostics: [Diagnostic]
    /// The bytes of the text before which the example's marks stand.
    let marked: [Int]

    init(_ example: Example, of rule: any Rule.Type) throws {
        let (text, marked) = Self.unmarked(example.markedText)
        let plain = try TextReader(Data(text.utf8), file: "example.txt").read()
        let document = Document(
            digest: plain.digest, mediaType: .text, blocks: plain.blocks,
            lines: LineIndex(Array(text.utf8)),
            remarks: example.traces.isEmpty ? [] : [.traces(example.traces)])
        let restricted = example.restricted
        let subject = CheckSubject(document, recorded: example.recorded) { text in
            restricted.map { text.ranges(of: $0) } ?? []
        }
        diagnostics = Checker.diagnostics(in: subject, rules: [rule])
        self.marked = marked
    }

    /// The byte at which each diagnostic starts.
    var starts: [Int?] {
        diagnostics.map { if case .text(let start, _, _, _) = $0.place { start } else { nil } }
    }

    /// The text without its marks, and the byte at which each stood.
    private static func unmarked(_ text: String) -> (String, [Int]) {
        var offsets: [Int] = []
        var rest = ""
        for character in text {
            if character == "↓" { offsets.append(rest.utf8.count) } else { rest.append(character) }
        }
        return (rest, offsets)
    }
}
