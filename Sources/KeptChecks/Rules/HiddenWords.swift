import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports words that a file holds and nobody sees on its pages.
package struct HiddenWords: Rule {
    package static let description = RuleDescription(
        id: "hidden-words",
        summary: "Take words that do not show out of the file; a black bar does not take them out.",
        rationale:
            "Whoever opens the file can copy what lies under a bar: the name of a witness, or words put there to "
            + "mislead those who search.",
        severity: .error,
        accepted: [Example("The witness cannot be named.")],
        flagged: [Example("↓The witness cannot be named.", hidden: [someone])]
    )

    private static let someone = HiddenText(
        text: "Jane Example", wordCount: 2, page: 1, place: .text(start: 0, end: 0, line: 1, column: 1))

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        let texts = subject.document.remarks.flatMap { remark -> [HiddenText] in
            if case .hiddenText(let texts) = remark { texts } else { [] }
        }
        return texts.map { text in
            let words = text.wordCount == 1 ? "1 word" : "\(text.wordCount) words"
            return Fault(
                span: Span(block: block(onPage: text.page, of: subject.document), range: 0..<0),
                message: "\(words) on page \(text.page) cannot be seen, but can be copied out of the file",
                help: "delete them in the document that the PDF was made from, and make the PDF anew",
                beside: (text.place, text.text))
        }
    }

    /// The first block of a page, for the order among what else is reported.
    private func block(onPage page: Int, of document: Document) -> Int {
        document.blocks.firstIndex { block in
            if case .page(let number, _) = document.place(of: block) { number >= page } else { false }
        } ?? 0
    }
}
