import KeptDocuments

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
    case standsNowhere(id: String)
    case noSuchTie(id: String, role: String, target: String)
    case cannotRead(file: String)
    case tooLarge(file: String)
    case emptyTable(file: String)
    case brokenTable(file: String, fault: String)
    case whichKind(file: String)
    case twoColumns(file: String, first: String, second: String)
    case nameless(file: String, kind: String)
    case brokenSpreadsheet(file: String)
    case protectedTable(file: String)
    case unknownTable(file: String)
    case noSheet(file: String, names: [String])
    case noKnownColumn(file: String, heads: [String], known: [String])
    case unknownTableOutput(file: String)
    case lostReference(id: String, what: String)
    case typedReference(id: String, words: String)
    case maskedCell(id: String, field: String)

    package var description: String {
        switch self {
        case .unknownOutput(let file):
            "\(file): Kept writes \(OutputFormat.endingsInWords(joinedBy: "and")); end the name in one of these."
        case .fileExists(let file): "\(file): is there already; choose another name, or add --force."
        case .cannotWrite(let file): "\(file): cannot be written; check the folder and your rights to it."
        case .noSubmission:
            "this register holds no submission; add one with kept read FILE --register … --accept."
        case .whichSubmission(let ids):
            "this register holds \(ids.count) submissions; name one with --submission: \(ids.joined(separator: ", "))."
        case .standsNowhere(let id):
            "\(id): stands in no submission, and is none; kept list sections shows what texts can be placed in."
        case .noSuchTie(let id, let role, let target):
            "\(id): is not tied to \(target) as \(role); kept show \(id) shows its ties. Nothing was changed."
        case .cannotRead(let file): "\(file): cannot be read; check its name and your rights to it."
        case .tooLarge(let file): "\(file): is larger than Kept reads; split it."
        case .emptyTable(let file): "\(file): holds no rows; the first row names the fields."
        case .brokenTable(let file, let fault): "\(file): \(fault)"
        case .brokenSpreadsheet(let file):
            "\(file): is no whole spreadsheet; open it in its program and save it anew, or as CSV."
        case .protectedTable(let file): "\(file): is protected by a password; save a copy without one."
        case .unknownTable(let file):
            "\(file): is no table that Kept reads; save it as CSV (UTF-8), XLSX or ODS."
        case .noSheet(let file, let names):
            "\(file): has no such sheet; its sheets are " + names.map { "‘\($0)’" }.joined(separator: ", ")
                + "."
        case .noKnownColumn(let file, let heads, let known):
            "\(file): no column is known; its first row says "
                + heads.prefix(8).map { "‘\($0)’" }.joined(separator: ", ") + ". Head the columns "
                + known.prefix(8).joined(separator: ", ") + (known.count > 8 ? " …" : "")
                + ". Nothing was imported."
        case .lostReference(let id, let what):
            "\(id): points to \(what), which does not stand in the text any more; change its words (kept set), or put back what it points to. "
                + "Nothing was written."
        case .typedReference(let id, let words):
            "\(id): points to a note or a paragraph by its number (\(words)), and numbers are given anew each time; name the source in words, or "
                + "tie it (kept link \(id) cites=SOURCE). Where the words were read from a document, read it again. Nothing was written."
        case .unknownTableOutput(let file):
            "\(file): Kept writes tables as .csv, .xlsx or .json; give the file one of these endings."
        case .maskedCell(let id, let field):
            "\(id): its \(field.lowercased()) holds a masked name, which would take the name's place; change it with kept set. Nothing was imported."
        case .nameless(let file, let kind):
            "\(file): no column has the names of these \(kind), and what is not known as a name cannot be hidden; head one of them "
                + "name."
        case .twoColumns(let file, let first, let second):
            first == second
                ? "\(file): two columns are headed \u{201C}\(first)\u{201D}; give one of them another head. Nothing was imported."
                : "\(file): the columns \u{201C}\(first)\u{201D} and \u{201C}\(second)\u{201D} mean the same field; give one of them another head. Nothing was imported."
        case .whichKind(let file):
            "\(file): is no export that Kept knows by itself; say what its rows are with --as, as --as events."
        case .noSubmissionEntry(let id): "\(id): is no submission; kept list submissions shows them."
        }
    }
}
