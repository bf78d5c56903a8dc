package import KeptVocabulary

/// A table of reference data that others publish and nobody here edits, as UPR Info's export of recommendations.
package struct DatasetEntry: Kind {
    package static let name = "dataset"
    package static let help = "A table that others publish, as an export of recommendations."
    package static let titleFields = ["title", "file"]

    package let title = Field<String>("title", "Title", "What it is called.", .searched)
    package let publisher = Field<String>("publisher", "Publisher", "Who published it.", .column, .filter)
    package let state = SharedFields.state
    package let date = SharedFields.date("When it was published, or exported.", .timeline)
    package let rows = Field<Int>("rows", "Rows", "How many rows of it were read.", .column)
    package let file = Field<String>("file", "File", "The name of the file that was read.")
    package let document = SharedFields.document
    package let records = SharedFields.records

    package init() {}

    package static func naturalKey(of dataset: Typed<Self>) -> [String]? { dataset.document.map { [$0] } }
}

extension EntryKind { package static let dataset = EntryKind(DatasetEntry.self) }
