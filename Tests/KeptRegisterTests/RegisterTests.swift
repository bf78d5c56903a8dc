import Foundation
import KeptEntries
import KeptLedger
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

struct RegisterTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let digest = "sha256:" + String(repeating: "a", count: 64)

    init() throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "test.kept"), creating: true, in: .inTest(folder))
    }

    private func addition() -> Addition {
        var addition = Addition()
        let claim = Entry.test(
            .claim, "one", ["text": .text("Police closed two papers."), "state": .text("CHL")])
        let source = Entry.test(.source, "example.org/a", ["title": .text("example.org")])
        addition.documents = [KeptDocument(digest: digest, name: "a.txt", mediaType: "text/plain")]
        addition.entries = [claim, source]
        addition.links = [Link(claim.id, .cites, source.id)]
        addition.provenance = [
            Provenance(
                entry: claim.id, document: digest, place: .text(start: 1, end: 9, line: 2, column: 3),
                quote: "Police")
        ]
        return addition
    }

    @Test func whatIsAddedIsRead() throws {
        let added = try register.add(addition(), evidence: [digest: Data("words".utf8)])
        #expect(added.entries.count == 2 && added.links.count == 1)
        let claim = try #require(try register.entries(.claim).first)
        #expect(claim.title == "Police closed two papers." && claim.fields["state"] == .text("CHL"))
        #expect(try register.links(of: claim.id).map(\.role) == [.cites])
        #expect(
            try register.provenance(of: claim.id).map(\.provenance.place) == [
                .text(start: 1, end: 9, line: 2, column: 3)
            ])
        #expect(try register.evidence(digest) == Data("words".utf8))
        #expect(try register.counts() == [.claim: 1, .source: 1])
    }

    @Test func addingTwiceAddsNothing() throws {
        _ = try register.add(addition(), evidence: [:])
        #expect(try register.missing(of: addition()).isEmpty)
        #expect(try register.add(addition(), evidence: [:]).isEmpty)
    }

    @Test func aFailingAdditionLeavesNothing() throws {
        var broken = addition()
        broken.links.append(Link(broken.entries[0].id, .mentions, "provision-that-is-not-there"))
        #expect(throws: (any Error).self) { try register.add(broken, evidence: [:]) }
        #expect(try register.counts().isEmpty)
    }

    @Test func theSameKeyIsTheSameEntry() {
        #expect(Entry.test(.source, "a").id == Entry.test(.source, "a").id)
        #expect(Entry.test(.source, "a").id != Entry.test(.source, "b").id)
        #expect(Entry.test(.source, "a").id != Entry.test(.claim, "a").id)
    }

    @Test func searchFindsAllWordsWithFacets() throws {
        _ = try register.add(addition(), evidence: [:])
        let result = try register.search("police papers")
        #expect(result.total == 1 && result.hits.map(\.kind) == [.claim])
        #expect(result.facets["state"] == ["CHL": 1] && result.facets["kind"] == ["claim": 1])
        #expect(result.hits.first?.snippet == "[Police] closed two [papers].")
        #expect(try register.search("police harbour").hits.isEmpty)
    }

    @Test(arguments: ["\"", "police\" OR \"papers", "NEAR(", "title:police", "*", "(police)", "-police"])
    func queryLanguageIsJustWords(words: String) throws {
        _ = try register.add(addition(), evidence: [:])
        do { _ = try register.search(words) } catch let error as RegisterError {
            #expect(error == .emptySearch)
        }
    }

    @Test func unknownEntriesAndRegistersAreToldApart() throws {
        #expect(throws: RegisterError.unknownEntry(id: "claim-0")) { try register.entry("claim-0") }
        #expect(throws: RegisterError.missing(path: "none.kept")) {
            try Register(folder.url.appending(path: "none.kept"), in: .inTest(folder))
        }
        #expect(throws: RegisterError.wrongName(path: "none")) {
            try Register(folder.url.appending(path: "none"), creating: true, in: .inTest(folder))
        }
        let damaged = folder.url.appending(path: "damaged.kept")
        try FileManager.default.createDirectory(at: damaged, withIntermediateDirectories: true)
        try Data(repeating: 7, count: 5000).write(to: damaged.appending(path: "register.sqlite"))
        #expect(throws: RegisterError.older(path: "damaged.kept")) {
            try Register(damaged, in: .inTest(folder))
        }
    }
}
