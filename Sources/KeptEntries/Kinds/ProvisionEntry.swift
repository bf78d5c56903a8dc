package import KeptVocabulary

/// An article, or a whole instrument, of domestic law.
package struct ProvisionEntry: Kind {
    package static let name = "provision"
    package static let help = "An article, or a whole instrument, of domestic law."
    package static let titleFields = ["title", "instrument"]

    package let instrument = Field<String>(
        "instrument", "Law", "The law or code that it belongs to.", .column, .searched, .filter)
    package let article = Field<String>("article", "Article", "Its number, as 317-1.", .column)
    package let title = Field<String>("title", "Title", "The law's own title.", .searched)
    package let date = SharedFields.date("When it was adopted.", .timeline)
    package let state = SharedFields.state

    package init() {}

    package static func title(of provision: Typed<Self>) -> String? {
        guard let instrument = provision.instrument else { return nil }
        if let article = provision.article { return "Article \(article), \(instrument)" }
        let date = provision.date.map { " (\($0.description))" } ?? ""
        return instrument + (provision.title.map { " “\($0)”" } ?? "") + date
    }

    package static func naturalKey(of provision: Typed<Self>) -> [String]? {
        guard let instrument = provision.instrument else { return nil }
        let date = provision.article == nil ? provision.date?.description : nil
        return [provision.state?.code, instrument, provision.article, provision.title, date]
            .map { $0?.lowercased() ?? "" }
    }
}

extension EntryKind { package static let provision = EntryKind(ProvisionEntry.self) }
