import KeptReading
import KeptVocabulary

/// Flags sources published before what they are said to prove.
package struct OlderSource: Rule {
    package static let description = RuleDescription(
        id: "source-older-than-claim",
        summary: "Cite a source that is younger than what it proves.",
        rationale: "A page written before the event cannot bear it out; the State will point at the dates.",
        severity: .warning,
        accepted: [
            Example(
                "1. Laws\n\n- In 2010, parliament passed a law that lets courts close newspapers.¹\n\n¹ http://example.org/2010/03/01/law"
            ),
            Example(
                "1. Laws\n\n- In 2010, parliament passed a law that lets courts close newspapers.¹ ²\n\n¹ http://example.org/2009/03/01/bill\n\n² http://example.org/2010/04/02/law"
            ),
        ],
        flagged: [
            Example(
                "1. Laws\n\n- In ↓2010, parliament passed a law that lets courts close newspapers.¹\n\n¹ http://example.org/2009/07/13/law"
            )
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        let sources = Dictionary(uniqueKeysWithValues: subject.reading.sources.map { ($0.id, $0) })
        return subject.reading.claims.compactMap { claim in
            let dates = subject.read.mentions(in: claim.span).compactMap { mention -> (EDTFDate, Span)? in
                if case .date(let date) = mention.subject { (date, mention.span) } else { nil }
            }
            let first = dates.min { ($0.0.earliest ?? .distantFuture) < ($1.0.earliest ?? .distantFuture) }
            guard let (date, span) = first, let start = date.earliest, !claim.noteIndices.isEmpty else {
                return nil
            }
            var oldest: (mark: String, date: EDTFDate)?
            for index in claim.noteIndices {
                let note = subject.reading.notes[index]
                let known = note.sources.compactMap { sources[$0]?.date }
                // One source of unknown or later date is enough to bear the claim out.
                guard known.count == note.sources.count, !known.isEmpty,
                    let latest = known.compactMap(\.latest).max(), latest < start
                else { return nil }
                oldest = (note.mark, known[0])
            }
            return oldest.map { .older(claim: date, note: $0.mark, source: $0.date, at: span) }
        }
    }
}

extension CalendarDay {
    fileprivate static let distantFuture = CalendarDay(daysSinceEpoch: 2_932_896)
}

extension Fault {
    fileprivate static func older(claim: EDTFDate, note: String, source: EDTFDate, at span: Span) -> Fault {
        Fault(
            span: span,
            message: "the claim says \(claim.words); note \(note) cites a page dated \(source.words)",
            help:
                "cite a source that is as young as the claim (of a law: its title, number and date), or say what "
                + "had happened by \(source.words)"
        )
    }
}
