import Foundation
package import KeptChecks

/// Checks files, each on its own.
package struct CheckFiles: Sendable {
    private let reader: ReadFile

    package init(reader: ReadFile = ReadFile()) { self.reader = reader }

    /// A checked file, with its lines for showing diagnostics.
    package struct Result: Sendable {
        package let file: FileDiagnostics
        package let read: ReadFile.Result
    }

    /// Checks files as the user named them, and throws `DocumentError` for the first that cannot be read.
    package func run(_ files: [String]) async throws -> [Result] {
        var results: [Result] = []
        for name in files {
            let read = try await reader.run(URL(filePath: name))
            results.append(
                Result(
                    file: FileDiagnostics(name: name, diagnostics: Checker.diagnostics(in: read.checked)),
                    read: read))
        }
        return results
    }
}
