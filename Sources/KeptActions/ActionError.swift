/// Why an action could not be done.
///
/// Nothing has been changed by then.
package enum ActionError: Error, Equatable, CustomStringConvertible {
    case unknownOutput(file: String)
    case fileExists(file: String)
    case cannotWrite(file: String)
    case noSubmission
    case whichSubmission(ids: [String])
    case noSubmissionEntry(id: String)

    package var description: String {
        switch self {
        case .unknownOutput(let file):
            "\(file): Kept writes .docx, .html, .md and .pdf; end the name in one of these."
        case .fileExists(let file): "\(file): is there already; choose another name, or add --force."
        case .cannotWrite(let file): "\(file): cannot be written; check the folder and your rights to it."
        case .noSubmission:
            "this register holds no submission; add one with kept read FILE --register … --accept."
        case .whichSubmission(let ids):
            "this register holds \(ids.count) submissions; name one with --submission: \(ids.joined(separator: ", "))."
        case .noSubmissionEntry(let id): "\(id): is no submission; kept list submissions shows them."
        }
    }
}
