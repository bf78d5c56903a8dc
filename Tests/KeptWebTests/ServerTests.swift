import Foundation
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
import Hummingbird
import HummingbirdTesting
import KeptEntries
import KeptPages
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import KeptWeb
import Logging
import Synchronization
import Testing

/// The server on this machine's own address, and what it says where a page cannot be shown.
struct ServerTests {
    private let empty: EmptySite

    init() throws { empty = try EmptySite() }

    private var folder: TemporaryFolder { empty.folder }
    private var site: Site { empty.site }

    /// Keeps what is logged.
    private struct Log: LogHandler {
        private final class Lines: Sendable { let all = Mutex<[String]>([]) }

        private let lines = Lines()
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.error

        var all: [String] { lines.all.withLock { $0 } }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }

        func log(event: LogEvent) { lines.all.withLock { $0.append("\(event.message)") } }
    }

    @Test func aPageThatCannotBeShownIsToldAndLoggedByItsKind() async throws {
        let log = Log()
        let server = Server(site, behind: .inTest, logger: Logger(label: "test") { _ in log })
        // The view is taken away under the server.
        let file = folder.url.appending(path: "test.kept/register.sqlite")
        try Data(repeating: 7, count: 9_000).write(to: file)
        let application = Application(router: server.router())
        try await application.test(.router) { client in
            let answer = try await client.get("/lists/claims?q=Ada+Quillfeather")
            #expect(answer.status == .internalServerError)
            #expect(!String(buffer: answer.body).contains(folder.url.path))
        }
        let lines = log.all
        #expect(lines.count == 1 && lines[0].hasPrefix("list"))
        #expect(!lines.joined().contains("Quillfeather"), "nothing of the request is logged")
    }

    /// In clear and then open under a lock: whoever locks it ends the site.
    @Test(arguments: [false, true])
    func aSiteEndsWithTheLock(isSealedBefore: Bool) async throws {
        let place = folder.url.appending(path: "test.kept")
        let sealing = Sealing(place, in: .inTest(folder, hasSession: true), work: 4)
        var shown = site
        if isSealedBefore {
            try sealing.seal(under: "an invented phrase of seven words")
            shown = Site(
                try sealing.open(by: .passphrase("an invented phrase of seven words")),
                today: try #require(CalendarDay("2025-01-01")))
        }
        let server = Server(shown, behind: .inTest)
        let (addresses, found) = AsyncStream.makeStream(of: String.self)
        let serving = Task { try await server.serve(port: 0) { found.yield($0) } }
        for await _ in addresses { break }
        if isSealedBefore {
            try sealing.close()
        } else {
            try sealing.seal(under: "an invented phrase of seven words")
        }
        let application = Application(router: server.router())
        try await application.test(.router) { client in
            for address in ["/", "/search?q=law", "/style.css"] {
                let answer = try await client.get(address)
                #expect(answer.status.code == 423)
            }
        }
        await #expect(throws: ServerError.locked("test")) { try await serving.value }
    }

    @Test func itServesOnAFreePortAndSaysWhereOneIsTaken() async throws {
        let server = Server(site, behind: .inTest)
        let (addresses, found) = AsyncStream.makeStream(of: String.self)
        let serving = Task { try await server.serve(port: 0) { found.yield($0) } }
        defer { serving.cancel() }
        var first: String?
        for await address in addresses {
            first = address
            break
        }
        let address = try #require(first.flatMap(URL.init(string:)))
        let port = try #require(address.port)
        let (body, answer) = try await URLSession.shared.data(from: address)
        #expect((answer as? HTTPURLResponse)?.statusCode == 200)
        #expect(String(decoding: body, as: UTF8.self).contains("test"))
        await #expect(throws: ServerError.portTaken(port)) { try await server.serve(port: port) { _ in } }
        #expect(ServerError.portTaken(8014).description.contains("--port"))
        var request = URLRequest(url: address)
        request.setValue("rebound.example", forHTTPHeaderField: "Host")
        await #expect(throws: URLError.self, "no answer at all") {
            _ = try await URLSession.shared.data(for: request)
        }
    }
}
