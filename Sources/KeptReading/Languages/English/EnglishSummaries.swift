enum EnglishSummaries {
    static let words = SummaryWords(
        listed: ["stakeholders listed below"],
        parts: [
            "Civil society", "Individual submissions", "Joint submission", "Regional",
            "National human rights inst",
            "Attachment", "Other stakeholders",
        ],
        submittedBy: "submitted by", others: ["ISBN", "CRI", "UK", "USA", "UPR"])

    static let themes = ThematicListWords(
        recommendation: "recommendation", position: "position", themes: "themes",
        source: "source of position:",
        positions: [
            "supported": .supported, "accepted": .supported, "noted": .noted,
            "supported noted": .partlySupported,
            "partially supported": .partlySupported, "supported in part": .partlySupported,
            "pending": .pending,
        ])
}
