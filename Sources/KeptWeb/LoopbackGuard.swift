import HTTPTypes
import Hummingbird
import Logging

/// Answers only requests that name this machine, so that no foreign page can reach the register by a name of its
/// own (DNS rebinding), and says in each answer what a browser may do with it.
struct LoopbackGuard: RouterMiddleware {
    private static let hosts: Set = ["localhost", "127.0.0.1", "[::1]"]

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let host = request.head.authority ?? ""
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        guard Self.hosts.contains(name.lowercased()) else {
            return Response(status: .misdirectedRequest)
        }
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        if let policy = HTTPField.Name("Referrer-Policy") { response.headers[policy] = "no-referrer" }
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

extension Logger {
    /// Addresses can hold the words of a search: nothing of a request is logged.
    static var quiet: Logger {
        var logger = Logger(label: "kept")
        logger.logLevel = .error
        return logger
    }
}
