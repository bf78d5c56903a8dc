package import KeptVocabulary

/// What a State answered to the recommendations of its review that bear a number, as an addendum says it.
///
/// The recommendations are those of the report with that number; which these are is worked out wherever both are there.
package struct AnswerEntry: Kind {
    package static let name = "answer"
    package static let help = "What a State answered to recommendations of its review."
    package static let titleFields = ["number"]

    package let number = Field<String>(
        "number", "Number", "Of the recommendations that it answers, as 124.40.", .column)
    package let report = Field<DocumentSymbol>(
        "report", "Report", "The symbol of the report that holds the recommendations.", .filter)
    package let position = Field<Position>("position", "Answer", "The State's position.", .column, .filter)
    package let positionWords = Field<String>(
        "positionWords", "Answer in its words", "As the document words the State's position.")
    package let stateClaims = Field<Position>(
        "stateClaims", "The State says", "What the State says of its implementation.", .filter)
    package let comment = Field<String>("comment", "Comment", "What the State says to it.", .searched)
    package let state = SharedFields.state
    package let mechanism = SharedFields.mechanism
    package let cycle = SharedFields.cycle
    package let session = SharedFields.session
    package let symbol = SharedFields.symbol
    package let date = SharedFields.date("When its document was issued.", .timeline)

    package init() {}

    package static func title(of answer: Typed<Self>) -> String? {
        guard let number = answer.number else { return nil }
        return number + (answer.position.map { ": " + $0.rawValue } ?? "")
    }

    package static func naturalKey(of answer: Typed<Self>) -> [String]? {
        guard let symbol = answer.symbol, let number = answer.number else { return nil }
        return [symbol.description, number]
    }

    package static func meetings(of answer: Typed<Self>) -> [String] {
        guard let report = answer.report, let number = answer.number else { return [] }
        return [report.base.description + " " + number]
    }
}

extension EntryKind { package static let answer = EntryKind(AnswerEntry.self) }
