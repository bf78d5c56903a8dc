import KeptVocabulary

enum EnglishReports {
    static let words = ReportWords(
        position: position,
        annex: ["annex", "composition of the delegation", "voluntary pledges"],
        pledges: ["voluntary pledges", "voluntary commitments"],
        following: ["following recommendation"], response: ["response"],
        recommendation: "recommendation", paragraph: "paragraph", infinitive: "to", and: "and", or: "or",
        joining: ["and", "as well as"],
        betweenStates: ["and", "the", "by", "as", "well", "or"],
        opens: EnglishVerbs.opensRecommendation,
        goingOn: [
            "against", "among", "amongst", "as", "at", "because", "before", "between", "both", "by", "during",
            "especially", "for", "from", "if", "in", "including", "into", "namely", "notably", "of", "on",
            "or",
            "particularly", "regarding", "related", "required", "so", "such", "that", "through", "throughout",
            "towards", "under", "until", "via", "when", "where", "which", "while", "who", "whose", "with",
            "within", "without", "aimed", "based", "concerning", "inter",
        ],
        articles: ["the", "its", "both"],
        treaties: ["convention", "covenant", "international", "optional", "protocol"], back: "thereto",
        spoken: SpokenWords(
            verbs: [
                "recommended", "urged", "encouraged", "called upon", "called on", "suggested", "requested",
                "invited",
            ],
            clauses: ["that", "the"], listEnd: "section", leads: ["that", "to"],
            before: [
                "to", "that", "the", "of", "authorities", "government", "state", "also", "further", "inter",
                "alia,",
            ],
            duty: "should"))

    private static let position = PositionWords(
        rows: [
            (
                .noted,
                [
                    "would thus be noted", "would be noted", "are therefore noted", "are thus noted",
                    "and are noted",
                ], []
            ),
            (
                .notSupported,
                [
                    "not enjoy", "not have the support", "not be supported", "not supported", "not support",
                    "not accept", "not acceptable", "be accepted by", "reject", "cannot be accepted",
                    "unable to", "could not agree", "not find the support", "not agree", "not meet with",
                ], ["can be accepted by"]
            ),
            (
                .pending,
                [
                    "will be examined", "will examine", "shall examine", "further examin",
                    "be considered by", "will consider", "will be considered", "will respond",
                    "provide responses", "provide its response", "under consideration",
                    "responses will be", "response will be", "will be included in the outcome", "deferred",
                    "pending", "require further", "to be examined", "provide a response",
                    "will be responded", "will be studied",
                ], ["enjoy the support", "enjoy its support", "enjoys the support"]
            ),
            (
                .noted,
                [
                    "were noted", "are noted", "has noted", "takes note", "took note",
                    "noted recommendations", "notes the", "noted by", "be noted", "noted the following",
                ], ["enjoy"]
            ),
            (.partlySupported, ["partial", "in part", "in principle", "accepted partly", "partly"], []),
            (
                .supported,
                [
                    "enjoy", "support", "accept", "agree", "endorse", "meet with the approval", "welcome",
                    "is committed to",
                ], []
            ),
        ],
        implemented: [
            "already implemented", "already been implemented", "been implemented",
            "process of implementation", "process of being implemented", "being implemented",
            "implemented or in", "under implementation",
        ])
}
