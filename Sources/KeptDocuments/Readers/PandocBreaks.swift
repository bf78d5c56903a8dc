/// Parts a paragraph at line breaks that its author typed where others begin a paragraph: before items, around bold lines,
/// at blank lines, behind sentences.
///
/// Lines that are broken for their length alone, as those of pasted mail, stay together.
enum PandocBreaks {
    /// - Returns: At least one part, in order; a paragraph without line breaks, or with loose tags, as it is.
    static func parted(_ inlines: [PandocInline]) -> [[PandocInline]] {
        let lines = lines(of: inlines)
        guard lines.count > 1, !inlines.contains(where: { if case .tag = $0 { true } else { false } }) else {
            return [inlines]
        }
        let looks = lines.map(Look.init)
        let printed = looks.filter { !$0.isBlank }
        let counts = printed.count { $0.hasLabel } > 1
        // The last line ends whatever it is.
        let isWrapped =
            printed.count > 2 && printed.dropLast().count { $0.endsSentence } * 2 < printed.count - 1
        var parts: [[PandocInline]] = []
        for (index, line) in lines.enumerated() where !looks[index].isBlank {
            let begins =
                index == 0 || looks[index - 1].isBlank || counts && looks[index].hasLabel
                || looks[index - 1].isStrong != looks[index].isStrong
                || !isWrapped && looks[index - 1].endsSentence
            if begins || parts.isEmpty {
                parts.append(line)
            } else {
                parts[parts.count - 1] += [.space] + line
            }
        }
        return parts.isEmpty ? [inlines] : parts
    }

    /// What a line looks like, as far as it tells whether a paragraph begins or ends there.
    private struct Look {
        let isBlank: Bool
        let isStrong: Bool
        let hasLabel: Bool
        let endsSentence: Bool

        init(_ line: [PandocInline]) {
            var text = ""
            var strong = 0
            Look.gather(line, isStrong: false, into: &text, strong: &strong)
            let words = text.trimmed
            isBlank = words.isEmpty
            isStrong = !isBlank && strong == text.count { !$0.isWhitespace }
            hasLabel = TypedLabel.length(in: ArraySlice(Array(words.utf8))) != nil
            endsSentence = words.last { !"”»\"’')".contains($0) }.map { ".:;!?。！？؟".contains($0) } ?? false
        }

        private static func gather(
            _ inlines: [PandocInline], isStrong: Bool, into text: inout String, strong: inout Int
        ) {
            for inline in inlines {
                switch inline {
                case .text(let words):
                    text += words
                    if isStrong { strong += words.count { !$0.isWhitespace } }
                case .space, .lineBreak: text += " "
                case .styled(let style, let inner):
                    gather(inner, isStrong: isStrong || style == .strong, into: &text, strong: &strong)
                case .span(_, let inner), .link(_, _, let inner):
                    gather(inner, isStrong: isStrong, into: &text, strong: &strong)
                case .note, .unseen, .tag, .nothing: break
                }
            }
        }
    }

    /// The lines of a paragraph; what is bold or a link over several lines is so in each.
    private static func lines(of inlines: [PandocInline]) -> [[PandocInline]] {
        var lines: [[PandocInline]] = [[]]
        for inline in inlines {
            let parts: [PandocInline?]
            switch inline {
            case .lineBreak: parts = [nil, nil]
            case .styled(let style, let inner): parts = Self.lines(of: inner).map { .styled(style, $0) }
            case .span(let id, let inner):
                parts = Self.lines(of: inner).enumerated().map { .span(id: $0 == 0 ? id : "", $1) }
            case .link(let id, let target, let inner):
                parts = Self.lines(of: inner).enumerated().map {
                    .link(id: $0 == 0 ? id : "", target: target, $1)
                }
            default: parts = [inline]
            }
            for (index, part) in parts.enumerated() {
                if index > 0 { lines.append([]) }
                if let part { lines[lines.count - 1].append(part) }
            }
        }
        return lines
    }
}
