package import KeptVocabulary

/// A part of a submission under one heading; its texts are tied to it with their places in it.
package struct SectionEntry: Kind {
    package static let name = "section"
    package static let help = "A part of a submission under one heading."
    package static let titleFields = ["title", "topic"]

    package let title = Field<String>("title", "Title", "The heading.", .searched)
    package let number = Field<String>("number", "Number", "As the heading bears it.", .column)
    package let topic = Field<SectionKind>("topic", "About", "What the section is about.", .column, .filter)

    package let citations = SharedFields.citations

    package init() {}

    package static func title(of section: Typed<Self>) -> String? {
        section.title.map { title in (section.number.map { $0 + ". " } ?? "") + title }
    }
}

extension EntryKind { package static let section = EntryKind(SectionEntry.self) }
