/// Why a document could not be read or written.
///
/// Nothing has been changed by then.
package enum DocumentError: Error, Equatable, CustomStringConvertible {
    case missing(file: String)
    case unreadable(file: String, reason: String)
    case empty(file: String)
    case tooLarge(file: String, sizeBytes: Int, limitBytes: Int)
    case tooManyParts(file: String)
    case tooLong(file: String, limitBytes: Int)
    case notText(file: String)
    case unknownFormat(file: String)
    case encrypted(file: String)
    case expandsTooFar(file: String, limitBytes: Int)
    case damaged(file: String, format: String)
    case tooSlow(file: String, limitSeconds: Int)
    case tooDeep(file: String)
    case tooManyPages(file: String, limit: Int)
    case withoutText(file: String, pages: Int)
    case runsPrograms(file: String)
    case languageMissing(String)
    case converterMissing(name: String, package: String)
    case converterFailed(name: String, file: String, reason: String)

    package var description: String {
        switch self {
        case .missing(let file): "\(file): there is no such file; check the name."
        case .unreadable(let file, let reason): "\(file): cannot be opened (\(reason))."
        case .empty(let file): "\(file): the file is empty; there is nothing to read."
        case .tooLarge(let file, let size, let limit):
            "\(file): \(size / 1_000_000) MB is more than the \(limit / 1_000_000) MB that Kept reads; "
                + "split it, or take pictures out."
        case .tooManyParts(let file):
            "\(file): is put together of more parts than a document of a thousand pages, and would take too much memory; "
                + "save it as plain text and read that."
        case .tooLong(let file, let limit):
            "\(file): holds more than the \(limit / 1_000_000) million bytes of text that Kept reads at once, a thousand pages; "
                + "save the part that you need as a file of its own."
        case .notText(let file):
            "\(file): these bytes are no text; save it as \(Formats.namesInWords)."
        case .unknownFormat(let file):
            "\(file): Kept reads \(Formats.endingsInWords); save it as one of these."
        case .encrypted(let file): "\(file): is protected by a password; save a copy without one."
        case .expandsTooFar(let file, let limit):
            "\(file): unpacks to more than \(limit / 1_000_000) MB, as only a damaged or hostile file does."
        case .damaged(let file, let format):
            "\(file): is no whole \(format) file; open it in its program and save it anew."
        case .tooSlow(let file, let limit):
            "\(file): took longer than \(limit) s to convert; save it as plain text and read that."
        case .tooManyPages(let file, let limit):
            "\(file): has more than \(limit) pages; save the part that you need as a file of its own."
        case .withoutText(let file, let pages):
            "\(file): holds pictures of \(pages == 1 ? "a page" : "\(pages) pages") and no text; ask for the text, "
                + "or have the pictures read by machine: --ocr."
        case .runsPrograms(let file):
            "\(file): holds a program that runs when it is opened; print it to a new PDF and read that."
        case .tooDeep(let file): "\(file): is nested too deeply; save it as plain text and read that."
        case .languageMissing(let name):
            "tesseract has no data for the language '\(name)'; install it (Debian: apt-get install "
                + "tesseract-ocr-\(name.replacing("_", with: "-").lowercased())), or name another with --ocr-language."
        case .converterMissing(let name, let package):
            "\(name) is not installed; install it (Debian: apt-get install \(package); macOS: brew install \(name))."
        case .converterFailed(let name, let file, let reason):
            "\(file): \(name) could not convert it: \(reason)"
        }
    }
}
