import KeptVocabulary

/// Writes a manuscript as pandoc's Markdown, with real notes and with numbers that stay.
package struct MarkdownRenderer {
    package init() {}

    package func render(_ manuscript: Manuscript) -> String {
        let manuscript = manuscript.inOrder
        let title = MarkdownText.escaped(manuscript.title)
            .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let language = manuscript.language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        var parts = ["---\ntitle: \"\(title)\"\nlang: \(language)\n---"]
        parts += manuscript.cover.map {
            "**\(MarkdownText.escaped($0.label)):** \(MarkdownText.escaped($0.value))"
        }
        for section in manuscript.sections {
            if let heading = section.heading { parts.append("# " + MarkdownText.escaped(heading)) }
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
            }
            previous = paragraph.kind
        }
        return parts
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
