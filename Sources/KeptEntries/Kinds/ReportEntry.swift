package import KeptVocabulary

/// A document of the United Nations: a report of the Working Group, an addendum, concluding observations, a summary.
package struct ReportEntry: Kind {
    package static let name = "report"
    package static let help =
        "A document of the United Nations or of a State's review: report, addendum, summary."
    package static let titleFields = ["title", "symbol", "file"]

    package let title = Field<String>("title", "Title", "As the document bears it.", .searched)
    package let symbol = SharedFields.symbol
    package let documentKind = Field<DocumentKind>(
        "documentKind", "Kind of document", "What it is among those that a review produces.", .column, .filter
    )
    package let state = SharedFields.state
    package let mechanism = SharedFields.mechanism
    package let cycle = SharedFields.cycle
    package let session = SharedFields.session
    package let date = SharedFields.date("When it was issued.", .timeline)
    package let language = Field<String>("language", "Language", "As en, fr or ru (BCP 47).", .filter)
    package let file = Field<String>("file", "File", "The name of the file that was read.")
    package let document = SharedFields.document
    package let records = SharedFields.records

    package init() {}

    package static func naturalKey(of report: Typed<Self>) -> [String]? {
        // A thematic list bears its report's symbol, and so do a report's languages.
        guard let symbol = report.symbol else { return report.document.map { [$0] } }
        return [symbol.description, report.documentKind?.rawValue ?? "", report.language ?? ""]
    }
}

extension EntryKind { package static let report = EntryKind(ReportEntry.self) }
