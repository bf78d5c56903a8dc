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

    /// Serves on loopback until the process ends or the register is locked; calls `ready` with the port once it listens.
    ///
    /// - Throws: `ServerError`.
    package func serve(port: Int, ready: @escaping @Sendable (Int) -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listen(port: port, ready: ready) }
            group.addTask { try await watch() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// How often it is looked whether the register was locked.
    private static let glance = Duration.milliseconds(500)

    /// Ends where the register is locked: what lies open in memory goes with the process.
    private func watch() async throws {
        while site.isOpen() { try await Task.sleep(for: Self.glance) }
        throw ServerError.locked(site.name)
    }

    private func listen(port: Int, ready: @escaping @Sendable (Int) -> Void) async throws {
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
