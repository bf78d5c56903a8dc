package import KeptVocabulary

/// A publication that notes name.
package struct SourceEntry: Kind {
    package static let name = "source"
    package static let help = "A publication: a page, a report, a newspaper's article."
    package static let titleFields = ["title", "url"]

    package let title = Field<String>("title", "Title", "What the publication is called.", .searched)
    package let url = Field<WebAddress>("url", "Address", "Where it stands on the web.", .column, .searched)
    package let publisher = Field<String>(
        "publisher", "Publisher", "Who published it.", .column, .searched, .filter)
    package let date = SharedFields.date("When it was published.", .timeline)

    package init() {}

    /// The same page serves submissions on many States: a source is about no one State.
    package static func naturalKey(of source: Typed<Self>) -> [String]? {
        (source.url?.identity ?? source.title).map { [$0] }
    }
}

extension EntryKind { package static let source = EntryKind(SourceEntry.self) }
