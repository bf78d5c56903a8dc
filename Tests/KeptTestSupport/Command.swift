package import Foundation

/// A run of the built command.
package struct CommandRun: Sendable {
    package let status: Int32
    package let output: String
    package let complaint: String

    /// The command as it was built beside these tests.
    package static let kept = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "kept")

    /// Runs `kept` as it was built beside these tests, without a terminal.
    ///
    /// With `largestFile`, no file can grow beyond so many half kibibytes: what is written then fails as on a full disk.
    ///
    /// What is `typed` comes on standard input; the keys lie in a folder of that name, and run-time files in
    /// one that may be named.
    package init(
        _ arguments: [String], in folder: URL = Project.folder, largestFile: Int? = nil, typed: String? = nil,
        keys: String = "keys", runtime: URL? = nil
    ) throws {
        let process = Process()
        let kept = Self.kept
        if let largestFile {
            process.executableURL = URL(filePath: "/bin/sh")
            let script = "trap '' XFSZ; ulimit -f \(largestFile); exec \"$0\" \"$@\""
            process.arguments = ["-c", script, kept.path] + arguments
        } else {
            process.executableURL = kept
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["COLUMNS"] = "100"
        environment["KEPT_KEYS"] = folder.appending(path: keys).path
        if let runtime { environment["XDG_RUNTIME_DIR"] = runtime.path }
        process.environment = environment
        // Files, not pipes: a pipe that nobody empties stops the command.
        let scratch = try TemporaryFolder()
        let (out, err) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        try Data().write(to: out)
        try Data().write(to: err)
        let input = scratch.url.appending(path: "in")
        try Data((typed ?? "").utf8).write(to: input)
        process.standardInput = typed == nil ? FileHandle.nullDevice : try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: out, encoding: .utf8)
        complaint = try String(contentsOf: err, encoding: .utf8)
    }

    /// The output as JSON.
    package func object() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return value as? [String: Any] ?? [:]
    }
}
