package import Foundation
internal import Subprocess

/// A program of the system that turns one format into another: bytes in, bytes out.
package struct Converter: Sendable {
    /// The program's name, looked up on `PATH`.
    package let name: String
    /// The Debian package that holds it.
    package let package: String

    package static let pandoc = Converter(name: "pandoc", package: "pandoc pandoc-data")
    package static let pdftotext = Converter(name: "pdftotext", package: "poppler-utils")
    package static let pdftohtml = Converter(name: "pdftohtml", package: "poppler-utils")
    package static let pdfinfo = Converter(name: "pdfinfo", package: "poppler-utils")
    package static let pdftoppm = Converter(name: "pdftoppm", package: "poppler-utils")
    package static let tesseract = Converter(name: "tesseract", package: "tesseract-ocr")
    package static let weasyprint = Converter(name: "weasyprint", package: "weasyprint")

    package init(name: String, package: String) {
        (self.name, self.package) = (name, package)
    }

    /// Runs the program once; what it writes to standard output is the result.
    ///
    /// It sees an empty home, the locale `C.UTF-8`, and `SOURCE_DATE_EPOCH=0` in place of the clock. Over
    /// time it is killed. A cancelled task kills it too and throws `CancellationError`.
    ///
    /// The document's name serves errors only.
    ///
    /// - Throws: `DocumentError`.
    package func run(
        _ arguments: [String], input: Data, limits: DocumentLimits, file: String
    ) async throws -> Data {
        await ConverterQueue.shared.enter()
        let spent = Int((limits.converterTime?.begin() ?? .zero) / .seconds(1))
        // What was spent is counted by a clock, also where the machine was busy with others: a run has some seconds in any case.
        let left = max(limits.converterSeconds - spent, min(5, limits.converterSeconds))
        let result: Result<Data, any Error>
        do { result = .success(try await runNow(arguments, input, limits, for: left, file: file)) } catch {
            result = .failure(error)
        }
        limits.converterTime?.end()
        await ConverterQueue.shared.leave()
        return try result.get()
    }

    private func runNow(
        _ arguments: [String], _ input: Data, _ limits: DocumentLimits, for seconds: Int, file: String
    ) async throws -> Data {
        try Task.checkCancellation()
        let home = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DocumentError.converterFailed(
                name: name, file: file, reason: "no temporary folder could be made at \(home.path)")
        }
        let result: Result<Data, any Error>
        do {
            result = .success(try await timed(arguments, input, limits, for: seconds, file: file, home: home))
        } catch { result = .failure(error) }
        // The folder is ours alone and holds caches at most.
        do { try FileManager.default.removeItem(at: home) } catch {
            throw DocumentError.converterFailed(
                name: name, file: file, reason: "its folder \(home.path) could not be removed")
        }
        return try result.get()
    }

    private enum Outcome: Sendable {
        case ended(TerminationStatus, Data, complaint: String)
        case late
    }

    private func timed(
        _ arguments: [String], _ input: Data, _ limits: DocumentLimits, for seconds: Int, file: String,
        home: URL
    ) async throws -> Data {
        guard let program else { throw DocumentError.converterMissing(name: name, package: package) }
        // Seconds of the processor and memory are bounded where the system does so (setrlimit(2), RLIMIT_CPU, RLIMIT_DATA).
        let bound =
            "ulimit -t \(seconds); ulimit -d \(limits.converterMegabytes * 1024) 2>/dev/null; exec \"$0\" \"$@\""
        let configuration = Configuration(
            executable: .path("/bin/sh"), arguments: Arguments(["-c", bound, program] + arguments),
            environment: .custom(environment(home: home)))
        let source = try source(of: input, file: file)
        // Closing fails only for descriptors that are not open.
        defer { close(source.fileDescriptor) }
        do {
            let outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
                group.addTask {
                    let ended = try await Subprocess.run(
                        configuration,
                        input: .fileDescriptor(
                            .init(rawValue: source.fileDescriptor), closeAfterSpawningProcess: false),
                        output: .data(limit: limits.converterOutputBytes),
                        error: .data(limit: Self.complaintBytes))
                    return .ended(
                        ended.terminationStatus, ended.standardOutput,
                        complaint: String(decoding: ended.standardError, as: UTF8.self))
                }
                group.addTask {
                    // A laptop that is closed meanwhile stops the converter, and this clock with it.
                    try await Task.sleep(for: .seconds(seconds * Self.patience), clock: .suspending)
                    return .late
                }
                defer { group.cancelAll() }
                return try await group.next() ?? .late
            }
            try Task.checkCancellation()
            return try output(of: outcome, limits: limits, file: file)
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw refusal(error, limits: limits, file: file)
        }
    }

    /// The input as a file without a name, in memory where there is room.
    ///
    /// Not a pipe: Subprocess 1.0 traps when a program ends before it has read all of its pipe.
    private func source(of input: Data, file: String) throws(DocumentError) -> FileHandle {
        for folder in ["/dev/shm", FileManager.default.temporaryDirectory.path] {
            let path = folder + "/kept-" + UUID().uuidString
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { continue }
            unlink(path)
            let source = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
            do {
                try source.write(contentsOf: input)
                try source.seek(toOffset: 0)
                return source
            } catch { close(descriptor) }
        }
        throw .converterFailed(name: name, file: file, reason: "there is no room for its input")
    }

    private func output(of outcome: Outcome, limits: DocumentLimits, file: String) throws -> Data {
        guard case .ended(let status, let data, let complaint) = outcome else {
            throw DocumentError.tooSlow(file: file, limitSeconds: limits.converterSeconds)
        }
        if status.isSuccess { return data }
        if [.signaled(SIGKILL), .signaled(SIGXCPU)].contains(status) {
            throw DocumentError.tooSlow(file: file, limitSeconds: limits.converterSeconds)
        }
        let isOutOfMemory = ["Heap exhausted", "heap overflow", "Out of memory", "bad_alloc"].contains {
            complaint.contains($0)
        }
        if status == .exited(251) || isOutOfMemory {
            throw DocumentError.tooManyParts(file: file)
        }
        throw DocumentError.converterFailed(
            name: name, file: file, reason: Self.reason(complaint, status: status))
    }

    private func refusal(_ error: SubprocessError, limits: DocumentLimits, file: String) -> DocumentError {
        switch error.code {
        case .outputLimitExceeded: .expandsTooFar(file: file, limitBytes: limits.converterOutputBytes)
        default: .converterFailed(name: name, file: file, reason: "it could not be run")
        }
    }

    /// Where the program stands: looking it up by starting it in each folder of `PATH` would start as many processes.
    private var program: String? {
        if name.hasPrefix("/") { return access(name, X_OK) == 0 ? name : nil }
        let folders = Self.searchPath.split(separator: ":")
        return folders.lazy.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
    }

    private static let searchPath =
        ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"

    private func environment(home: URL) -> [Environment.Key: String] {
        [
            "PATH": Self.searchPath, "HOME": home.path, "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "0",
            // Tesseract's threads wait on each other in a loop; pages side by side need none.
            "OMP_THREAD_LIMIT": "1",
        ]
    }

    /// One that does nothing is waited for so many times as long.
    private static let patience = 10

    private static let complaintBytes = 1_000_000

    /// The first line only: converters quote the document in the lines after it.
    private static func reason(_ complaint: String, status: TerminationStatus) -> String {
        let line = complaint.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.isEmpty ? "it ended with \(status)." : String(line.prefix(160))
    }
}
