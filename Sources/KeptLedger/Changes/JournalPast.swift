/// Where every change of a journal stands, and what was said of members: worked out from the journal alone, before anything else of it is
/// taken in.
package struct JournalPast {
    private struct Begun {
        let change: Change
        let digest: String
        let lines: [(position: Int, line: Change.Line)]
    }

    private var begun: [Begun] = []
    private var lines: [(position: Int, line: Change.Line)] = []
    private var counts: [PastOfChanges.Fork: Int] = [:]
    private var digests = Set<String>()
    /// The digests of the changes in the order in which they come, also those that come again.
    private var order: [String] = []
    private var past = PastOfChanges()
    package private(set) var grants: [Grant] = []
    /// What changes said that is to be forgotten, also those that count for nothing.
    package private(set) var forgettings: [Forgetting] = []

    package init() {}

    package mutating func take(_ event: JournalScanner.Event, _ scanner: JournalScanner) {
        switch event {
        case .head: lines = []
        case .line(let line, let position):
            if let line, scanner.change?.tellsOfMembers == true { lines.append((position, line)) }
        case .seal(let digest):
            order.append(digest)
            // A change comes again where lines of it arrived later.
            guard let change = scanner.change, digests.insert(digest).inserted else { return }
            begun.append(Begun(change: change, digest: digest, lines: lines))
            counts[.init(change), default: 0] += 1
        }
    }

    /// Places all changes when the whole journal was taken in.
    ///
    /// `isIn`: whether what a change says of members counts.
    /// - Returns: Whether each follows what it can follow.
    package mutating func finish(where isIn: (_ digest: String) -> Bool = { _ in true }) throws -> Bool {
        past = PastOfChanges(forks: Set(counts.filter { $0.value > 1 }.keys))
        for each in begun {
            guard let placed = try past.place(each.change, each.digest) else { return false }
            let change = PlacedChange(each.change, placed)
            forgettings += each.lines.compactMap { Forgetting($1, at: $0, of: change) }
            guard isIn(each.digest) else { continue }
            grants += try each.lines.compactMap { position, line in
                try Grant(line, at: position, of: change, past.known)
            }
        }
        begun = []
        return true
    }

    /// The device that signed a change.
    package func device(of digest: String) throws -> String? { try past.known(digest)?.device }

    /// Where a change stands, by its place among all that come; nothing for one that is not whole.
    package func place(_ index: Int) throws -> (digest: String, knowledge: Knowledge)? {
        guard order.indices.contains(index) else { return nil }
        let digest = order[index]
        return try past.known(digest).map { (digest, $0) }
    }
}
