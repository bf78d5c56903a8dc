package import KeptVocabulary

/// A statement of fact in a submission that needs a source.
package struct ClaimEntry: Kind {
    package static let name = "claim"
    package static let help = "A statement of fact that needs a source."
    package static let titleFields = ["text"]

    package let text = Field<String>("text", "Text", "The words of the claim.", .searched)
    package let state = SharedFields.state
    package let symbol = SharedFields.symbol
    package let date = SharedFields.date("When the document that says it was issued.")
    package let submitters = Field<[String]>(
        "submitters", "Said by", "Those who say it, by their abbreviations in a summary.", .column, .filter)
    package let citations = SharedFields.citations

    package init() {}
}

extension EntryKind { package static let claim = EntryKind(ClaimEntry.self) }
