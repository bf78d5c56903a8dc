import Foundation
import KeptTestSupport
import Testing

/// What a running command has in memory shows in no file.
struct CoreTests {
    /// A site while it serves, and its number.
    private func whileServing(_ look: (Int32) throws -> Void) throws {
        let folder = try TemporaryFolder()
        let example = Project.file("Examples/norland-2025.txt").path
        let made = try CommandRun(["read", example, "--register", "n.kept", "--accept"], in: folder.url)
        #expect(made.status == 0)
        let serving = Process()
        serving.executableURL = CommandRun.kept
        serving.arguments = ["serve", "--register", "n.kept", "--port", "0"]
        serving.currentDirectoryURL = folder.url
        serving.environment = ["KEPT_KEYS": folder.url.appending(path: "keys").path]
        let output = Pipe()
        serving.standardOutput = output
        try serving.run()
        defer { serving.terminate() }
        // It says its address when it has begun.
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        try look(serving.processIdentifier)
    }

    private static let isLinux = FileManager.default.fileExists(atPath: "/proc/self/limits")

    /// A limit of one byte: no core is written, nor handed to a program that collects them (core(5)).
    @Test(.enabled(if: isLinux, "Linux alone tells limits so"))
    func noCoreIsWritten() throws {
        try whileServing { number in
            let limits = try String(contentsOf: URL(filePath: "/proc/\(number)/limits"), encoding: .utf8)
            let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
            #expect(core?.split(whereSeparator: \.isWhitespace).suffix(3) == ["1", "1", "bytes"])
        }
    }

    /// Another process of the account does not look into it: its memory belongs to the administrator.
    @Test(.enabled(if: isLinux && getuid() != 0, "all that an administrator runs belongs to one"))
    func noProcessLooksIntoIt() throws {
        try whileServing { number in
            let memory = try FileManager.default.attributesOfItem(atPath: "/proc/\(number)/mem")
            #expect((memory[.ownerAccountID] as? NSNumber)?.intValue == 0)
        }
    }
}
