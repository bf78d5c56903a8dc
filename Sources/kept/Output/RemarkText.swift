import KeptDocuments

/// What a person should know of how a file was read.
struct RemarkText {
    let text: String

    init(_ remark: Remark, file: String) {
        switch remark {
        case .pagesWithoutText(let pages):
            let list =
                pages.prefix(12).map(String.init).joined(separator: ", ") + (pages.count > 12 ? ", …" : "")
            let what = pages.count == 1 ? "page \(list) holds" : "pages \(list) hold"
            text = "\(file): \(what) no text, only pictures or nothing; what stands there is not read."
        }
    }
}
