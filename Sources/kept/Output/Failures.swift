import ArgumentParser
import Foundation
import KeptActions
import KeptDocuments
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary
import KeptWeb

/// Tells errors as one sentence on standard error, and ends with exit code 2: not done.
enum Failures {
    static func told<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch {
            guard let sentence = sentence(error) else { throw error }
            throw tell(sentence)
        }
    }

    /// What an error of ours says; `nil` for one that no person can do anything about.
    private static func sentence(_ error: any Error) -> String? {
        switch error {
        case let error as DocumentError: error.description
        case let error as RegisterError: error.description
        case let error as LedgerError: error.description
        case let error as EntryError: error.description
        case let error as ActionError: error.description
        case let error as VocabularyError: error.description
        case let error as PassphraseError: error.description
        case let error as ServerError: error.description
        default: nil
        }
    }

    /// Says something beside the work, on standard error.
    static func note(_ sentence: String) {
        FileHandle.standardError.write(Data(("kept: " + Terminal.shown(sentence) + "\n").utf8))
    }

    private static func tell(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data(("kept: " + Terminal.shown(sentence) + "\n").utf8))
        return ExitCode(2)
    }
}
