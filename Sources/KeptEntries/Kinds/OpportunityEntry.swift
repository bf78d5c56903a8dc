package import KeptVocabulary

/// A dated occasion to ask: a session, a dialogue, a deadline.
package struct OpportunityEntry: Kind {
    package static let name = "opportunity"
    package static let plural = "opportunities"
    package static let help = "A dated occasion to ask: a session, a dialogue, a deadline."
    package static let titleFields = ["title"]

    package let title = Field<String>("title", "Title", "What the occasion is.", .searched)
    package let date = SharedFields.date("When it is.", .timeline)
    package let state = SharedFields.state

    package init() {}

    package static func naturalKey(of opportunity: Typed<Self>) -> [String]? {
        opportunity.title.map {
            [opportunity.state?.code ?? "", $0.lowercased(), opportunity.date?.description ?? ""]
        }
    }
}

extension EntryKind { package static let opportunity = EntryKind(OpportunityEntry.self) }
