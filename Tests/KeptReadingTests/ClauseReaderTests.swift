import Testing

@testable import KeptReading

/// Items of the first reports, in which one sentence can hold what several States ask.
@Suite struct ClauseReaderTests {
    private func clauses(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return ClauseReader(bytes: bytes, words: EnglishReports.words).clauses(0..<bytes.count).map {
            clause in
            clause.states.map(\.code).joined(separator: " ") + ": " + clause.text(of: bytes)
        }
    }

    @Test(arguments: [
        (
            "Pursue (France) and increase (Ghana) efforts to end the practice (France, Ghana) by 2015 (Ghana);",
            [
                "FRA: Pursue efforts to end the practice",
                "GHA: increase efforts to end the practice by 2015",
            ]
        ),
        (
            "Strengthen the institution (Chile, Peru) in accordance with the Principles (Peru);",
            [
                "CHL: Strengthen the institution",
                "PER: Strengthen the institution in accordance with the Principles",
            ]
        ),
        (
            "Foster dialogue amongst peoples (Cuba) between religions (Algeria, Cuba); share practices (Spain)",
            [
                "CUB DZA: Foster dialogue amongst peoples between religions", "ESP: share practices",
            ]
        ),
        (
            "Consider acceding to the Convention against Torture (Chile), the Optional Protocol thereto (Peru); OP-CEDAW (Cuba)",
            [
                "CHL: Consider acceding to the Convention against Torture",
                "PER: Consider acceding to the Convention against Torture, the Optional Protocol thereto",
                "CUB: Consider acceding to OP-CEDAW",
            ]
        ),
        (
            "Sign (Chile), ratify (Peru) and accede to the Statute of Rome (Cuba) without delay",
            [
                "CHL: Sign the Statute of Rome without delay",
                "PER: ratify the Statute of Rome without delay",
                "CUB: accede to the Statute of Rome without delay",
            ]
        ),
        (
            "(a) Pursue its programmes; and (b) seek support from others (Bhutan);",
            ["BTN: Pursue its programmes", "BTN: seek support from others"]
        ),
        (
            "Take these steps: (i) publish the law, (ii) train the police (Japan);",
            ["JPN: Take these steps: (i) publish the law, (ii) train the police"]
        ),
        (
            "Establish promptly (Peru) an institution (Chile, Peru); the optional protocols (Cuba)",
            [
                "PER: Establish promptly an institution", "CHL: Establish an institution",
                "CUB: the optional protocols",
            ]
        ),
        ("Ratify the treaty (Maldives) (Portugal)", ["MDV PRT: Ratify the treaty"]),
        ("Ratify the treaty (No. 12)", [": Ratify the treaty (No. 12)"]),
    ])
    func everyStateAsksTheWordsBehindWhichItStands(_ text: String, _ expected: [String]) {
        #expect(clauses(text) == expected)
    }

    @Test func theDialogueIsCutToWhatIsAsked() throws {
        let spokenWords = try #require(EnglishReports.words.spoken)
        let text =
            "Chile welcomed the plan. It recommended that Iceland (a) publish the law; it also recommended that (b) "
            + "Iceland admit observers. Noting delays, it asked for dates. Chile encouraged Iceland to train the police."
        let spoken = SpokenAsk(text, of: ["Iceland"], words: spokenWords)
        func words(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
        #expect(spoken.part("a").map(words) == "publish the law")
        #expect(spoken.part("b").map(words) == "admit observers")
        #expect(spoken.asks.map(words).last == "train the police")
    }
}
