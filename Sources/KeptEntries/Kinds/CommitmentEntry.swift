package import KeptVocabulary

/// What a State promised.
package struct CommitmentEntry: Kind {
    package static let name = "commitment"
    package static let help = "What a State promised: accepted recommendations, a plan, a pledge."
    package static let titleFields = ["text"]

    package let text = Field<String>("text", "Text", "The words of the promise.", .searched)
    package let form = Field<CommitmentForm>("form", "Form", "How it was promised.", .column, .filter)
    package let count = Field<Int>(
        "count", "How many", "How many recommendations were accepted, where a text counts them.")
    package let state = SharedFields.state
    package let symbol = SharedFields.symbol
    package let date = SharedFields.date("When it was promised.", .timeline)

    package init() {}

    package static func naturalKey(of commitment: Typed<Self>) -> [String]? {
        guard let text = commitment.text, let form = commitment.form else { return nil }
        return [commitment.state?.code ?? "", form.rawValue, text.lowercased()]
    }
}

/// How a State promised something.
package enum CommitmentForm: String, Choice {
    case acceptedRecommendations, plan, pledge

    package var words: String {
        switch self {
        case .acceptedRecommendations: "accepted recommendations"
        case .plan: "plan"
        case .pledge: "pledge"
        }
    }
}

extension EntryKind { package static let commitment = EntryKind(CommitmentEntry.self) }
