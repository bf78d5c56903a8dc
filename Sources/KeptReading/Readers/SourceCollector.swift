import KeptDocuments
import KeptVocabulary

/// Joins what notes and links cite into distinct sources.
struct SourceCollector {
    private(set) var sources: [Source] = []
    private var byKey: [String: String] = [:]

    /// The sources that a note names: its addresses, an earlier note's (`ibid.`, `see note 4`), or the
    /// publication that its words describe.
    ///
    /// An explanation names none.
    mutating func sources(
        of note: Block, at index: Int, mark: String, in language: Language, earlier: (Int) -> [String],
        notesBefore: Int, marks: (String) -> Int?
    ) -> [String] {
        let citing = language.facts.citing
        let addresses = note.links.filter { Self.isAddress($0.target) }
        if !addresses.isEmpty {
            return addresses.map { add($0, of: note, at: index) }.uniqued
        }
        let words = Tokeniser.tokens(of: note.text)
        if let first = words.first?.lower, citing.previous.contains(first), notesBefore > 0 {
            return earlier(notesBefore - 1)
        }
        if let wanted = Self.backReference(words, citing), let number = marks(wanted) {
            return earlier(number)
        }
        guard let title = Self.citedTitle(note.text, words, citing) else { return [] }
        let key = title.lowercased()
        if let known = byKey[key] { return [known] }
        let parts = note.text.split(separator: "|").map { String($0).singleSpaced }
        return [
            append(
                key: key, url: nil, title: title, publisher: parts.count > 1 ? parts.last : nil,
                date: words.compactMap(\.year).last.flatMap { EDTFDate(year: $0) },
                span: Span(block: index, range: note.whole))
        ]
    }

    /// A link in running text names a source as well.
    mutating func add(address link: Block.Link, of block: Block, at index: Int) {
        if Self.isAddress(link.target) { _ = add(link, of: block, at: index) }
    }

    private mutating func add(_ link: Block.Link, of block: Block, at index: Int) -> String {
        let key = WebAddress.identity(of: link.target)
        if let known = byKey[key] { return known }
        let words = String(block.words(link.range))
        let parts = block.isNote ? Self.words(around: link, in: block) : []
        let title = words == link.target ? parts.first : words.singleSpaced
        return append(
            key: key, url: link.target, title: title, publisher: parts.count > 1 ? parts[1] : nil,
            date: SourceAddress.date(link.target), span: Span(block: index, range: link.range))
    }

    private mutating func append(
        key: String, url: String?, title: String?, publisher: String?, date: EDTFDate?, span: Span
    ) -> String {
        let id = "s\(sources.count + 1)"
        sources.append(Source(id: id, url: url, title: title, publisher: publisher, date: date, span: span))
        byKey[key] = id
        return id
    }

    /// The words of a note before its address, split where authors part title and publisher.
    private static func words(around link: Block.Link, in block: Block) -> [String] {
        let before = String(block.words(0..<link.range.lowerBound)).singleSpaced
        guard before.utf8.count > 3 else { return [] }
        return before.split(separator: "|").map { part in
            String(String(part).singleSpaced.trimmedEnd(where: ",:;( ".contains))
        }.filter { !$0.isEmpty }
    }

    private static func isAddress(_ target: String) -> Bool {
        WebAddress.begins(target) || target.lowercased().hasPrefix("ftp://")
    }

    /// `See note 4`, `supra n. 7`, `op. cit., note 3`.
    private static func backReference(_ words: [Token], _ citing: CitingWords) -> String? {
        guard words.count <= 12 else { return nil }
        for (index, word) in words.enumerated()
        where citing.notes.contains(word.lower) || citing.before.contains(word.lower) {
            let next = words[(index + 1)...].prefix(2).first { $0.kind == .number }
            if let next { return next.text }
        }
        return nil
    }

    /// The title of a publication that a note without an address describes; `nil` where it only explains.
    private static func citedTitle(_ text: String, _ words: [Token], _ citing: CitingWords) -> String? {
        let hasYear = words.contains { $0.year != nil }
        let isCitation =
            text.contains("|")
            || (hasYear && words.count <= 60
                && words.contains {
                    citing.publication.contains($0.lower) || ["“", "\"", "‘"].contains($0.text)
                })
            || words.contains { $0.text == "/" } && SymbolRecogniser.isSymbol(text)
        guard isCitation, let title = text.split(separator: "|").first else { return nil }
        return String(title).singleSpaced
    }
}

extension SymbolRecogniser {
    /// Whether a text holds a symbol of a UN document.
    static func isSymbol(_ text: String) -> Bool {
        let block = Block(kind: .paragraph, text: text, origin: .paragraph(1))
        return !mentions(in: Wording(block, index: 0)).isEmpty
    }
}

extension Array where Element: Hashable {
    /// The elements in order, each once.
    package var uniqued: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
