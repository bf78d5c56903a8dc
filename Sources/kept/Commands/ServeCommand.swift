import ArgumentParser
import Foundation
import KeptActions
import KeptPages
import KeptWeb

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Open the register in a browser, on this machine only.",
        discussion: "kept serve --register kazakhstan.kept")

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
            try await Server(site).serve(port: port) { port in
                print("http://127.0.0.1:\(port)/  (Ctrl-C ends it)")
                fflush(nil)
            }
        }
    }
}
