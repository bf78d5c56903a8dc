import KeptDocuments

extension StandingReader {
    /// Report cards and chapters say the same words again over each of their asks, whatever those words are.
    mutating func readKin(_ blocks: [Block]) {
        var groups: [String: [Int]] = [:]
        for index in blocks.indices where !blocks[index].isNote && levels[index] == nil {
            if let name = name(over: index) { groups[name, default: []].append(index) }
        }
        for members in groups.values {
            guard Set(members.map(place)).count > 1 else { continue }
            let asking = members.map { asks($0) }
            let all = asking.count { $0 }
            for (number, index) in members.enumerated() {
                standings[index].kin = members.count - 1
                standings[index].kinAsking = all - (asking[number] ? 1 : 0)
            }
        }
    }

    /// Where the words stand that stand over a block.
    private func place(_ index: Int) -> Int {
        if voices[index].first?.label != nil || read.document.blocks[index].cell != nil { return index }
        return standings[index].leadInBlock ?? standings[index].headingBlock ?? 0
    }

    /// The words that stand over a block: its own label, else its lead-in, else its heading.
    private func name(over index: Int) -> String? {
        if let label = voices[index].first?.label { return label }
        if let cell = read.document.blocks[index].cell {
            return cell.row > 0 ? "table \(cell.table) column \(cell.column)" : nil
        }
        let above = standings[index].leadInBlock ?? standings[index].headingBlock
        return above.map { read.document.blocks[$0].text.suffix(60).lowercased() }
    }
}
