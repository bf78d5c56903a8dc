import ArgumentParser
import Foundation
import KeptActions
import KeptPages
import KeptLedger
import KeptWeb
import Synchronization

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Open the register in a browser, on this machine only.",
        discussion: """
            kept serve --register kazakhstan.kept

            Open the address that is printed: it lets one browser in, and the next one that is printed another. Nobody else on this machine sees a page.
            """)

    @OptionGroup var register: ReadRegisterOptions

    @Option(help: "The port on loopback; 0 takes a free one.") var port = 8014

    @OptionGroup var today: TodayOption

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port is a number from 0 to 65535.")
        }
    }

    func run() async throws {
        try await Failures.told {
            let site = Site(try register.open(), today: today.value)
            let door = Door(chance: Surroundings.ofThisMachine.chance)
            let isFirst = Mutex(true)
            try await Server(site, behind: door).serve(port: port) { address in
                let words = isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst ? "(Ctrl-C ends it)" : "(for another browser)"
                }
                print(address + "  " + words)
                fflush(nil)
            }
        }
    }
}
