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
        case .traces(let traces): text = file + ": " + Self.told(traces)
        case .hiddenTextNotSought(let page):
            text =
                "\(file): from page \(page) on the pages could not be drawn, so hidden text was not looked for."
        }
    }

    private static func list(_ pages: [Int]) -> String {
        (pages.count == 1 ? "page " : "pages ") + pages.prefix(12).map(String.init).joined(separator: ", ")
            + (pages.count > 12 ? ", …" : "")
    }

    /// What was not read and what else the file holds; `kept check` says it place by place.
    private static func told(_ traces: [Trace]) -> String {
        let hidden = traces.filter { if case .hidden = $0.kind { true } else { false } }
        var parts: [String] = []
        func add(_ count: Int, _ one: String, _ many: String) {
            if count > 0 { parts.append(count == 1 ? "1 " + one : "\(count) " + many) }
        }
        add(hidden.reduce(0) { $0 + $1.wordCount }, "word that does not show", "words that do not show")
        add(
            traces.filter { $0.kind == .struck }.reduce(0) { $0 + $1.wordCount }, "word struck out",
            "words struck out")
        let changes: [Trace.Kind] = [.deleted, .inserted, .reformatted]
        add(traces.filter { changes.contains($0.kind) }.count, "tracked change", "tracked changes")
        add(traces.filter { $0.kind == .comment }.count, "comment", "comments")
        add(
            traces.filter { if case .property = $0.kind { true } else { false } }.count,
            "name in its properties",
            "names in its properties")
        add(
            traces.filter { if case .unread = $0.kind { true } else { false } }.count,
            "part that is not read",
            "parts that are not read")
        let pages = hidden.compactMap { if case .page(let page, _) = $0.place { page } else { nil } }.uniqued
        let places = pages.isEmpty ? "" : list(pages) + ": "
        return places + "beside its text the file holds " + WordList.joined(parts, by: "and")
            + ". Whoever opens the file can find them; kept check shows where."
    }
}
