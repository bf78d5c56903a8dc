package import KeptVocabulary

/// A town, region or building that a text names.
package struct PlaceEntry: Kind {
    package static let name = "place"
    package static let help = "A town, region or building that a text names."
    package static let titleFields = ["name"]

    package let name = NamedFields.name
    package let state = SharedFields.state

    package init() {}

    package static func naturalKey(of place: Typed<Self>) -> [String]? {
        place.name.map { [place.state?.code ?? "", $0.lowercased()] }
    }
}

extension EntryKind { package static let place = EntryKind(PlaceEntry.self) }
