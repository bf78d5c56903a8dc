import KeptDocuments

/// What a person should know of how a file was read.
struct RemarkText {
    let text: String

    init(_ remark: Remark, file: String) {
        switch remark {
        case .pagesWithoutText(let pages):
            let holds = pages.count == 1 ? "holds" : "hold"
            text =
                "\(file): \(Self.list(pages)) \(holds) no text, only pictures or nothing; what stands there is not "
                + "read. --ocr reads it by machine."
        case .pagesReadByMachine(let pages):
            text =
                "\(file): \(Self.list(pages)) read by machine from pictures; hold every word against the page before "
                + "you rely on it."
        case .hiddenText(let texts):
            let count = texts.reduce(0) { $0 + $1.wordCount }
            let words = count == 1 ? "1 word that does not show was" : "\(count) words that do not show were"
            text =
                "\(file): \(Self.list(texts.map(\.page).uniqued)): \(words) not read, but whoever opens the file can "
                + "copy them. kept check shows where they stand."
        case .hiddenTextNotSought(let page):
            text =
                "\(file): from page \(page) on the pages could not be drawn, so hidden text was not looked for."
        }
    }

    private static func list(_ pages: [Int]) -> String {
        (pages.count == 1 ? "page " : "pages ") + pages.prefix(12).map(String.init).joined(separator: ", ")
            + (pages.count > 12 ? ", …" : "")
    }
}
