/// Why an age file could not be opened; nothing of its contents has been given out by then.
package enum AgeError: Error, Equatable, CustomStringConvertible {
    case notAnAgeFile
    case brokenHeader
    case wrongPassphrase
    case wrongKey
    case tooMuchWork(logarithm: Int)
    case damagedContents
    case notAKey

    package var description: String {
        switch self {
        case .notAnAgeFile: "is no age file (age-encryption.org/v1)."
        case .brokenHeader: "has a damaged header; get another copy of it."
        case .wrongPassphrase: "does not open with this passphrase; type it again."
        case .wrongKey: "is not sealed to this key; ask for one that is sealed to yours."
        case .tooMuchWork(let logarithm):
            "asks for more work to try a passphrase than Kept allows (2^\(logarithm)); it was not opened."
        case .damagedContents: "was cut short or changed; get another copy of it."
        case .notAKey: "is no age key; a recipient begins with age1, an identity with AGE-SECRET-KEY-1."
        }
    }
}
