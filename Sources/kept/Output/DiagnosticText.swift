import KeptActions
import KeptChecks
import KeptDocuments
import KeptVocabulary

/// Diagnostics for people: the line, a mark under the place, and what to do.
struct DiagnosticText {
    let text: String

    /// Longer lines are cut around the place.
    private static let columns = 96

    init(_ results: [CheckFiles.Result], isColoured: Bool) {
        let paint = Paint(isOn: isColoured)
        var blocks: [String] = []
        for result in results {
            for diagnostic in result.file.diagnostics {
                blocks.append(Self.block(diagnostic, result, paint))
            }
        }
        blocks.append(Self.summary(results))
        text = blocks.joined(separator: "\n\n")
    }

    private static func block(_ diagnostic: Diagnostic, _ result: CheckFiles.Result, _ paint: Paint) -> String
    {
        let head = "\(Terminal.shown(result.file.name)):\(PlaceText.position(diagnostic.place))  "
        let severity = paint.severity(diagnostic.severity)
        var lines = [head + severity + "  " + diagnostic.rule]
        if case .text(let offset, _, let number, let column) = diagnostic.place,
            let line = result.read.document.line(at: offset)
        {
            let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + "\(number) │ "
            let blank = String(repeating: " ", count: 5) + " │ "
            let (shown, start) = window(line, column: column)
            let marked = min(max(1, diagnostic.quote.count), max(1, shown.count - start))
            lines.append(gutter + Terminal.shown(String(shown)))
            let mark =
                blank + String(repeating: " ", count: start)
                + paint.mark(String(repeating: "─", count: marked))
            // A long mark leaves no room for the message beside it.
            let (message, help) = (Terminal.shown(diagnostic.message), Terminal.shown(diagnostic.help))
            let fits = start + marked + message.count < columns + 12
            lines += fits ? [mark + "  " + message] : [mark, blank + message]
            lines.append(blank + "help: " + help)
        } else {
            for words in [diagnostic.quote.cut(to: columns), diagnostic.message, "help: " + diagnostic.help] {
                lines.append("      │ " + Terminal.shown(words))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The part of a line around a column (from 1), and where that column stands in it (from 0).
    private static func window(_ window: LineWindow, column: Int) -> ([Character], Int) {
        let (line, column) = (Array(window.text), column - 1 - window.skipped)
        let isWhole = line.count <= columns && window.skipped == 0 && !window.goesOn
        guard !isWhole, !line.isEmpty else { return (line, column) }
        let lead = 24
        let start = max(0, min(column - lead, line.count - columns))
        var shown = Array(line[start..<min(line.count, start + columns)])
        if start + window.skipped > 0 { shown[0] = "…" }
        if start + columns < line.count || window.goesOn { shown[shown.count - 1] = "…" }
        return (shown, column - start)
    }

    private static func summary(_ results: [CheckFiles.Result]) -> String {
        let all = results.flatMap(\.file.diagnostics)
        guard let first = all.first(where: { $0.severity == .warning }) ?? all.first else {
            return "Nothing found in \(results.count.of("file"))."
        }
        let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
            let count = all.count { $0.severity == severity }
            return count == 0 ? nil : count.of(severity.rawValue)
        }
        return counts.joined(separator: ", ")
            + " in \(results.count.of("file")) · kept check --explain \(first.rule)"
    }
}

/// Colour of the terminal, or none.
struct Paint {
    let isOn: Bool

    func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: code("31;1", severity.rawValue)
        case .warning: code("33;1", severity.rawValue)
        case .note: code("36", severity.rawValue)
        }
    }

    func mark(_ text: String) -> String { code("33", text) }

    private func code(_ code: String, _ text: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
