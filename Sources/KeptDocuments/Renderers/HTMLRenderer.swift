import KeptVocabulary

/// Writes a manuscript as one accessible page that needs no other file and prints on A4.
package struct HTMLRenderer {
    package init() {}

    package func render(_ manuscript: Manuscript) -> String {
        let manuscript = manuscript.inOrder
        let words = RenderedWords(language: manuscript.language)
        var marks = NoteMarkCount()
        let title = MarkupText.escaped(manuscript.title)
        let titleMarks = manuscript.titleNotes.map { run(.note($0), marks: &marks) }.joined()
        let body = manuscript.sections.enumerated().map { section($1, index: $0 + 1, marks: &marks) }
        let direction = words.isRightToLeft ? " dir=\"rtl\"" : ""
        return """
            <!DOCTYPE html>
            <html lang="\(MarkupText.escaped(manuscript.language))"\(direction)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(HTMLStyle.sheet(words))
            </style>
            </head>
            <body>
            <main>
            <header>
            <h1>\(title)\(titleMarks)</h1>
            \(cover(manuscript.cover))</header>
            \(body.joined())\(notes(manuscript.notes, words: words, marks: marks))</main>
            </body>
            </html>

            """
    }

    private func cover(_ lines: [Manuscript.CoverLine]) -> String {
        guard !lines.isEmpty else { return "" }
        let rows = lines.map { line in
            "<p><strong>\(MarkupText.escaped(line.label)):</strong> \(MarkupText.escaped(line.value))</p>\n"
        }
        return "<div class=\"cover\">\n\(rows.joined())</div>\n"
    }

    private func section(_ section: Manuscript.Section, index: Int, marks: inout NoteMarkCount) -> String {
        let headingMarks = section.titleNotes.map { run(.note($0), marks: &marks) }.joined()
        var html = ""
        var open: String?
        var expected: Int?
        for paragraph in section.paragraphs {
            let text = paragraph.runs.map { run in self.run(run, marks: &marks) }.joined()
            switch paragraph.kind {
            case .plain:
                html += Self.closing(&open) + "<p>\(text)</p>\n"
            case .table: html += Self.closing(&open) + table(paragraph.rows, marks: &marks)
            case .bullet:
                if open != "ul" { html += Self.closing(&open) + "<ul>\n" }
                open = "ul"
                html += "<li>\(text)</li>\n"
            case .numbered(let number):
                if open != "ol" || expected != number {
                    html += Self.closing(&open) + "<ol start=\"\(number)\">\n"
                }
                open = "ol"
                expected = number + 1
                html += "<li value=\"\(number)\">\(text)</li>\n"
            }
        }
        html += Self.closing(&open)
        guard let heading = section.heading else { return "<section>\n\(html)</section>\n" }
        let id = "section-\(index)"
        return """
            <section aria-labelledby="\(id)">
            <h2 id="\(id)">\(MarkupText.escaped(heading))\(headingMarks)</h2>
            \(html)</section>

            """
    }

    private func table(_ rows: [[[Manuscript.Run]]], marks: inout NoteMarkCount) -> String {
        var html = "<table>\n"
        for row in rows {
            let cells = row.map { cell in
                "<td>\(cell.map { run($0, marks: &marks) }.joined())</td>"
            }
            html += "<tr>\(cells.joined())</tr>\n"
        }
        return html + "</table>\n"
    }

    private static func closing(_ open: inout String?) -> String {
        defer { open = nil }
        return open.map { "</\($0)>\n" } ?? ""
    }

    private func run(_ run: Manuscript.Run, marks: inout NoteMarkCount) -> String {
        switch run {
        case .text(let words): return MarkupText.escaped(words)
        case .note(let number):
            let id = marks.next(number)
            return "<a href=\"#note-\(number)\" id=\"\(id)\" role=\"doc-noteref\"><sup>\(number)</sup></a>"
        }
    }

    private func notes(_ notes: [Manuscript.Note], words: RenderedWords, marks: NoteMarkCount) -> String {
        guard !notes.isEmpty else { return "" }
        let items = notes.map { note in
            let text = note.runs.map(run).joined()
            let back = marks.ids(note.number).map { id in
                " <a class=\"back\" href=\"#\(id)\" role=\"doc-backlink\" aria-label=\"\(words.backToText)\">"
                    + "\u{21A9}\u{FE0E}</a>"
            }
            return "<li id=\"note-\(note.number)\"><p>\(text)\(back.joined())</p></li>\n"
        }
        return """
            <section class="notes" role="doc-endnotes" aria-labelledby="notes">
            <h2 id="notes">\(words.notes)</h2>
            <ol>
            \(items.joined())</ol>
            </section>

            """
    }

    private func run(_ run: Manuscript.NoteRun) -> String {
        switch run {
        case .text(let words): return MarkupText.escaped(words)
        case .link(let address):
            let words = MarkupText.escaped(address)
            return WebAddress(address) != nil ? "<a href=\"\(words)\">\(words)</a>" : words
        }
    }
}

/// Counts the marks of each note, so that each has a name of its own.
private struct NoteMarkCount {
    private var counts: [Int: Int] = [:]

    mutating func next(_ note: Int) -> String {
        counts[note, default: 0] += 1
        return name(note, counts[note, default: 1])
    }

    func ids(_ note: Int) -> [String] { (1..<(counts[note, default: 0] + 1)).map { name(note, $0) } }

    private func name(_ note: Int, _ count: Int) -> String { "mark-\(note)" + (count > 1 ? "-\(count)" : "") }
}
