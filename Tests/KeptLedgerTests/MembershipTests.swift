import KeptVocabulary
import Testing

@testable import KeptLedger

/// Attacks on the membership by name, each with the honest history beside it.
struct MembershipTests {
    private func members(_ history: MembershipHistory) -> [String] {
        history.membership().members.map(\.device)
    }

    private var three: MembershipHistory {
        var history = MembershipHistory()
        history.say("f", lettingIn: "a", knowing: [:])
        history.say("f", lettingIn: "b", knowing: [:])
        return history
    }

    /// A steward who was put out claims not to have known it, and puts the founder out.
    @Test func whoWasPutOutDoesNotPutOutTheFounder() {
        var history = three
        history.say("f", puttingOut: "a", knowing: [:])
        history.say("a", puttingOut: "f", knowing: ["f": 2])
        history.say("a", puttingOut: "b", knowing: ["f": 3])
        #expect(members(history) == ["f", "b"])
        #expect(history.membership().disputes.map(\.believed) == ["f"])
    }

    /// The same of one who was put out by somebody further from the founder.
    @Test func whoWasPutOutByAnyoneDoesNotPutOutTheFounder() {
        var history = three
        history.say("b", puttingOut: "a", knowing: ["f": 3])
        #expect(members(history) == ["f", "b"])
        history.say("a", puttingOut: "f", knowing: ["f": 3])
        #expect(members(history) == ["f", "b"])
    }

    @Test func ofTwoWhoPutEachOtherOutTheNearerStays() {
        var history = three
        history.say("b", puttingOut: "a", knowing: ["f": 3])
        history.say("a", puttingOut: "b", knowing: ["f": 3])
        #expect(members(history) == ["f", "a"])
        #expect(history.membership().disputes == [.init(believed: "a", putOut: "b")])
    }

    /// The founder answers whoever put them out, and names the last change that counts.
    @Test func theFounderTakesBackThatTheyWerePutOut() {
        var history = three
        history.say("a", puttingOut: "f", knowing: ["f": 3])
        #expect(members(history) == ["a", "b"])
        history.say("f", puttingOut: "a", last: -1, knowing: ["a": 1])
        #expect(members(history) == ["f", "b"])
    }

    /// A laptop that was seized is out whoever says so, where it does not answer.
    @Test func whoDoesNotAnswerIsOut() {
        var history = three
        history.say("b", puttingOut: "f", knowing: ["f": 3])
        #expect(members(history) == ["a", "b"])
    }

    /// Whoever was put out lets others in, who are to sign for them.
    @Test func whomTheyLetInIsNotIn() {
        var history = three
        history.say("f", puttingOut: "a", knowing: [:])
        history.say("a", lettingIn: "k", knowing: ["f": 2])
        history.say("k", puttingOut: "b", knowing: ["f": 2, "a": 1])
        history.say("k", lettingIn: "m", knowing: [:])
        #expect(members(history) == ["f", "b"])
        #expect(history.membership().names("k") && history.membership().names("m"))
    }

    @Test func anEditorLetsNobodyInAndPutsNobodyOut() {
        var history = MembershipHistory()
        history.say("f", lettingIn: "e", as: .editor, knowing: [:])
        history.say("e", lettingIn: "k", knowing: ["f": 2])
        history.say("e", puttingOut: "f", knowing: ["f": 2])
        #expect(members(history) == ["f", "e"])
    }

    /// A right counts from where it was known: not what was written before.
    @Test func aRightCountsFromWhereItWasKnown() {
        var history = MembershipHistory()
        history.say("a", lettingIn: "k", knowing: [:])
        history.say("f", lettingIn: "a", knowing: [:])
        #expect(members(history) == ["f", "a"])
        history.say("a", lettingIn: "m", knowing: ["f": 2])
        #expect(members(history) == ["f", "a", "m"])
    }

    /// Nobody can be put out together with what gave the other their own right.
    @Test func nobodyCutsOffTheBranchOnWhichTheySit() {
        var history = MembershipHistory()
        history.say("f", lettingIn: "a", knowing: [:])
        history.say("a", lettingIn: "b", knowing: ["f": 2])
        history.say("b", puttingOut: "a", last: -1, knowing: ["a": 1, "f": 2])
        #expect(members(history) == ["f", "b"])
    }

    /// The bundles of a member are sealed to the key with which it was let in first, whoever names another later.
    @Test func nobodyTurnsAMembersBundlesToThemselves() {
        var history = three
        let turned = Member(device: "a", name: "a", recipient: "b", access: .steward, sight: .restricted)
        history.say("b", turned, of: "a", .init(before: nil, known: [0, 1, 2]))
        #expect(history.membership().member("a")?.recipient == "a")
        history.say("b", lettingIn: "a", knowing: ["f": 3])
        #expect(history.membership().member("a")?.sight == .restricted)
    }

    // MARK: - Keys of which there are copies

    /// Whoever has a copy of the key of one who was put out signs beside what counts: no number makes it count.
    @Test func aBranchOfWhoWasPutOutCountsForNothing() {
        var history = three
        history.say("a", lettingIn: "e", as: .editor, knowing: ["f": 3])
        history.say("f", puttingOut: "a", knowing: ["a": 1])
        history.say(
            "a", MembershipHistory.member("k", .steward), of: "k", .init(before: nil, known: [0, 1, 2]))
        history.say("a", nil, of: "b", .init(before: nil, known: [0, 1, 2]))
        #expect(members(history) == ["f", "e", "b"])
        // Nor does what is signed after the changes that count.
        history.say("a", nil, of: "e", .init(before: 3, known: [0, 1, 2, 3]))
        #expect(members(history) == ["f", "e", "b"])
    }

    /// A copy of the founder's key cannot undo what the founder said: both branches count.
    @Test func aBranchOfTheFounderTakesNothingBack() {
        var history = three
        history.say("f", MembershipHistory.member("k", .editor), of: "k", .init(before: 0, known: [0]))
        #expect(Set(members(history)) == ["f", "a", "b", "k"])
        history.say("f", nil, of: "a", .init(before: 0, known: [0]))
        #expect(Set(members(history)) == ["f", "b", "k"])
    }

    /// Of a key that signed in two copies, those count that were known to whoever put it out.
    @Test func bothBranchesCountThatWereKnown() {
        var history = three
        history.say(
            "a", MembershipHistory.member("k", .editor), of: "k", .init(before: nil, known: [0, 1, 2]))
        history.say(
            "a", MembershipHistory.member("m", .editor), of: "m", .init(before: nil, known: [0, 1, 2]))
        history.say(
            "a", MembershipHistory.member("n", .editor), of: "n", .init(before: 4, known: [0, 1, 2, 4]))
        history.say("f", nil, of: "a", .init(before: 2, known: [0, 1, 2, 3, 4]))
        #expect(Set(members(history)) == ["f", "b", "k", "m"])
    }
}
