package import KeptDocuments

/// Runs every rule over a document.
package enum Checker {
    /// A number that grows when the rules come to say something else of the same document.
    package static let version = 3

    /// - Returns: Diagnostics in document order; of one place, in the rules' order.
    package static func diagnostics(in document: Document, rules: [any Rule.Type] = Rules.all) -> [Diagnostic]
    {
        diagnostics(in: CheckSubject(document), rules: rules)
    }

    package static func diagnostics(
        in subject: CheckSubject, rules: [any Rule.Type] = Rules.all
    ) -> [Diagnostic] {
        let isSubmission = subject.reading.document.kind == .submission
        return rules.filter { isSubmission || !$0.isOfSubmissions }.flatMap { rule in
            rule.init().faults(in: subject).map { fault in
                Diagnostic(
                    rule: rule.description.id, severity: rule.description.severity, message: fault.message,
                    help: fault.help, span: fault.span,
                    place: fault.beside?.place ?? subject.read.place(of: fault.span),
                    quote: fault.beside?.quote ?? subject.read.text(of: fault.span))
            }
        }
        .enumerated()
        .sorted { left, right in
            let (a, b) = (left.element.span, right.element.span)
            return (a.block, a.range.lowerBound, left.offset) < (b.block, b.range.lowerBound, right.offset)
        }
        .map(\.element)
    }
}
