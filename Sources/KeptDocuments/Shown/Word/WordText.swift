import KeptMarkup

/// The words of Word's markup as plain text.
enum WordText {
    /// All words in an element, shown or taken out; a space for each tab and break.
    static func text(of element: Element) -> String {
        element.elements.map { child in
            switch child.name {
            case "w:t", "w:delText", "a:t", "m:t": withoutMarks(child).text
            case "w:tab", "w:br", "w:cr", "w:ptab": " "
            case "w:noBreakHyphen": "\u{2011}"
            case "w:p", "a:p": text(of: child) + " "
            // One branch shows; the other says the same in an older form.
            case "mc:AlternateContent":
                (child.first("mc:Choice") ?? child.first("mc:Fallback")).map(text) ?? ""
            default: text(of: child)
            }
        }.joined()
    }

    /// An element whose text holds no character that could be taken for a mark.
    static func withoutMarks(_ element: Element) -> Element {
        var result = element
        result.children = element.children.map { child in
            if case .text(let text) = child { .text(TraceCollector.withoutMarks(text)) } else { child }
        }
        return result
    }
}
