package import KeptVocabulary

/// One assessor's view of implementation at one date.
package struct AssessmentEntry: Kind {
    package static let name = "assessment"
    package static let help = "One assessor's view of how far a promise was kept."
    package static let titleFields = ["title", "percent"]

    package let title = Field<String>(
        "title", "Verdict", "What the assessor finds, in a few words.", .searched)
    package let percent = Field<Int>(
        "percent", "Per cent done", "How much was done, from 0 to 100.", .column, limit: .range(0...100))
    package let date = SharedFields.date("The day of which it speaks.", .timeline)
    package let state = SharedFields.state

    package init() {}

    package static func title(of assessment: Typed<Self>) -> String? {
        assessment.title ?? assessment.percent.map { "\($0) % fulfilled" }
    }
}

extension EntryKind { package static let assessment = EntryKind(AssessmentEntry.self) }
