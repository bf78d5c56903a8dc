import KeptDocuments
import KeptVocabulary

/// Finds for each block what stands above and beside it.
struct StandingReader {
    let read: ReadDocument
    let voices: [[SentenceVoice]]
    var standings: [Standing]
    /// By block, the level of a heading; `nil` for all others.
    var levels: [Int?] = []
    /// The first cell of each column of a table.
    private var heads: [Column: Int] = [:]

    /// `voices`: by block, those of its sentences.
    static func standings(_ read: ReadDocument, voices: [[SentenceVoice]]) -> [Standing] {
        var reader = StandingReader(read: read, voices: voices)
        return reader.all()
    }

    private init(read: ReadDocument, voices: [[SentenceVoice]]) {
        (self.read, self.voices) = (read, voices)
        standings = Array(repeating: Standing(), count: read.document.blocks.count)
        levels = read.document.blocks.indices.map(level)
        for (index, block) in read.document.blocks.enumerated() {
            if let cell = block.cell, cell.row == 0 { heads[Column(cell)] = index }
        }
    }

    private mutating func all() -> [Standing] {
        let blocks = read.document.blocks
        // By words: what is asked stands before a long list of names as well.
        let lengths = blocks.map { $0.isNote ? 0 : $0.text.utf8.count }
        let length = max(1, lengths.reduce(0, +))
        let isShort = blocks.count { !$0.isNote } <= Self.fewestBlocks
        var before = 0
        for index in blocks.indices where !blocks[index].isNote {
            // In a text of a few paragraphs no place says anything.
            standings[index].place = isShort ? 0.5 : Double(before + lengths[index] / 2) / Double(length)
            before += lengths[index]
        }
        readHeadings(blocks)
        readLists(blocks)
        readLeadIns(blocks)
        readSiblings(blocks)
        readKin(blocks)
        return standings
    }

    private static let fewestBlocks = 10

    // MARK: - Above

    private mutating func readHeadings(_ blocks: [Block]) {
        var open: [(level: Int, above: Standing.Above, block: Int)] = []
        for index in blocks.indices where !blocks[index].isNote {
            if let level = levels[index] {
                open.removeAll { $0.level >= level }
                open.append((level, above(index), index))
                continue
            }
            standings[index].heading = open.last?.above
            standings[index].headingBlock = open.last?.block
            standings[index].higherHeading = open.dropLast().last { $0.above != .other }?.above
        }
    }

    /// The level of a heading, or of a short line that looks like one and names asks.
    private func level(_ index: Int) -> Int? {
        let block = read.document.blocks[index]
        if case .heading(let level) = block.kind { return level }
        let wording = read.wordings[index]
        guard !block.isListItem, wording.tokens.count <= 8, wording.language != nil,
            SectionKindReader.namesAsks(wording),
            wording.tokens.last.map({ $0.kind == .word || $0.text == ":" }) ?? false,
            !voices[index].contains(where: { $0.ownAsk != nil || $0.duty != nil || $0.tells || $0.states })
        else { return nil }
        return 9
    }

    private func above(_ index: Int) -> Standing.Above {
        let kind = SectionKindReader.kind(of: read.wordings[index])
        if kind == .recommendations { return .asks }
        if kind == .closing { return .conclusion }
        if SectionKindReader.obliges(read.wordings[index]) { return .told }
        return SectionKindReader.namesAsks(read.wordings[index]) ? .told : .other
    }

    /// A paragraph behind the list of a part closes it more often than it asks.
    private mutating func readLists(_ blocks: [Block]) {
        var listed: Int?
        for index in blocks.indices where !blocks[index].isNote {
            if blocks[index].isListItem {
                listed = standings[index].headingBlock
            } else if listed != nil, levels[index] == nil {
                standings[index].isBehindList = standings[index].headingBlock == listed
            }
        }
    }

    // MARK: - Lead-ins

    private mutating func readLeadIns(_ blocks: [Block]) {
        let columns = Dictionary(uniqueKeysWithValues: heads.values.map { ($0, leadIn(ofColumn: $0)) })
        for index in blocks.indices where !blocks[index].isNote && levels[index] == nil {
            if let head = columnHead(over: index) {
                standings[index].leadIn = columns[head]
                standings[index].leadInBlock = head
            } else if let leadIn = LeadInReader.kind(of: read.wordings[index], voices[index]) {
                govern(from: index, leadIn, blocks)
            }
        }
    }

    /// The first cell of a cell's column.
    private func columnHead(over index: Int) -> Int? {
        guard let cell = read.document.blocks[index].cell, cell.row > 0 else { return nil }
        return heads[Column(cell)]
    }

    /// What a column's head says of its cells.
    ///
    /// A table that says of each what became of it, tells of asks made before.
    private func leadIn(ofColumn head: Int) -> Standing.LeadIn {
        let above = above(head)
        guard above == .asks else { return above == .told ? .told : .other }
        return isTold(tableOf: head) ? .told : .own
    }

    private func isTold(tableOf head: Int) -> Bool {
        guard let cell = read.document.blocks[head].cell else { return false }
        let table = cell.table
        // Of two columns of asks, the writers' own stands last: `Earlier recommendation | Status | Our recommendation`.
        let asking = heads.filter { column, index in column.table == table && above(index) != .other }
        if asking.count > 1 { return asking.contains { $0.key.column > cell.column } }
        let tellsStatus = heads.contains { column, index in
            column.table == table && SectionKindReader.namesStatus(read.wordings[index])
        }
        let before = read.document.blocks.indices.prefix(head).last { index in
            !read.document.blocks[index].isNote && read.document.blocks[index].cell == nil
        }
        return tellsStatus || before.map { LeadInReader.tells(voices[$0]) } ?? false
    }

    /// A column of a table, whose first cell stands over the others.
    private struct Column: Hashable {
        let table, column: Int

        init(_ cell: Block.Cell) { (table, column) = (cell.table, cell.column) }
    }

    /// The list that follows a lead-in, or the paragraphs to the next heading.
    private mutating func govern(from lead: Int, _ leadIn: Standing.LeadIn, _ blocks: [Block]) {
        var isList: Bool?
        var distance = 0
        let wording = read.wordings[lead]
        let isJoined =
            wording.language.map {
                SentenceVoice.breaksOff(wording, wording.tokens.indices, $0.asking)
            } ?? false
        for index in blocks.indices.dropFirst(lead + 1) where !blocks[index].isNote {
            if levels[index] != nil { return }
            let isItem = blocks[index].isListItem
            if isList == nil { isList = isItem }
            if isList == true, !isItem, !goesOn(index, blocks) { return }
            standings[index].leadIn = leadIn
            standings[index].leadInBlock = lead
            standings[index].isJoined = isJoined
            standings[index].distance = distance
            distance += 1
            // Another that leads in to paragraphs governs all that this one would.
            if isList != true, leadsInToParagraphs(index, blocks) { return }
        }
    }

    private func leadsInToParagraphs(_ index: Int, _ blocks: [Block]) -> Bool {
        guard columnHead(over: index) == nil,
            LeadInReader.kind(of: read.wordings[index], voices[index]) != nil,
            let next = blocks.indices.dropFirst(index + 1).first(where: { !blocks[$0].isNote })
        else { return false }
        return !blocks[next].isListItem
    }

    /// Whether a paragraph begins in the middle of a sentence.
    private func goesOn(_ index: Int, _ blocks: [Block]) -> Bool {
        blocks[index].text.first?.isLowercase ?? false
    }

    // MARK: - Beside

    private mutating func readSiblings(_ blocks: [Block]) {
        var run: [Int] = []
        for index in blocks.indices where !blocks[index].isNote {
            let isHeading = levels[index] != nil
            if let last = run.last,
                isHeading || blocks[last].isListItem != blocks[index].isListItem
                    || standings[last].leadInBlock != standings[index].leadInBlock
            {
                close(run)
                run = []
            }
            if !isHeading { run.append(index) }
        }
        close(run)
    }

    private mutating func close(_ run: [Int]) {
        let asking = run.map { asks($0) }
        let all = asking.count { $0 }
        let questions = run.count { isQuestion($0) }
        for (number, index) in run.enumerated() {
            standings[index].siblings = run.count - 1
            standings[index].asking = all - (asking[number] ? 1 : 0)
            standings[index].questions = questions - (isQuestion(index) ? 1 : 0)
        }
        if let last = run.last { standings[last].isLast = true }
    }

    /// Whether a block asks by its own words, or goes on with those of its lead-in.
    func asks(_ index: Int) -> Bool {
        // Behind "The law lays down:" an item that begins with a verb is a duty, and no sign that its neighbours ask.
        if [.told, .dutyOfOthers].contains(standings[index].leadIn) {
            return voices[index].contains { $0.asksInOwnVoice }
        }
        return standings[index].goesOnAsking || voices[index].contains { $0.isAskingOfState && !$0.isQuoted }
            || standings[index].leadIn == .own
                && (voices[index].first?.opening == .gerund || isListBehindAsk(index))
    }

    /// Whether it is an item of a list that a sentence asks for: `We demand:`, whatever its own words are.
    private func isListBehindAsk(_ index: Int) -> Bool {
        guard read.document.blocks[index].isListItem, let lead = standings[index].leadInBlock else {
            return false
        }
        return voices[lead].last?.ownAsk != nil
    }

    private func isQuestion(_ index: Int) -> Bool { voices[index].contains { $0.isQuestion } }
}
