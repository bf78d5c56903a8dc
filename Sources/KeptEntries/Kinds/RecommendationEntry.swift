package import KeptVocabulary

/// What is asked of a State: by a State in its review, by a mechanism of the United Nations, or by civil society.
package struct RecommendationEntry: Kind {
    package static let name = "recommendation"
    package static let help =
        "What is asked of a State, by States, by the United Nations or by civil society."
    package static let titleFields = ["text"]

    package let number = Field<String>("number", "Number", "As its document numbers it, as 124.40.", .column)
    package let text = Field<String>("text", "Text", "The words of the recommendation.", .searched)
    package let recommendingStates = Field<[Country]>(
        "recommendingStates", "Made by", "The States that make it.", .column, .filter)
    package let addressee = Field<String>(
        "addressee", "Addressed to", "Whom it asks, where that is not the State.", .column, .searched)
    package let verb = Field<String>("verb", "Asking word", "As should, must, urges.")
    package let position = Field<Position>(
        "position", "Answer", "The position of the State under review.", .column, .filter)
    package let positionWords = Field<String>(
        "positionWords", "Answer in its words", "As the document words the State's position.")
    package let positionSource = Field<String>(
        "positionSource", "Answered in", "The document that has the State's position.")
    package let stateClaims = Field<Position>(
        "stateClaims", "The State says", "What the State says of its implementation.", .filter)
    package let comment = Field<String>(
        "comment", "The State's comment", "What the State says to it.", .searched)
    package let followUp = Field<Bool>(
        "followUp", "Follow-up", "Whether the State is asked to report on it before its next report.", .filter
    )
    package let issues = Field<[String]>(
        "issues", "Issues", "What it is about, as UPR Info names it.", .filter, .searched)
    package let actionCategory = Field<Int>(
        "actionCategory", "Kind of action", "UPR Info's category, from 1 (minimal) to 5 (specific).", .filter,
        limit: .range(1...5))
    package let state = SharedFields.state
    package let stateGroup = Field<String>(
        "stateGroup", "Regional group", "The regional group of the State.", .filter)
    package let stateOrganisations = Field<[String]>(
        "stateOrganisations", "Organisations", "The organisations of States that the State belongs to.")
    package let recommendingGroup = Field<String>(
        "recommendingGroup", "Regional group of who makes it",
        "The regional group of the State that makes it.",
        .filter)
    package let recommendingOrganisations = Field<[String]>(
        "recommendingOrganisations", "Organisations of who makes it",
        "The organisations of States that the State that makes it belongs to.")
    package let mechanism = SharedFields.mechanism
    package let cycle = SharedFields.cycle
    package let session = SharedFields.session
    package let symbol = SharedFields.symbol
    package let date = SharedFields.date("When its document was issued.")
    package let citations = SharedFields.citations

    package init() {}

    /// A number alone tells recommendations of one report apart where it has its paragraph's before it; plain ones begin
    /// anew under each paragraph.
    package static func meetings(of recommendation: Typed<Self>) -> [String] {
        guard let symbol = recommendation.symbol, let number = recommendation.number,
            number.contains(".") || recommendation.positionWords == nil
        else { return [] }
        return [symbol.base.description + " " + number]
    }
}

extension EntryKind { package static let recommendation = EntryKind(RecommendationEntry.self) }
