import KeptVocabulary

enum EnglishTitles {
    static let words = TitleWords(
        asks: ["recommendation", "recommend", "asks", "demands"],
        askPhrases: [
            "what we ask", "we ask", "actions needed", "action needed", "call to action", "calls to action",
            "way forward", "what should be done", "what should change", "what must change",
            "what must be done",
            "next steps", "our asks", "our calls", "proposals", "suggested actions", "proposed actions",
            "appeal",
        ],
        told: [
            "previous", "last", "past", "accepted", "implementation", "implemented", "follow-up", "received",
            "status", "progress", "cycle", "supported", "noted", "rejected", "earlier", "response",
            "compliance",
        ],
        answered: ["received", "accepted", "noted", "rejected", "supported"],
        statuses: [
            "status", "implement", "assessment", "progress", "position", "response",
        ],
        bodies: ["committee"],
        notes: ["notes", "endnotes", "footnotes", "references", "sources", "citations"],
        rows: [
            (.introduction, [["introduction", "preamble", "overview", "background", "summary"]]),
            (.closing, [["conclusion", "concluding", "closing"]]),
            (.reprisals, [["reprisal", "intimidation"]]),
            (.stateResponse, [["response", "follow-up", "implementation", "progress", "reply"]]),
            (.groups, [["particular"], ["risk"]]),
            (
                .groups,
                [
                    [
                        "women", "indigenous", "minorit", "children", "lgbt", "migrant", "journalist",
                        "lawyer",
                        "groups",
                    ]
                ]
            ),
            (.restrictions, [["restrict", "legislat", "law", "legal", "criminali", "framework", "freedom"]]),
            (.risks, [["risk", "threat", "attack", "violence", "harass", "detention", "situation"]]),
        ])
}
