import KeptReading
import KeptVocabulary

/// Holds the number of accepted recommendations that a text gives against the report that the register holds.
///
/// Without a register there is nothing to compare, and nothing is said.
package struct AcceptedCount: Rule {
    package static let description = RuleDescription(
        id: "accepted-count",
        summary:
            "Give the number of accepted recommendations that the report gives, and say what is counted.",
        rationale: "A State that is told of more promises than it made answers that the text is wrong.",
        severity: .note,
        accepted: [
            Example("In February 2010, Norland accepted 2 recommendations.", recorded: norland),
            Example("In February 2010, Norland accepted 7 recommendations."),
            Example(
                "In February 2010, Norland accepted 1 recommendation regarding women.", recorded: norland),
        ],
        flagged: [
            Example("↓In February 2010, Norland accepted 7 recommendations.", recorded: norland),
            Example(
                "↓In February 2010, Norland accepted 2 recommendations regarding women.", recorded: norland),
            Example(
                "↓In February 2010, Norland accepted 1 recommendation regarding prisons.",
                recorded: [norland[0]]),
        ]
    )

    /// Two recommendations of March 2010, to the State of a text that names none.
    private static let norland = ["Protect women", "Ratify the treaty"].enumerated().map { number, text in
        RecordedRecommendation(
            state: "", number: "97.\(number + 1)", text: text, position: .supported, symbol: "A/HRC/14/99",
            date: CalendarDay(daysSinceEpoch: 14_690))
    }

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.reading.commitments.compactMap { commitment in
            guard commitment.kind == .acceptedRecommendations, let said = commitment.count,
                let date = commitment.date?.earliest
            else { return nil }
            let supported = report(after: date, in: subject).filter { $0.position.countsAsSupported == true }
            guard let first = supported.first else { return nil }
            let about = topic(of: commitment, in: subject)
            let counted =
                about.map { about in supported.filter { PlainWords.areAll(about, in: $0.text) } } ?? supported
            guard counted.count != said else { return nil }
            return .differing(
                commitment, said: said, counted: counted, of: supported.count, symbol: first.symbol,
                about: about)
        }
    }

    /// The recommendations of the first report that was distributed within a year from the date.
    private func report(after date: CalendarDay, in subject: CheckSubject) -> [RecordedRecommendation] {
        let state = subject.reading.stateUnderReview ?? ""
        let near = subject.recorded.filter {
            $0.state == state && $0.date >= date && $0.date.daysSinceEpoch - date.daysSinceEpoch < 366
        }
        guard let first = near.min(by: { $0.date < $1.date }) else { return [] }
        return near.filter { $0.symbol == first.symbol }
    }

    /// What the counted ones are about: `regarding human rights defenders (HRDs)`.
    private func topic(of commitment: Commitment, in subject: CheckSubject) -> [String]? {
        let wording = subject.read.wordings[commitment.span.block]
        guard let words = wording.language?.facts.deeds else { return nil }
        for index in wording.tokens.indices where wording.lower(index).hasPrefix(words.recommendation) {
            guard let length = words.about.length(at: index + 1, in: wording) else { continue }
            let rest = wording.tokens[(index + 1 + length)...].prefix { !"(),.;:".contains($0.text) }
            let topic = rest.flatMap { PlainWords.of($0.text) }
            return topic.isEmpty ? nil : topic
        }
        return nil
    }
}

extension Fault {
    fileprivate static func differing(
        _ commitment: Commitment, said: Int, counted: [RecordedRecommendation], of all: Int, symbol: String,
        about: [String]?
    ) -> Fault {
        let numbers = counted.map(\.number).uniqued
        let list = numbers.isEmpty || numbers.count > 12 ? "" : ": " + numbers.joined(separator: ", ")
        let what = about.map { _ in
            switch counted.count {
            case 0: ", none of which holds all the words of the subject"
            case 1: ", of which 1 holds all the words of the subject"
            default: ", of which \(counted.count) hold all the words of the subject"
            }
        }
        return Fault(
            span: commitment.span,
            message:
                "the text says \(said) accepted recommendation\(said == 1 ? "" : "s"); the register holds "
                + "\(all) supported one\(all == 1 ? "" : "s") of \(symbol)" + (what ?? "") + list,
            help: "give the number that the report gives, or say which recommendations are counted")
    }
}
