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
        history.say("f", puttingOut: "a", last: 0, knowing: ["a": 1])
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
        history.say("b", puttingOut: "a", last: 0, knowing: ["a": 1, "f": 2])
        #expect(members(history) == ["f", "b"])
    }

    /// The bundles of a member are sealed to the key with which it was let in first, whoever names another later.
    @Test func nobodyTurnsAMembersBundlesToThemselves() {
        var history = three
        let act = history.acts[1]
        let turned = Member(device: "a", name: "a", recipient: "b", access: .steward, sight: .restricted)
        let later = Grant(
            author: "b", number: 1, position: 0, rank: 4, seen: ["f": 3], device: act.device, member: turned)
        #expect(history.membership(history.acts + [later]).member("a")?.recipient == "a")
        history.say("b", lettingIn: "a", knowing: ["f": 3])
        #expect(history.membership().member("a")?.sight == .restricted)
    }
}
