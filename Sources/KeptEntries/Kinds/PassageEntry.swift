package import KeptVocabulary

/// Words of a submission that are neither claim nor recommendation but belong between them.
package struct PassageEntry: Kind {
    package static let name = "passage"
    package static let help = "Words of a submission that belong between claims and recommendations."
    package static let titleFields = ["text"]

    package let text = Field<String>("text", "Text", "The words.", .searched)
    package let state = SharedFields.state
    package let citations = SharedFields.citations

    package init() {}
}

extension EntryKind { package static let passage = EntryKind(PassageEntry.self) }
