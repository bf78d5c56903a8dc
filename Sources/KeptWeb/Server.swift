import Foundation
package import Hummingbird
package import KeptPages
package import Logging
import NIOCore
import Synchronization

/// Serves the register's pages on this machine.
package struct Server: Sendable {
    private let site: Site
    private let door: Door
    private let logger: Logger

    /// The logger takes what could not be shown, and nothing of a request.
    package init(_ site: Site, behind door: Door, logger: Logger? = nil) {
        (self.site, self.door) = (site, door)
        self.logger = logger ?? LoopbackGuard.quietLogger
    }

    /// The pages behind the door.
    package func router(wasOpened: @escaping @Sendable () -> Void = {}) -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: LoopbackGuard(door, wasOpened: wasOpened))
        SitePages(site, behind: door, logger: logger).add(to: router)
        return router
    }

    /// Serves on loopback until the process ends or the register is locked; calls `ready` once it listens, and each time when a
    /// browser was let in, with the address that opens the next one.
    ///
    /// - Throws: `ServerError`.
    package func serve(port: Int, ready: @escaping @Sendable (String) -> Void) async throws {
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

    /// A connection that says nothing for so long ends.
    private static let quiet = TimeAmount.seconds(30)

    private func listen(port: Int, ready: @escaping @Sendable (String) -> Void) async throws {
        let door = door
        let bound = BoundPort(port)
        let application = Application(
            router: router { ready(door.address(port: bound.port.withLock { $0 })) },
            server: .http1(
                configuration: .init(additionalChannelHandlers: [DoorHandler(door)], idleTimeout: Self.quiet)),
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? port
                bound.port.withLock { $0 = port }
                ready(door.address(port: port))
            }, logger: logger)
        do { try await application.runService() } catch let error as IOError
            where error.errnoCode == EADDRINUSE
        {
            throw ServerError.portTaken(port)
        }
    }
}

/// The port that the site listens on, when it is known.
private final class BoundPort: Sendable {
    let port: Mutex<Int>

    init(_ port: Int) { self.port = Mutex(port) }
}
