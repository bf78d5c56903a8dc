import Foundation
package import KeptChecks
package import KeptRegister
import KeptVocabulary

/// Checks files, each on its own.
package struct CheckFiles: Sendable {
    private let reader: ReadFile
    private let register: Register?

    /// - Parameters:
    ///   - reader: Reads the files.
    ///   - register: Holds what the texts are held against.
    package init(reader: ReadFile = ReadFile(), register: Register? = nil) {
        (self.reader, self.register) = (reader, register)
    }

    /// A checked file, with its lines for showing diagnostics.
    package struct Result: Sendable {
        package let file: FileDiagnostics
        package let read: ReadFile.Result
    }

    /// Checks files as the user named them, and throws `DocumentError` for the first that cannot be read.
    package func run(_ files: [String]) async throws -> [Result] {
        var results: [Result] = []
        let recorded = try register?.entries(.recommendation).compactMap(\.recorded) ?? []
        for name in files {
            let read = try await reader.run(URL(filePath: name))
            var checked = read.checked
            checked.recorded = recorded
            results.append(
                Result(
                    file: FileDiagnostics(name: name, diagnostics: Checker.diagnostics(in: checked)),
                    read: read))
        }
        return results
    }
}

extension Entry {
    /// The recommendation as checks look at it; `nil` for one that no report of the Working Group makes.
    fileprivate var recorded: RecordedRecommendation? {
        guard let state = fields["state"]?.text, let symbol = fields["symbol"]?.text,
            let position = fields["position"]?.text.flatMap(Position.init(rawValue:)),
            let date = fields["date"]?.text.flatMap({ CalendarDay($0) })
        else { return nil }
        return RecordedRecommendation(
            state: state, number: fields["number"]?.text ?? "", text: fields["text"]?.text ?? title,
            position: position,
            symbol: symbol, date: date)
    }
}
