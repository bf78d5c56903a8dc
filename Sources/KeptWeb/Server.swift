import Foundation
package import Hummingbird
package import KeptPages
package import Logging
import NIOCore

/// Serves the register's pages on this machine.
package struct Server: Sendable {
    private let site: Site
    private let logger: Logger

    /// The logger takes what could not be shown, and nothing of a request.
    package init(_ site: Site, logger: Logger? = nil) {
        self.site = site
        self.logger = logger ?? LoopbackGuard.quietLogger
    }

    /// The pages behind the guard.
    package func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: LoopbackGuard())
        SitePages(site, logger: logger).add(to: router)
        return router
    }

    /// Serves on loopback until the process ends; calls `ready` with the port once it listens.
    package func serve(port: Int, ready: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            router: router(), configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? port) }, logger: logger)
        do { try await application.runService() } catch let error as IOError
            where error.errnoCode == EADDRINUSE
        {
            throw ServerError.portTaken(port)
        }
    }
}
