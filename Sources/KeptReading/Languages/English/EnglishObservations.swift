enum EnglishObservations {
    static let words = ObservationWords(
        party: "the State party", duties: ["should", "must"], committees: ["Committee"],
        adverbs: [
            "also", "further", "therefore", "strongly", "again", "once", "more", "reiterates", "its", "and",
            "wishes",
            "to",
        ],
        asks: [
            ("recommendation", "recommend"), ("recommend", "recommend"), ("urge", "urge"), ("call", "call"),
            ("encourage", "encourage"), ("invite", "invite"), ("request", "request"),
        ],
        concerns: [
            "concern", "concerned", "concerns", "regret", "regrets", "alarmed", "deplores", "deplore",
            "disturbed",
        ],
        procedure: [
            "next periodic report", "disseminat", "follow-up to", "common core document", "within one year",
            "within two years",
        ],
        within: ["within"], periods: ["year", "years", "month", "months"], followUp: "follow-up",
        providing: ["provide", "submit", "information", "report"], ends: ["above", "of the present", " in "])

    /// The words of a special procedure's report.
    static let visits = words.asked(
        by: ["Rapporteur", "Expert", "Experts", "Group"],
        of: "the Government")
}
