import KeptEntries
package import KeptVocabulary

extension Place {
    /// The place in canonical JSON, as slots name it; the sides of a box in whole points.
    package var canonical: String {
        let members: [String: Value] =
            switch self {
            case .text(let start, let end, let line, let column):
                [
                    "start": .number(start), "end": .number(end), "line": .number(line),
                    "column": .number(column),
                ]
            case .page(let page, let box):
                ["page": .number(page), "box": .list(box.map { .number(Int($0.rounded())) })]
            case .paragraph(let number, let start, let end):
                ["paragraph": .number(number), "start": .number(start), "end": .number(end)]
            }
        return CanonicalWriter.text(members)
    }
}
