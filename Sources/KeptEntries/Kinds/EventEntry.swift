package import KeptVocabulary

/// What happened, at a time and a location.
package struct EventEntry: Kind {
    package static let name = "event"
    package static let help = "What happened, at a time and a location."
    package static let titleFields = ["title", "location", "date"]

    package let title = Field<String>("title", "Title", "What happened, in a few words.", .searched)
    package let date = SharedFields.date("When it happened.", .timeline)
    package let location = Field<String>(
        "location", "Place", "Where it happened.", .column, .searched, .filter)
    package let counts = Elements<Count>(
        "counts", "Counts", "How many were struck, as far as the source says.", .column)
    package let attributedTo = Field<String>("attributedTo", "Said by", "Who says so.", .column)
    package let reprisal = Field<Bool>(
        "reprisal", "Reprisal", "Whether it was done for cooperating with the United Nations.", .filter)
    package let state = SharedFields.state

    package init() {}

    package static func title(of event: Typed<Self>) -> String? {
        if let title = event.title { return title }
        let parts = [event.location, event.date?.words].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    package static func naturalKey(of event: Typed<Self>) -> [String]? {
        guard event.date != nil || event.location != nil else { return nil }
        return [event.state?.code, event.date?.description, event.location].map { $0?.lowercased() ?? "" }
    }
}

extension EntryKind { package static let event = EntryKind(EventEntry.self) }
