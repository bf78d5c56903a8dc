import Testing

@testable import KeptReading

struct AskingVerbTests {
    @Test(arguments: [
        ("urge", AskingVerb.urge), ("urges", .urge), ("urging", .urge), ("recommended", .recommend),
        ("calling", .call), ("invites", .invite), ("appeal", .appeal), ("propose", .propose),
    ])
    func wordsWithWhichAWriterAsksAreKnown(word: String, verb: AskingVerb) {
        #expect(AskingVerb(asking: word) == verb)
    }

    @Test(arguments: [
        "urged", "encouraging", "inviting", "demanding", "appeals", "proposes", "Urge", "suggest", "",
    ])
    func wordsThatTellOrDescribeAreNone(word: String) { #expect(AskingVerb(asking: word) == nil) }

    @Test(arguments: [("asks", AskingVerb.ask), ("ask", .ask), ("proposes", .propose)])
    func formsOfThePresentAreKnown(word: String, verb: AskingVerb) {
        #expect(AskingVerb(present: word) == verb)
    }

    @Test(arguments: ["asking", "recommended", "asked"])
    func otherFormsAreNoPresent(word: String) { #expect(AskingVerb(present: word) == nil) }
}
