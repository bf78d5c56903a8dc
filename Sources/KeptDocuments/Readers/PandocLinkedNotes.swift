/// Finds notes that are only links: a short mark that leads to an element further down.
///
/// Pandoc's own HTML, word processors' HTML and wikis write notes so. A link counts as a mark when it leads
/// to the start of a later text that answers it: by a name such as `fn1`, by the same mark, or by a link
/// back.
struct PandocLinkedNotes {
    private struct Mark {
        let draft: Int
        let link: Block.Link
        let text: String
        let note: Int
    }

    private let drafts: [PandocDraft]
    private let containers: [PandocWalker.Container]
    private let anchors: [String: (draft: Int, offset: Int)]

    init(_ drafts: [PandocDraft], containers: [PandocWalker.Container]) {
        (self.drafts, self.containers) = (drafts, containers)
        var anchors: [String: (Int, Int)] = [:]
        for (index, draft) in drafts.enumerated() {
            for anchor in draft.anchors where anchors[anchor.id] == nil {
                anchors[anchor.id] = (index, anchor.offset)
            }
        }
        // Copied from a page, notes have lost their names: the link back at the start of one tells it.
        for (index, draft) in drafts.enumerated() {
            guard let back = draft.links.first, back.range.lowerBound == 0,
                let name = Self.fragment(back.target).flatMap(Self.answered), anchors[name] == nil
            else { continue }
            anchors[name] = (index, 0)
        }
        self.anchors = anchors
    }

    /// `fn1` of a link to `#fnref1`, and `_edn1` of one to `…#_ednref1`.
    private static func answered(_ name: String) -> String? {
        guard let ref = name.range(of: "ref"), name[ref.upperBound...].allSatisfy(\.isNumber) else {
            return nil
        }
        return String(name[..<ref.lowerBound] + name[ref.upperBound...])
    }

    /// The element to which a link leads: of this document or, with a note's name, of the page from which it was copied.
    private static func fragment(_ target: String) -> String? {
        if target.hasPrefix("#") { return String(target.dropFirst()) }
        guard let hash = target.lastIndex(of: "#") else { return nil }
        let name = String(target[hash...].dropFirst())
        let bare = name.lowercased().drop { $0 == "_" || $0 == "-" }
        let isNote = ["ftn", "edn", "fn", "footnote", "endnote", "sdfootnote", "sdendnote"].contains(
            where: bare.hasPrefix)
        return isNote && name.last?.isNumber == true ? name : nil
    }

    /// - Returns: The running text with references in place of the marks, and the notes in their own order.
    func separated() -> (body: [PandocDraft], notes: [PandocDraft]) {
        let marks = drafts.indices.flatMap { index in drafts[index].links.compactMap { mark($0, in: index) } }
        guard !marks.isEmpty else { return (drafts, []) }
        // A note is reached by its first mark; what stands in a note is no mark of the running text.
        var texts: [Int: String] = [:]
        for mark in marks where texts[mark.note] == nil { texts[mark.note] = mark.text }
        let ranges = noteRanges(texts.keys.sorted())
        let taken = Set(ranges.flatMap { Array($0) })
        var body = drafts
        for mark in marks.reversed() where !taken.contains(mark.draft) {
            let range = Self.withBrackets(mark.link.range, in: body[mark.draft].text)
            body[mark.draft].replace(range, withReferences: [texts[mark.note] ?? mark.text])
        }
        let notes = ranges.map { note($0, mark: texts[$0.lowerBound] ?? "") }
        return (body.indices.filter { !taken.contains($0) }.map { body[$0] }, notes)
    }

    // MARK: - Marks

    private func mark(_ link: Block.Link, in index: Int) -> Mark? {
        guard let name = Self.fragment(link.target), let text = Self.mark(drafts[index].words(link.range))
        else {
            return nil
        }
        guard let place = anchors[name], place.draft > index, !drafts[place.draft].isHeading,
            !name.lowercased().hasPrefix("_toc"), startsNote(place, name: name, mark: text, of: index)
        else { return nil }
        return Mark(draft: index, link: link, text: text, note: place.draft)
    }

    private func startsNote(_ place: (draft: Int, offset: Int), name: String, mark: String, of index: Int)
        -> Bool
    {
        let draft = drafts[place.draft]
        guard Self.mark(draft.words(0..<place.offset)) != nil || place.offset == 0 else { return false }
        // In a book of several files the name of the file stands before the element's: `ch001.xhtml#fn1`.
        let own = name.lowercased().split(separator: "#").last ?? ""
        let bare = own.drop { $0 == "_" || $0 == "-" }
        if Self.names.contains(where: bare.hasPrefix) || bare.contains("note") { return true }
        if draft.words(0..<min(12, draft.text.count)).hasPrefix(mark) { return true }
        return draft.links.contains {
            $0.target.hasPrefix("#") && anchors[String($0.target.dropFirst())]?.draft == index
        }
    }

    private static let names = ["fn", "ftn", "edn", "en", "foot", "sdfootnote", "sdendnote", "cite"]

    /// Digits, stars and daggers, up to three letters or a Roman number, without their brackets; `nil` for any other words.
    static func mark(_ words: String) -> String? {
        let bare = words.filter { !"[]()^. \u{FE0E}\u{FE0F}".contains($0) }
        guard (1...6).contains(bare.count) else { return nil }
        let isMark =
            bare.count <= 4
            && (bare.allSatisfy { $0.isASCII && $0.isNumber } || bare.allSatisfy { "*†‡§#".contains($0) })
            || bare.count <= 3 && bare.allSatisfy { $0.isASCII && $0.isLetter }
            || bare.lowercased().allSatisfy { "ivxl".contains($0) }
        return isMark ? bare : nil
    }

    private static func withBrackets(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        guard range.lowerBound > 0, range.upperBound < text.count,
            text[range.lowerBound - 1] == UInt8(ascii: "["),
            text[range.upperBound] == UInt8(ascii: "]")
        else { return range }
        return (range.lowerBound - 1)..<(range.upperBound + 1)
    }

    // MARK: - Notes

    /// A note takes the smallest container that starts with it, unless that holds another note too.
    private func noteRanges(_ starts: [Int]) -> [Range<Int>] {
        var smallest: [Int: Range<Int>] = [:]
        for range in containers.map(\.range) where !range.isEmpty {
            if let known = smallest[range.lowerBound], known.count <= range.count { continue }
            smallest[range.lowerBound] = range
        }
        let all = Set(starts)
        return starts.map { start in
            let alone = start..<(start + 1)
            guard let range = smallest[start], range.count <= Self.longestNote else { return alone }
            return range.dropFirst().contains(where: all.contains) ? alone : range
        }
    }

    private static let longestNote = 12

    private func note(_ range: Range<Int>, mark: String) -> PandocDraft {
        var note = PandocDraft(kind: .note(mark: mark))
        for index in range {
            var draft = drafts[index]
            removeLinksBack(in: &draft, before: range.lowerBound)
            if index == range.lowerBound { Self.removeMark(mark, from: &draft) }
            if !draft.isEmpty { note.append(draft) }
        }
        return note
    }

    /// Links back are arrows, or marks once more.
    private func removeLinksBack(in draft: inout PandocDraft, before note: Int) {
        for link in draft.links.reversed() {
            guard let name = Self.fragment(link.target) else { continue }
            let words = draft.words(link.range)
            let isArrow = words.unicodeScalars.allSatisfy {
                "↩↑↵⏎^\u{FE0E}\u{FE0F}".unicodeScalars.contains($0)
            }
            let leadsBack = anchors[name].map { $0.draft < note } ?? (isArrow || Self.answered(name) != nil)
            guard leadsBack, isArrow || Self.mark(words) != nil else { continue }
            draft.cut(Self.withBrackets(link.range, in: draft.text))
        }
    }

    private static func removeMark(_ mark: String, from draft: inout PandocDraft) {
        for sign in ["^", "↑"] where draft.text.starts(with: sign.utf8) { draft.cut(0..<sign.utf8.count) }
        for typed in ["[\(mark)]", "(\(mark))", mark + ".", mark + ")", mark] {
            let length = typed.utf8.count
            guard draft.text.starts(with: typed.utf8) else { continue }
            let isApart = draft.text.count > length && draft.text[length] == 0x20
            if isApart || draft.superscripts.first == 0..<length { draft.cut(0..<length) }
            return
        }
    }
}
