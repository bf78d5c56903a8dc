import KeptDocuments
import KeptReading

/// Flags persons who are named beside what was done to them, in the text or in a source's address.
package struct PersonAtRisk: Rule {
    package static let description = RuleDescription(
        id: "person-at-risk",
        summary: "Name a person at risk only with their informed consent.",
        rationale: "Submissions are published as received: the name reaches those who did the harm.",
        severity: .error,
        accepted: [
            Example("The report is public.¹\n\n¹ http://example.org/reports/Ms-Chairperson-Opening-Remarks"),
            Example(
                "A lawyer was detained and tortured in May 2021.¹\n\n¹ http://example.org/lawyer-detained-in-may"
            ),
            Example("The High Commissioner, Mr. Ivo Belmar, criticised the detentions."),
        ],
        flagged: [
            Example(
                "A lawyer was held.¹\n\n¹ http://example.org/news/↓Forced-confinement-of-lawyer-Ms-Ana-Velkova"
            ),
            Example("In May 2021 ↓Ms. Ana Velkova was tortured in detention."),
        ]
    )

    package init() {}

    private static let harm: Set = [
        "forced", "confinement", "detention", "detained", "arrest", "arrested", "torture", "tortured",
        "imprisoned",
        "imprisonment", "kidnapped", "abducted", "raped", "harassed", "harassment", "beaten", "threatened",
        "disappeared", "sentenced", "jailed",
        "attacked", "persecuted", "persecution", "psychiatric", "victim",
    ]
    private static let titles: Set = ["mr", "mrs", "ms", "mme", "dr"]
    /// Those who speak by their office are named for what they say.
    private static let offices: Set = [
        "commissioner", "minister", "president", "rapporteur", "judge", "ambassador", "chairperson",
    ]

    package func faults(in subject: CheckSubject) -> [Fault] {
        let inText = subject.read.mentions.joined().compactMap { mention -> Fault? in
            guard case .person = mention.subject else { return nil }
            let wording = subject.read.wordings[mention.span.block]
            guard
                let token = wording.tokens.firstIndex(where: {
                    $0.range.lowerBound == mention.span.range.lowerBound
                })
            else { return nil }
            let words = wording.sentence(of: token).map { wording.lower($0) }
            let title = wording.lower(token - 1) == "." ? token - 2 : token - 1
            guard words.contains(where: Self.harm.contains), !words.contains(where: Self.offices.contains),
                Self.titles.contains(wording.lower(title))
            else { return nil }
            let start = wording.tokens[title].range.lowerBound
            return .inText(at: Span(block: mention.span.block, range: start..<mention.span.range.upperBound))
        }
        return inText + inAddresses(subject)
    }

    private func inAddresses(_ subject: CheckSubject) -> [Fault] {
        subject.document.blocks.enumerated().flatMap { index, block in
            block.links.compactMap { link -> Fault? in
                let words = SourceAddress.words(link.target)
                let lower = words.map { $0.lowercased() }
                guard let title = lower.indices.first(where: { Self.titles.contains(lower[$0]) }),
                    words.dropFirst(title + 1).prefix(2).count(where: { $0.first?.isUppercase ?? false })
                        == 2,
                    lower.contains(where: Self.harm.contains), !lower.contains(where: Self.offices.contains)
                else { return nil }
                // The last part of the path is what names the person.
                let shown = String(block.words(link.range))
                let path = shown.lastIndex(of: "/").map { shown[shown.index(after: $0)...] } ?? shown[...]
                let start = link.range.upperBound - path.utf8.count
                return .inAddress(at: Span(block: index, range: start..<link.range.upperBound))
            }
        }
    }
}

extension Fault {
    fileprivate static func inText(at span: Span) -> Fault {
        Fault(
            span: span, message: "a person is named beside what was done to them",
            help: "ask for their informed consent, or leave the name out")
    }

    fileprivate static func inAddress(at span: Span) -> Fault {
        Fault(
            span: span, message: "this address names a person at risk",
            help: "ask for their informed consent, or cite a page whose address does not name them")
    }
}
