import Foundation
import KeptTestSupport
import Testing

/// What the command answers: it says what it did, and where something is refused, what would be taken.
struct AnswersTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.put("one.csv", "title\nOne\n")
        #expect(try desk.kept("import one.csv --as claims --register a.kept").status == 0)
    }

    private func shown(_ id: String) throws -> String { try desk.kept("show \(id) --register a.kept").output }

    @Test func anEventBreaksAPromise() throws {
        let promise = try desk.add("recommendation", "Protect those who speak to the UN.", to: "a.kept")
        let event = String(
            try desk.kept("add event --link breaks=\(promise) --register a.kept", "A detention").output.prefix
            { $0 != " " })
        #expect(try shown(event).contains("Breaks"))
        #expect(try shown(promise).contains("Broken by"))
    }

    @Test(arguments: ["victim", "witness", "perpetrator", "intervener"])
    func aPartIsToldFromEitherEnd(role: String) throws {
        let event = try desk.add("event", "A detention", to: "a.kept")
        let person = try desk.add("person", "Ada Quillfeather", to: "a.kept")
        for (one, other) in [(event, person), (person, event)] {
            let tied = try desk.kept("link \(one) \(role)=\(other) --register a.kept")
            #expect(
                tied.status == 0 && tied.output.contains("1 entry tied") && tied.output.contains(other),
                "\(tied.complaint)")
            let cut = try desk.kept("unlink \(one) \(role)=\(other) --register a.kept")
            #expect(
                cut.status == 0 && cut.output.contains("1 entry no longer tied"),
                "\(cut.output)\(cut.complaint)")
        }
    }

    @Test func aTieThatDoesNotFitNamesThoseThatDo() throws {
        let promise = try desk.add("recommendation", "Protect those who speak to the UN.", to: "a.kept")
        let event = try desk.add("event", "A detention", to: "a.kept")
        let refused = try desk.kept("link \(event) heldAgainst=\(promise) --register a.kept")
        #expect(refused.status == 2)
        for words in [
            "does not tie an event to a recommendation", "breaks",
            "from a recommendation to an event: restsOn",
        ] {
            #expect(refused.complaint.contains(words), "\(refused.complaint)")
        }
    }

    @Test(arguments: ["https://herald.example/2031/05/13/detained", "http://www.herald.example/a?b=c#d"])
    func anAddressIsASourcesAddress(address: String) throws {
        let id = try desk.add("source", address, to: "a.kept")
        let source = try desk.kept("show \(id) --register a.kept --json").object()
        #expect(source["url"] as? String == address && source["label"] as? String == address)
        let named = String(
            try desk.kept("add source --register a.kept", "Herald", "url=\(address)").output.prefix {
                $0 != " "
            })
        #expect(
            try desk.kept("show \(named) --register a.kept --json").object()["label"] as? String == "Herald")
    }

    @Test(arguments: [
        ("event", "place=Halvarsund", "Halvarsund"), ("source", "Address=https://a.example/b", "a.example/b"),
    ])
    func fieldsAreCalledByTheirLabels(kind: String, pair: String, value: String) throws {
        let id = String(
            try desk.kept("add \(kind) --register a.kept", "A title", pair).output.prefix { $0 != " " })
        #expect(try shown(id).contains(value))
        #expect(try desk.kept("set \(id) --register a.kept", pair).output.contains(value))
        let refused = try desk.kept("add \(kind) --register a.kept", "A title", "colour=red")
        #expect(refused.status == 2 && refused.complaint.contains(kind == "event" ? "an event" : "a source"))
    }

    @Test func aChangeTellsWhatItSet() throws {
        let event = try desk.add("event", "A detention", to: "a.kept")
        let set = try desk.kept(
            "set \(event) --register a.kept", "date=12 May 2031", "state=Kazakhstan", "location=")
        for words in ["A detention", "date = 12 May 2031", "state = Kazakhstan", "location = (emptied)"] {
            #expect(set.output.contains(words), "\(set.output)\(set.complaint)")
        }
    }
}
