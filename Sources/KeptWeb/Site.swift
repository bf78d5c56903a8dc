import Foundation
package import Hummingbird
package import KeptRegister
package import KeptVocabulary
import NIOCore

/// The register as a site on this machine: server-rendered pages that need no JavaScript.
package struct Site: Sendable {
    let register: Register
    /// The day that silence is counted to.
    let today: CalendarDay

    package init(_ register: Register, today: CalendarDay) {
        self.register = register
        self.today = today
    }

    /// The pages behind the guard and the error page.
    package func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: LoopbackGuard())
        router.add(middleware: ErrorPages())
        Routes.add(to: router, of: self)
        return router
    }

    /// Serves on loopback until the process ends; calls `ready` with the port once it listens.
    package func serve(port: Int, ready: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            router: router(), configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? port) },
            logger: LoopbackGuard.quietLogger)
        do { try await application.runService() } catch let error as IOError
            where error.errnoCode == EADDRINUSE
        {
            throw SiteError.portTaken(port)
        }
    }
}
