import Foundation
import Hummingbird
import HummingbirdTesting
import KeptActions
import KeptEntries
import KeptRegister
import KeptPages
import KeptTestSupport
import KeptVocabulary
import KeptWeb
import Testing

struct SiteTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() async throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "test.kept"), creating: true, in: .inTest(folder))
        let text = """
            1. Law

            - In May 2021, Chile passed a law 'On <script>alert(1)</script> Media', says =cmd in Chile & Chile.¹

            2. Recommendations

            - The State should repeal the 2021 law on media.

            ¹ http://example.org/a
            """
        let read = try await ReadFile().run(Data(text.utf8), mediaType: "text/plain", name: "a.txt")
        _ = try AddReading(register).accept(read)
    }

    private func get(_ path: String) async throws -> (HTTPResponse.Status, String) {
        let day = try #require(CalendarDay("2025-01-01"))
        let application = Application(router: Server(Site(register, today: day), behind: .inTest).router())
        return try await application.test(.router) { client in
            let response = try await client.get(path)
            return (response.status, String(buffer: response.body))
        }
    }

    @Test func everyEntryAndListHasAPage() async throws {
        var paths = ["/", "/search?q=law", "/search", "/style.css"]
        for kind in EntryKind.known {
            paths.append("/lists/" + kind.plural)
            for entry in try register.entries(kind) { paths.append("/entries/" + entry.id) }
        }
        paths += try register.entries(.submission).map { "/submissions/" + $0.id }
        for path in paths {
            let (status, body) = try await get(path)
            #expect(status == .ok, "\(path)")
            #expect(!body.contains("<script"), "\(path)")
        }
    }

    @Test(arguments: [
        "/nothing", "/entries/claim-0", "/submissions/claim-0", "/lists/wishes", "/lists/claims?format=x",
    ])
    func unknownPagesAreNotFound(path: String) async throws {
        let (status, body) = try await get(path)
        #expect(status == .notFound)
        #expect(!body.contains("SQL") && !body.contains(folder.url.path))
    }

    @Test func aClaimStandsBesideItsSourceAndTheAskBesideItsReason() async throws {
        let submission = try #require(try register.entries(.submission).first)
        let (_, body) = try await get("/submissions/" + submission.id)
        #expect(body.contains("&lt;script&gt;"))
        #expect(body.contains("http://example.org/a"))
        #expect(body.contains("Rests on:"))
    }

    @Test func listsAreCSVAndJSONToo() async throws {
        let (_, csv) = try await get("/lists/recommendations?format=csv")
        #expect(csv.hasPrefix("\u{FEFF}id,in lists,Number,Text,Made by,Addressed to,Asking word,Answer,"))
        let (_, json) = try await get("/lists/recommendations?format=json")
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["kind"] as? String == "recommendation")
    }

    @Test(arguments: ["%00", "law%00", "%00law%1F", "%7F", "%22", "*", "law*", "%E0%A4%A", "%FF"])
    func nothingTypedIntoASearchBreaksThePage(words: String) async throws {
        for path in ["/search?q=", "/provisions?q="] {
            let (status, body) = try await get(path + words)
            #expect(status.code < 500 && !body.contains("\0"), "\(path)\(words): \(status)")
        }
    }

    @Test func searchMarksWordsAndEscapesTheRest() async throws {
        let (status, body) = try await get("/search?q=Media")
        #expect(status == .ok)
        #expect(body.contains("<mark>Media</mark>") || body.contains("<mark>media</mark>"))
        let (_, odd) = try await get("/search?q=%22%3Cb%3E")
        #expect(!odd.contains("<b>"))
    }

    @Test func accentsDoNotHideQuotationMarks() async throws {
        let (_, body) = try await get("/search?q=%22%CC%81%20autofocus%20x%3D")
        // Without the accent, so that characters are what they look like.
        let plain = String(String.UnicodeScalarView(body.unicodeScalars.filter { $0 != "\u{301}" }))
        let field = try #require(plain.split(separator: "name=\"q\"").last?.prefix(60))
        #expect(field.contains("value=\"&quot; autofocus x=\""))
        #expect(field.unicodeScalars.count { $0 == "\"" } == 4)
    }

    @Test(arguments: [
        ("q=rule+law", "rule law"), ("q=rule%20law", "rule law"), ("q=a%2Bb", "a+b"), ("x=1&q=law", "law"),
        ("x=1", ""),
        ("", ""),
    ])
    func browsersSendSpacesAsPlus(query: String, words: String) {
        #expect(Address(path: "/search", query: query) == .search(words))
    }

    @Test(arguments: [
        ("a\r\nb", "\"a\r\nb\""), ("a,b", "\"a,b\""), ("=1", "'=1"), ("a\"b", "\"a\"\"b\""),
        ("a\"\u{301}", "\"a\"\"\u{301}\""),
        ("plain", "plain"),
    ])
    func cellsAreQuotedAndNeutralised(value: String, cell: String) {
        #expect(CSV.text([value], []) == "\u{FEFF}" + cell + "\r\n")
    }

    @Test func theSameRequestGivesTheSameBytes() async throws {
        let submission = try #require(try register.entries(.submission).first)
        for path in ["/", "/submissions/" + submission.id, "/lists/claims"] {
            #expect(try await get(path).1 == get(path).1)
        }
    }

    @Test func servingIsForThisMachineAlone() async throws {
        let day = try #require(CalendarDay("2025-01-01"))
        let application = Application(router: Server(Site(register, today: day), behind: .inTest).router())
        try await application.test(.live) { client in
            let answer = try await client.get("/")
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
        }
    }

    @Test(arguments: ["localhost", "localhost:8014", "127.0.0.1:80", "[::1]:8014", "LOCALHOST"])
    func namesOfThisMachineAreAnswered(host: String) { #expect(LoopbackGuard.isThisMachine(host)) }

    @Test(arguments: [
        "evil.example", "localhost.evil.example:80", "", "127.0.0.1.evil.example", "10.0.0.1", "[::2]",
    ])
    func otherNamesAreRefused(host: String) { #expect(!LoopbackGuard.isThisMachine(host)) }
}
