/// Walks pandoc's tree in reading order and drafts one block for each paragraph, heading, item and cell.
struct PandocWalker {
    /// Drafts that one list item or division holds.
    struct Container { let range: Range<Int> }

    private(set) var drafts: [PandocDraft] = []
    private(set) var containers: [Container] = []
    /// The notes that the format itself ties to their marks, in the order of the marks.
    private(set) var notes: [PandocDraft] = []

    /// What does not show in a format that is not looked into before.
    private(set) var collector: TraceCollector

    private let file: String
    private let deepest: Int
    private var nesting = 0
    private var tables = 0
    private var waitingAnchors: [String] = []
    private var waitingMarks: [Int] = []
    private var waitingItem: (kind: Block.Kind, label: String)?

    /// Prepares a walk into blocks and inlines that nest no further than `deepest`.
    init(file: String, deepest: Int, _ collector: TraceCollector = TraceCollector()) {
        (self.file, self.deepest, self.collector) = (file, deepest, collector)
    }

    /// - Throws: `DocumentError.tooDeep`.
    mutating func walk(_ blocks: [PandocBlock]) throws(DocumentError) {
        try walk(blocks, Surroundings())
        // Marks after the last words belong to these.
        if let last = drafts.indices.last {
            for mark in waitingMarks { drafts[last].addMark(mark, at: drafts[last].text.count) }
            waitingMarks = []
        }
    }

    private struct Surroundings {
        var kind = Block.Kind.paragraph
        var listDepth = 0
    }

    private mutating func deeper() throws(DocumentError) {
        nesting += 1
        guard nesting <= deepest else { throw .tooDeep(file: file) }
    }

    private mutating func walk(_ blocks: [PandocBlock], _ surroundings: Surroundings) throws(DocumentError) {
        try deeper()
        for block in blocks { try walk(block, surroundings) }
        nesting -= 1
    }

    private mutating func walk(_ block: PandocBlock, _ surroundings: Surroundings) throws(DocumentError) {
        switch block {
        case .paragraph(let inlines):
            for part in PandocBreaks.parted(inlines) { try add(part, kind: surroundings.kind) }
        case .lines(let lines): try add(Array(lines.joined(separator: [.space])), kind: surroundings.kind)
        case .code(let text): try add([.text(text)], kind: surroundings.kind)
        case .heading(let level, let id, let inlines):
            expect(id)
            try add(inlines, kind: .heading(level: level))
        case .quotation(let blocks):
            var inner = surroundings
            inner.kind = .quotation
            try walk(blocks, inner)
        case .group(let id, let blocks):
            expect(id)
            try contain(blocks, surroundings)
        case .table(let caption, let rows):
            try walk(caption, surroundings)
            tables += 1
            let table = tables
            var inner = surroundings
            for (row, cells) in rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    inner.kind = .tableCell(.init(table: table, row: row, column: column))
                    try walk(cell, inner)
                }
            }
        case .list(let style, let items): try add(items, style: style, surroundings)
        case .unseen(let kind, let blocks):
            if let mark = try mark(kind, blocks) { waitingMarks.append(mark) }
        case .nothing: break
        }
    }

    private mutating func add(
        _ items: [[PandocBlock]], style: PandocListStyle?, _ surroundings: Surroundings
    ) throws(DocumentError) {
        var inner = surroundings
        inner.listDepth += 1
        for (index, item) in items.enumerated() {
            waitingItem = (
                .listItem(depth: inner.listDepth, isOrdered: style != nil), style?.label(at: index) ?? "-"
            )
            try contain(item, inner)
            waitingItem = nil
        }
    }

    private mutating func contain(_ blocks: [PandocBlock], _ surroundings: Surroundings) throws(DocumentError)
    {
        let start = drafts.count
        try walk(blocks, surroundings)
        containers.append(Container(range: start..<drafts.count))
    }

    private mutating func expect(_ anchor: String) { if !anchor.isEmpty { waitingAnchors.append(anchor) } }

    private mutating func add(_ inlines: [PandocInline], kind: Block.Kind) throws(DocumentError) {
        var draft = PandocDraft(kind: kind)
        if let item = waitingItem, !draft.isHeading { (draft.kind, draft.label) = (item.kind, item.label) }
        // An anchor alone in its paragraph belongs to the text after it.
        for anchor in waitingAnchors { draft.addAnchor(anchor, at: 0) }
        for mark in waitingMarks { draft.addMark(mark, at: 0) }
        try add(inlines, to: &draft, isStrong: false)
        guard !draft.isEmpty else {
            (waitingAnchors, waitingMarks) = (draft.anchors.map(\.id), draft.marks.map(\.number))
            return
        }
        (waitingAnchors, waitingMarks) = ([], [])
        if !draft.isHeading { waitingItem = nil }
        drafts.append(draft)
    }

    // MARK: - Inlines

    private mutating func add(
        _ inlines: [PandocInline], to draft: inout PandocDraft, isStrong: Bool
    ) throws(DocumentError) {
        try deeper()
        for inline in Self.withStruckWords(inlines) {
            let start = draft.text.count
            switch inline {
            case .text(let words): draft.append(words, isStrong: isStrong)
            case .space, .lineBreak: draft.space(isStrong: isStrong)
            case .styled(let style, let inner):
                try add(inner, to: &draft, isStrong: isStrong || style == .strong)
                if style == .superscript { draft.addSuperscript(from: start) }
            case .span(let id, let inner):
                if !id.isEmpty { draft.addAnchor(id, at: start) }
                try add(inner, to: &draft, isStrong: isStrong)
            case .link(let id, let target, let inner):
                if !id.isEmpty { draft.addAnchor(id, at: start) }
                try add(inner, to: &draft, isStrong: isStrong)
                draft.addLink(target, from: start)
            case .note(let blocks):
                let place = notes.count
                notes.append(PandocDraft(kind: .note(mark: String(place + 1))))
                draft.addReference(String(place + 1))
                try fillNote(at: place, with: blocks)
            case .unseen(let kind, let words):
                if let mark = try mark(kind, [.paragraph(words)]) {
                    draft.addMark(mark, at: draft.text.count)
                }
            case .tag, .nothing: break
            }
        }
        nesting -= 1
    }

    /// Joins the paragraphs of a note; its lists and tables become plain text.
    private mutating func fillNote(at place: Int, with blocks: [PandocBlock]) throws(DocumentError) {
        let outer = (drafts, containers, waitingAnchors, waitingMarks, waitingItem)
        (drafts, containers, waitingAnchors, waitingMarks, waitingItem) = ([], [], [], [], nil)
        try walk(blocks, Surroundings())
        for draft in drafts { notes[place].append(draft) }
        for mark in waitingMarks { notes[place].addMark(mark, at: notes[place].text.count) }
        (drafts, containers, waitingAnchors, waitingMarks, waitingItem) = outer
    }

    // MARK: - Words that do not show

    /// Adds a trace of what does not show; the number of its mark, or `nil` where there is nothing to tell.
    private mutating func mark(_ kind: Trace.Kind, _ blocks: [PandocBlock]) throws(DocumentError) -> Int? {
        var walker = PandocWalker(file: file, deepest: deepest - nesting)
        try walker.walk(blocks)
        let text = walker.drafts.map { $0.block(number: 1).text }.joined(separator: " ")
        guard !text.isEmpty else { return nil }
        collector.close()
        _ = collector.add(kind, text)
        return collector.found.count - 1
    }

    /// Takes the words between tags of HTML that strike them out together.
    private static func withStruckWords(_ inlines: [PandocInline]) -> [PandocInline] {
        var result: [PandocInline] = []
        var rest = inlines[...]
        while let inline = rest.popFirst() {
            guard case .tag(let tag) = inline, let name = struckTags.first(where: { tag == "<\($0)>" }),
                let end = rest.firstIndex(where: { if case .tag("</\(name)>") = $0 { true } else { false } })
            else {
                result.append(inline)
                continue
            }
            result.append(.unseen(.struck, Array(rest[..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return result
    }

    private static let struckTags = ["del", "s", "strike"]
}
