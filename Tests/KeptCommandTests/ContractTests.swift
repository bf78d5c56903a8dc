import Foundation
import KeptTestSupport
import Testing

/// Holds the shapes and exit codes that other programs rely on, as the built command prints them.
struct ContractTests {
    private let folder: TemporaryFolder
    private let example = Project.file("Examples/norland-2025.txt").path

    init() throws { folder = try TemporaryFolder() }

    private func kept(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments, in: folder.url)
    }

    private func keys(_ value: Any?) -> Set<String> {
        Set(((value as? [[String: Any]])?.first ?? value as? [String: Any] ?? [:]).keys)
    }

    @Test func readHasTheShapeOfTheContract() throws {
        let run = try kept("read", example, "--json")
        #expect(run.status == 0 && run.complaint.isEmpty)
        let reading = try run.object()
        #expect(keys(reading["document"]).isSuperset(of: ["digest", "mediaType", "kind"]))
        #expect(reading["mechanism"] as? String == "UPR")
        #expect(reading["previousReview"] as? String == "2021-05")
        // The State is invented: absent means unknown, and null is not written.
        #expect(reading["stateUnderReview"] == nil && !run.output.contains("null"))
        let sections = try #require(reading["sections"] as? [[String: Any]])
        #expect(keys(sections[1...].first.map { [$0] }) == ["number", "title", "kind", "place"])
        #expect(keys(reading["claims"]).isSuperset(of: ["id", "text", "section", "notes", "place"]))
        #expect(keys(reading["notes"]) == ["mark", "text", "sources", "claims", "place"])
        #expect(keys(reading["sources"]).isSuperset(of: ["id", "url"]))
        #expect(
            keys(reading["recommendations"]).isSuperset(of: [
                "id", "text", "addressee", "verb", "restsOn", "place",
            ]))
        #expect(keys(reading["provisions"]).isSuperset(of: ["instrument", "article", "place"]))
        #expect(keys(reading["norms"]) == ["instrument", "article", "place"])
        #expect(keys(reading["events"]).isSuperset(of: ["date", "location", "counts", "place"]))
        #expect(
            keys((reading["events"] as? [[String: Any]])?.first?["counts"]) == ["what", "value", "bound"])
        #expect(keys(reading["plans"]) == ["title", "period", "assessments", "place"])
        #expect(keys(reading["communications"]) == ["date", "addressee", "answered", "place"])
        #expect(keys(reading["opportunities"]) == ["title", "date", "place"])
        #expect(keys(reading["mentions"]) == ["kind", "text", "value", "recogniser", "place"])
        let place = try #require((reading["claims"] as? [[String: Any]])?.first?["place"])
        #expect(keys(place) == ["start", "end", "line", "column"])
    }

    @Test func checkHasTheShapeOfTheContract() throws {
        let run = try kept("check", example, "--format", "json")
        #expect(run.status == 1)
        let diagnostics = try #require(try run.object()["diagnostics"] as? [[String: Any]])
        #expect(keys(diagnostics).isSuperset(of: ["rule", "severity", "message", "file", "place", "quote"]))
        #expect(diagnostics.allSatisfy { $0["file"] as? String == example })
        #expect(diagnostics.allSatisfy { ["error", "warning", "note"].contains($0["severity"] as? String) })
    }

    @Test func sarifNamesRulesAndPlaces() throws {
        let sarif = try kept("check", example, "--format", "sarif").object()
        #expect(sarif["version"] as? String == "2.1.0")
        let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(keys(results).isSuperset(of: ["ruleId", "ruleIndex", "level", "message", "locations"]))
    }

    @Test func exitCodesSayWhatHappened() throws {
        let clean = folder.url.appending(path: "clean.txt")
        try Data("Norland is a country by the sea.\n".utf8).write(to: clean)
        #expect(try kept("check", clean.path).status == 0)
        #expect(try kept("check", example).status == 1)
        #expect(try kept("check", "none.txt").status == 2)
        #expect(try kept("check").status == 64)
        #expect(try kept("read", example, "--format", "x").status == 64)
        #expect(try kept("read", example, "--accept").status == 64)
        #expect(try kept("check", "--explain", "no-such-rule").status == 64)
        #expect(try kept("check", "--explain", "uncited-claim").status == 0)
        let missing = try kept("read", "none.txt")
        #expect(missing.status == 2 && missing.output.isEmpty)
        #expect(missing.complaint == "kept: none.txt: there is no such file; check the name.\n")
    }

    @Test func registersAnswerInTheShapeOfTheContract() throws {
        #expect(try kept("read", example, "--register", "n.kept").output.contains("would add"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "n.kept").path))
        #expect(try kept("read", example, "--register", "n.kept", "--accept").status == 0)
        let again = try kept("read", example, "--register", "n.kept", "--accept")
        #expect(again.status == 0 && again.output.contains("nothing to add"))

        let list = try kept("list", "provisions", "--register", "n.kept", "--json").object()
        #expect(list["kind"] as? String == "provision")
        let entries = try #require(list["entries"] as? [[String: Any]])
        let id = try #require(entries.first?["id"] as? String)
        #expect(try kept("list", "provision", "--register", "n.kept", "--json").output.contains(id))

        let entry = try kept("show", id, "--register", "n.kept", "--json").object()
        #expect(entry["id"] as? String == id)
        #expect(keys(entry["links"]) == ["role", "direction", "id"])
        #expect(keys(entry["provenance"]).isSuperset(of: ["document", "place", "quote"]))

        let search = try kept("search", "gatherings", "--register", "n.kept", "--json").object()
        #expect(Set(search.keys) == ["total", "facets", "hits"])
        #expect(keys(search["hits"]) == ["id", "kind", "snippet"])
        #expect(try kept("show", "claim-0", "--register", "n.kept").status == 2)
        #expect(try kept("list", "claims", "--register", "none.kept").status == 2)
        #expect(try kept("list", "wishes", "--register", "n.kept").status == 64)
    }

    @Test func refusedFilesLeaveTheRegisterAsItWas() throws {
        #expect(try kept("read", example, "--register", "n.kept", "--accept").status == 0)
        let before = try kept("list", "claims", "--register", "n.kept").output
        try Data().write(to: folder.url.appending(path: "empty.txt"))
        try Data([0, 1, 2, 255, 0, 7]).write(to: folder.url.appending(path: "binary.txt"))
        try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
            .write(to: folder.url.appending(path: "encrypted.docx"))
        let large = folder.url.appending(path: "large.txt")
        try Data().write(to: large)
        let handle = try FileHandle(forWritingTo: large)
        try handle.truncate(atOffset: 200_000_000)
        try handle.close()
        for name in ["empty.txt", "binary.txt", "encrypted.docx", "large.txt"] {
            let run = try kept("read", name, "--register", "n.kept", "--accept")
            #expect(run.status == 2, "\(name)")
            #expect(run.complaint.hasPrefix("kept: \(name): ") && run.complaint.count { $0 == "\n" } == 1)
        }
        #expect(try kept("list", "claims", "--register", "n.kept").output == before)
    }
}
