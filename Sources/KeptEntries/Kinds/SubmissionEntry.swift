package import KeptVocabulary

/// A text addressed to a mechanism: briefing, stakeholder submission, shadow report, mid-term report.
package struct SubmissionEntry: Kind {
    package static let name = "submission"
    package static let help =
        "A text addressed to a mechanism: briefing, stakeholder submission, shadow report."
    package static let titleFields = ["title", "file"]

    package let title = Field<String>("title", "Title", "As the text bears it.", .searched)
    package let authors = Field<[String]>("authors", "By", "Who submits it.", .column, .searched)
    package let state = SharedFields.state
    package let mechanism = SharedFields.mechanism
    package let cycle = SharedFields.cycle
    package let session = SharedFields.session
    package let previousReview = Field<EDTFDate>(
        "previousReview", "Previous review", "When the State was reviewed before.")
    package let date = SharedFields.date("When it was written.")
    package let language = Field<String>("language", "Language", "As en, fr or ru (BCP 47).", .filter)
    package let file = Field<String>("file", "File", "The name of the file that was read.", .column)
    package let document = Field<String>(
        "document", "Document", "The SHA-256 of the file that was read.", .technical)
    package let citations = SharedFields.citations

    package init() {}

    package static func title(of submission: Typed<Self>) -> String? {
        if let title = submission.title { return title }
        let parts = [submission.state?.shortName, submission.mechanism?.name].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension EntryKind { package static let submission = EntryKind(SubmissionEntry.self) }
