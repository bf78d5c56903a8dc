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

    private static let ofText: Set = ["start", "end", "line", "column"]
    private static let ofPage: Set = ["page", "box"]
    private static let ofParagraph: Set = ["paragraph", "start", "end"]

    /// Whether a text is a place in that form.
    static func isCanonical(_ text: String) -> Bool {
        let members: [String: Value]
        do { members = try CanonicalReader.members(text) } catch { return false }
        let names = Set(members.keys)
        guard [ofText, ofPage, ofParagraph].contains(names) else { return false }
        let numbers = members.filter { $0.key != "box" }.values
        let isCounted = numbers.allSatisfy { $0.number.map { $0 >= 0 } ?? false }
        guard names == ofPage else { return isCounted }
        let box = members["box"]?.list?.compactMap(\.number)
        return isCounted && [0, 4].contains(box?.count) && members["box"]?.list?.count == box?.count
    }
}
