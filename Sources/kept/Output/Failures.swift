import ArgumentParser
import Foundation
import KeptActions
import KeptDocuments
import KeptRegister
import KeptVocabulary
import KeptWeb

/// Tells errors as one sentence on standard error, and ends with exit code 2: not done.
enum Failures {
    static func told<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as DocumentError {
            throw tell(error.description)
        } catch let error as RegisterError {
            throw tell(error.description)
        } catch let error as ActionError {
            throw tell(error.description)
        } catch let error as VocabularyError {
            throw tell(error.description)
        } catch let error as PassphraseError {
            throw tell(error.description)
        } catch let error as SiteError {
            throw tell(error.description)
        }
    }

    /// Says something beside the work, on standard error.
    static func note(_ sentence: String) {
        FileHandle.standardError.write(Data(("kept: " + sentence + "\n").utf8))
    }

    private static func tell(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data(("kept: " + sentence + "\n").utf8))
        return ExitCode(2)
    }
}
