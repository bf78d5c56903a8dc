import KeptDocuments
import KeptReading

/// Reports names in a draft that the register keeps from public view.
package struct RestrictedName: Rule {
    package static let description = RuleDescription(
        id: "restricted-name",
        summary: "Leave out names that your register restricts.",
        rationale:
            "What Kept writes masks them; a draft typed beside it does not, and is published as received: the name reaches those "
            + "from whom it is kept.",
        severity: .error,
        accepted: [
            Example("A witness was held for nine days.", restricted: "Velkova"),
            Example("Ms. Ana Velkova was held for nine days."),
        ],
        flagged: [Example("Ms. ↓Velkova was held; her lawyer saw ↓Velkova twice.", restricted: "Velkova")]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.blocks.enumerated().flatMap { index, block in
            subject.restricted(block.text).map { range in
                let start = block.text.utf8.distance(from: block.text.startIndex, to: range.lowerBound)
                let end = block.text.utf8.distance(from: block.text.startIndex, to: range.upperBound)
                return Fault(
                    span: Span(block: index, range: start..<end),
                    message: "this register restricts who is named here",
                    help:
                        "leave the name out, or ask for the person's consent and set the confidentiality in the register"
                )
            }
        }
    }
}
