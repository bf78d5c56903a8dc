import Foundation
package import KeptChecks
import KeptLedger
package import KeptRegister
import KeptEntries
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
        let recorded = try register.map(Self.recorded) ?? []
        // What is checked is to be published: no name may stand in it that is not public.
        let mask = try register?.seeing(.public).nameMask()
        for name in files {
            let read = try await reader.run(URL(filePath: name))
            let checked = CheckSubject(read.words, read.reading, recorded: recorded) {
                mask?.ranges($0) ?? []
            }
            results.append(
                Result(
                    file: FileDiagnostics(name: name, diagnostics: Checker.diagnostics(in: checked)),
                    read: read))
        }
        return results
    }

    /// The recommendations that reports of the Working Group make, as checks look at them.
    private static func recorded(in register: Register) throws -> [RecordedRecommendation] {
        var recorded: [RecordedRecommendation] = []
        try register.each(EntryQuery(.recommendation)) { entry in
            guard let found = Typed<RecommendationEntry>(entry), let state = found.state,
                let symbol = found.symbol, let position = found.position, let date = found.date?.earliest
            else { return }
            recorded.append(
                RecordedRecommendation(
                    state: state.code, number: found.number ?? "", text: found.text ?? entry.title,
                    position: position, symbol: symbol.description, date: date))
        }
        return recorded
    }
}
