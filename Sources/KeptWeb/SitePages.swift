import Hummingbird
import KeptLedger
import KeptPages
import KeptRegister
import Logging

/// Serves what stands at each address; knows no page by itself.
struct SitePages: Sendable {
    private let site: Site
    private let door: Door
    private let logger: Logger

    init(_ site: Site, behind door: Door, logger: Logger) {
        (self.site, self.door, self.logger) = (site, door, logger)
    }

    func add(to router: Router<BasicRequestContext>) {
        router.get("/") { request, _ in try await answer(request) }
        router.get("**") { request, _ in try await answer(request) }
    }

    private func answer(_ request: Request) async throws -> Response {
        let address = Address(path: request.uri.path, query: request.uri.query ?? "")
        do { return response(try await site.answer(address)) } catch {
            // The page by its kind, the fault by its type: no id, no words, no path.
            logger.error("\(address?.name ?? "unknown"): \(Self.words(error))")
            return response(try Site.failed())
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let error as RegisterError: error.description
        case let error as LedgerError: error.description
        default: String(reflecting: type(of: error))
        }
    }

    private func response(_ answer: Answer) -> Response {
        let status: HTTPResponse.Status =
            switch answer.status {
            case .found: .ok
            case .missing: .notFound
            case .failed: .internalServerError
            case .locked: .init(code: 423, reasonPhrase: "Locked")
            }
        return Response(
            status: status, headers: [.contentType: answer.mediaType],
            body: .init(byteBuffer: .init(string: answer.isPage ? door.mounted(answer.body) : answer.body)))
    }
}
