package import KeptVocabulary

/// A State's plan, with goals and a period.
package struct PlanEntry: Kind {
    package static let name = "plan"
    package static let help = "A plan of a State, with goals and a period."
    package static let titleFields = ["title"]

    package let title = Field<String>("title", "Title", "What the plan is called.", .searched)
    package let period = Field<EDTFDate>(
        "period", "Period", "The years that it is for.", .column, .timeline)
    package let state = SharedFields.state

    package init() {}

    package static func title(of plan: Typed<Self>) -> String? {
        plan.title.map { title in
            guard let period = plan.period?.words, !title.contains(period) else { return title }
            return title + " " + period
        }
    }

    package static func naturalKey(of plan: Typed<Self>) -> [String]? {
        plan.title.map { [plan.state?.code ?? "", $0.lowercased(), plan.period?.description ?? ""] }
    }
}

extension EntryKind { package static let plan = EntryKind(PlanEntry.self) }
