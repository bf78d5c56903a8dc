package import KeptVocabulary

/// A group that is not of a State or of States: who reports, submits, is attacked.
package struct OrganisationEntry: Kind {
    package static let name = "organisation"
    package static let help = "A group that is not of a State: who reports, submits, is attacked."
    package static let titleFields = ["name"]
    package static let bearsName = true

    package let name = NamedFields.name
    package let aliases = NamedFields.aliases
    package let state = SharedFields.state

    package init() {}

    package static func naturalKey(of organisation: Typed<Self>) -> [String]? {
        organisation.name.map { [organisation.state?.code ?? "", $0.lowercased()] }
    }
}

extension EntryKind { package static let organisation = EntryKind(OrganisationEntry.self) }
