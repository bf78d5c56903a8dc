/// A value that the field's words do not have.
package enum VocabularyError: Error, Equatable, CustomStringConvertible {
    case invalidDate(String)

    package var description: String {
        switch self {
        case .invalidDate(let text):
            "'\(text)' is not a date that Kept knows; write 2014, 2014-10, 2014-10-01 or 2009/2012."
        }
    }
}
