package import KeptVocabulary

/// An organ of a State or of States: ministry, court, commission, committee.
package struct BodyEntry: Kind {
    package static let name = "body"
    package static let plural = "bodies"
    package static let help = "An organ of a State or of States: ministry, court, commission, committee."
    package static let titleFields = ["name"]

    package let name = NamedFields.name
    package let aliases = NamedFields.aliases
    package let state = SharedFields.state

    package init() {}

    package static func naturalKey(of body: Typed<Self>) -> [String]? {
        body.name.map { [body.state?.code ?? "", $0.lowercased()] }
    }
}

extension EntryKind { package static let body = EntryKind(BodyEntry.self) }
