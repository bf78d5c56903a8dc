package import KeptVocabulary

/// Something sent to a State, and its answer or silence.
package struct CommunicationEntry: Kind {
    package static let name = "communication"
    package static let help = "Something sent to a State, and its answer or silence."
    package static let titleFields = ["title", "addressee"]

    package let title = Field<String>("title", "Title", "What was sent, in a few words.", .searched)
    package let date = SharedFields.date("When it was sent.", .timeline)
    package let addressee = Field<String>("addressee", "To", "Whom it was sent to.", .column, .searched)
    package let answered = Field<Bool>(
        "answered", "Answered", "Whether the State answered.", .column, .filter)
    package let state = SharedFields.state

    package init() {}

    package static func title(of communication: Typed<Self>) -> String? {
        if let title = communication.title { return title }
        let silence = communication.answered == false ? ", no answer" : ""
        return "To " + (communication.addressee ?? "the State") + silence
    }

    package static func naturalKey(of communication: Typed<Self>) -> [String]? {
        guard communication.date != nil || communication.addressee != nil else { return nil }
        return [communication.state?.code, communication.date?.description, communication.addressee]
            .map { $0?.lowercased() ?? "" }
    }
}

extension EntryKind { package static let communication = EntryKind(CommunicationEntry.self) }
