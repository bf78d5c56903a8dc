package import KeptVocabulary

/// One human being; hidden until someone says otherwise.
package struct PersonEntry: Kind {
    package static let name = "person"
    package static let plural = "persons"
    package static let help = "One human being; hidden until someone says otherwise."
    package static let titleFields = ["name"]
    package static let confidentiality = Confidentiality.restricted
    package static let bearsName = true

    package let name = NamedFields.name
    package let aliases = NamedFields.aliases

    package init() {}
}

extension EntryKind { package static let person = EntryKind(PersonEntry.self) }
