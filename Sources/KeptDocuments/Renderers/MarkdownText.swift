/// Words made safe for Markdown.
enum MarkdownText {
    /// Escapes what could be markup anywhere in a line; line ends become spaces.
    static func escaped(_ words: String) -> String {
        var result = ""
        var previous: Character?
        let characters = words.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let isRun = "-.".contains(character) && (next == character || previous == character)
            if markup.contains(character) || isRun { result.append("\\") }
            let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
            if !isControl { result.append(character) }
            previous = character
        }
        return result
    }

    /// Escapes what is markup only at the start of a paragraph: bullets, numbers, headings, definitions.
    ///
    /// The words of `text` are escaped already.
    static func started(_ text: String) -> String {
        let text = text.drop { $0 == " " }
        if let first = text.first, "-+=:%".contains(first) { return "\\" + text }
        guard let label = text.prefixMatch(of: /\(?[A-Za-z0-9]+(?=[.)])/) else { return String(text) }
        return text[..<label.range.upperBound] + "\\" + text[label.range.upperBound...]
    }

    private static let markup: Set<Character> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "{", "}", "~", "^", "$", "@", "|", "#", "&",
    ]
}
