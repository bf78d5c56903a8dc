import HTTPTypes
package import Hummingbird
import Logging

/// Answers only whom the door lets in and who names this machine, so that no foreign page can reach the register by a name of its
/// own (DNS rebinding), and says in each answer what a browser may do with it.
package struct LoopbackGuard: RouterMiddleware {
    private let door: Door
    /// Called when a browser was let in: the next one needs another address.
    private let wasOpened: @Sendable () -> Void

    package init(_ door: Door, wasOpened: @escaping @Sendable () -> Void = {}) {
        (self.door, self.wasOpened) = (door, wasOpened)
    }

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
        guard !door.closes(on: request.head) else { return Response(status: .misdirectedRequest) }
        var response: Response
        switch door.judge(request.head) {
        case .refuse: response = Self.refused
        case .pass(let path, let cookie):
            var head = request.head
            head.path = path
            response = try await next(Request(head: head, body: request.body), context)
            if let cookie {
                response.headers[.setCookie] = cookie
                wasOpened()
            }
        }
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        for (name, value) in Self.policies {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// No other page may read, frame or share a window with one of these.
    private static let policies = [
        ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("X-Frame-Options", "DENY"),
    ]

    private static var refused: Response {
        Response(
            status: .forbidden, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(
                byteBuffer: .init(
                    string:
                        "Nothing is shown here but to the browser in which the printed address was opened.\n"
                )))
    }

    /// Addresses can hold the words of a search: nothing of a request is logged.
    static var quietLogger: Logger {
        var logger = Logger(label: "kept")
        logger.logLevel = .error
        return logger
    }
}
