import KeptVocabulary

/// Writes a manuscript as pandoc's Markdown, with real notes and with numbers that stay.
package struct MarkdownRenderer {
    package init() {}

    package func render(_ manuscript: Manuscript) -> String {
        let manuscript = manuscript.inOrder
        let title = MarkdownText.escaped(manuscript.title)
            .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let language = manuscript.language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let direction = RenderedWords(language: language).isRightToLeft ? "\ndir: rtl" : ""
        let titleMarks = marks(manuscript.titleNotes)
        var parts = ["---\ntitle: \"\(title)\(titleMarks)\"\nlang: \(language)\(direction)\n---"]
        parts += manuscript.cover.map {
            "**\(MarkdownText.escaped($0.label)):** \(MarkdownText.escaped($0.value))"
        }
        for section in manuscript.sections {
            if let heading = section.heading {
                parts.append("# " + MarkdownText.escaped(heading) + marks(section.titleNotes))
            }
            parts += paragraphs(section.paragraphs)
        }
        parts += manuscript.notes.map { note in
            "[^\(note.number)]: " + MarkdownText.started(note.runs.map(words).joined())
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func paragraphs(_ paragraphs: [Manuscript.Paragraph]) -> [String] {
        var parts: [String] = []
        var previous: Manuscript.Paragraph.Kind = .plain
        for paragraph in paragraphs {
            let text = MarkdownText.started(paragraph.runs.map(words).joined())
            switch paragraph.kind {
            case .numbered(let number):
                // Markdown counts on from a list's first number: a gap needs a new list.
                if case .numbered(let last) = previous, last + 1 != number { parts.append("<!-- -->") }
                parts.append("\(number).".padded(to: 4) + text)
            case .bullet: parts.append("-   " + text)
            case .plain: parts.append(text)
            case .table: parts.append(table(paragraph.rows))
            }
            previous = paragraph.kind
        }
        return parts
    }

    private func marks(_ notes: [Int]) -> String { notes.map { words(.note($0)) }.joined() }

    /// A pipe table: Markdown knows none without a head, so the first row is one.
    private func table(_ rows: [[[Manuscript.Run]]]) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        var lines = rows.map { row in line(row.map { $0.map(words).joined() }) }
        lines.insert(line(rows.first?.map { _ in "---" } ?? []), at: min(1, lines.count))
        return lines.joined(separator: "\n")
    }

    private func words(_ run: Manuscript.Run) -> String {
        switch run {
        case .text(let words): MarkdownText.escaped(words)
        case .note(let number): "[^\(number)]"
        }
    }

    private func words(_ run: Manuscript.NoteRun) -> String {
        switch run {
        case .text(let words): MarkdownText.escaped(words)
        case .link(let address):
            WebAddress(address) != nil ? "<\(address)>" : MarkdownText.escaped(address)
        }
    }
}

extension String {
    /// At least one space follows.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
