import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KeptPages
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import KeptWeb
import Synchronization
import Testing

/// Whom the site lets in: the browser in which the printed address was opened, once, and nobody else.
struct DoorTests {
    private let empty: EmptySite

    init() throws { empty = try EmptySite() }

    private var site: Site { empty.site }

    private func request(_ path: String, _ fields: [String: String] = [:], host: String = "127.0.0.1:8014")
        -> HTTPRequest
    {
        var request = HTTPRequest(method: .get, scheme: "http", authority: host, path: path)
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { request.headerFields[name] = value }
        }
        return request
    }

    /// Chance that gives other bytes each time.
    private func door() -> Door {
        let count = Mutex(UInt8(0))
        return Door { length in
            count.withLock { count in
                count += 1
                return Array(repeating: count, count: length)
            }
        }
    }

    private func path(_ door: Door) throws -> String {
        let address = try #require(URL(string: door.address(port: 8014)))
        return address.path(percentEncoded: true) + "?" + (address.query ?? "")
    }

    @Test func theAddressOpensOneBrowser() throws {
        let door = door()
        let path = try path(door)
        guard case .pass("/", let cookie?) = door.judge(request(path)) else {
            Issue.record("the address does not open")
            return
        }
        #expect(cookie.hasSuffix("/; HttpOnly; SameSite=Strict") && cookie.contains("Path=/"))
        #expect(door.judge(request(path)) == .refuse, "it opens once")
        #expect(try self.path(door) != path, "the next is another")
        let own = String(cookie.prefix { $0 != ";" })
        let folder = String(path.prefix { $0 != "?" })
        #expect(
            door.judge(request(folder + "lists/claims?q=a", ["Cookie": "a=b; " + own]))
                == .pass(path: "/lists/claims?q=a", cookie: nil))
        // Whoever has the cookie, as a server on another port of this machine may, does not know the folder.
        #expect(door.judge(request("/lists/claims", ["Cookie": own])) == .refuse)
        // A page that is loaded anew under its first address is shown.
        #expect(door.judge(request(path, ["Cookie": own])) == .pass(path: "/", cookie: nil))
    }

    @Test(arguments: [
        "", "/", "/lists/claims", "/style.css", OpenDoor.folder, OpenDoor.folder + "/search?q=law",
    ])
    func strangersGetTheSameWords(path: String) async throws {
        let application = Application(router: Server(site, behind: .inTest).router())
        try await application.test(.router) { client in
            for cookie in ["", "kept=", "kept=" + String(repeating: "08", count: 16)] {
                let answer = try await client.execute(uri: path, method: .get, headers: [.cookie: cookie])
                #expect(answer.status == .forbidden)
                let words =
                    "Nothing is shown here but to the browser in which the printed address was opened.\n"
                #expect(String(buffer: answer.body) == words)
            }
        }
    }

    @Test func pagesLinkWithinTheirFolder() async throws {
        let application = Application(router: Server(site, behind: .inTest).router())
        try await application.test(.router) { client in
            let answer = try await client.get("/")
            let body = String(buffer: answer.body)
            let links = body.matches(of: /(?:href|action)="(\/[^"]*)"/).map { String($0.1) }
            #expect(links.count > 5 && links.allSatisfy { $0.hasPrefix(OpenDoor.folder + "/") })
            for name in ["Cross-Origin-Resource-Policy", "Cross-Origin-Opener-Policy"] {
                #expect(answer.headers[try #require(HTTPField.Name(name))] == "same-origin")
            }
            let words = try await client.get("/search?q=%2Flaw")
            #expect(String(buffer: words.body).contains("value=\"/law\""), "what was typed is as it was")
        }
    }

    /// A page from elsewhere, or of another port, gets no answer, whatever it knows.
    @Test(arguments: ["cross-site", "same-site", "anything"])
    func pagesFromElsewhereGetNoAnswer(site: String) throws {
        let door = Door.inTest
        let asked = request(
            OpenDoor.folder + "/", ["Sec-Fetch-Site": site, "Cookie": OpenDoor.cookie])
        #expect(door.closes(on: asked))
        for own in ["same-origin", "none"] {
            #expect(!door.closes(on: request(OpenDoor.folder + "/", ["Sec-Fetch-Site": own])))
        }
        #expect(door.closes(on: request(OpenDoor.folder + "/", host: "rebound.example")))
    }
}
