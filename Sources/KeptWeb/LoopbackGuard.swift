import HTTPTypes
package import Hummingbird
import Logging

/// Answers only requests that name this machine, so that no foreign page can reach the register by a name of its
/// own (DNS rebinding), and says in each answer what a browser may do with it.
package struct LoopbackGuard: RouterMiddleware {
    private static let hosts: Set = ["localhost", "127.0.0.1", "[::1]"]

    /// Whether a Host header, with or without a port, names this machine.
    package static func isThisMachine(_ host: String) -> Bool {
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return hosts.contains(name.lowercased())
    }

    package func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        guard Self.isThisMachine(request.head.authority ?? "") else {
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

    /// Addresses can hold the words of a search: nothing of a request is logged.
    static var quietLogger: Logger {
        var logger = Logger(label: "kept")
        logger.logLevel = .error
        return logger
    }
}
