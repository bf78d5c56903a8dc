package import Foundation
import KeptEntries
package import KeptVocabulary

/// The changes of a journal that others lack, as they go into a bundle.
package struct Slice: Sendable {
    /// Each change in its fullest form, in the journal's order.
    package private(set) var reads: [ChangeText.Read] = []
    private var places: [String: Int] = [:]
    private let known: [Holdings]
    private let sight: Confidentiality
    private var spoken = Set<String>()
    /// The entries that the receivers ever might see: what was sent to them before, by whomever, they may have.
    package private(set) var onceSeen = Set<String>()

    /// - Parameters:
    ///   - known: What each of the receivers has.
    ///   - sight: What the one of them may see that may see least.
    package init(lackedBy known: [Holdings], seeing sight: Confidentiality) {
        (self.known, self.sight) = (known, sight)
    }

    /// Looks at one change of the journal, which stands there.
    package mutating func take(_ read: ChangeText.Read, _ knowledge: Knowledge) {
        for case let line? in read.change.lines where Change.isOfEntry(line.kind) { note(line) }
        guard known.contains(where: { $0.lacks(read.digest, knowledge) }) else { return }
        if let place = places[read.digest] {
            if read.change.withheld < reads[place].change.withheld { reads[place] = read }
        } else {
            places[read.digest] = reads.count
            reads.append(read)
        }
    }

    private mutating func note(_ line: Change.Line) {
        let said = line.patch.values[.confidentiality]
        let isFirst = spoken.insert(line.entry).inserted
        guard isFirst || said != nil else { return }
        if EntryKind(named: line.kind).confidentiality(said ?? nil) <= sight { onceSeen.insert(line.entry) }
    }

    /// The documents that its changes speak of.
    package var documents: [Change.Line] {
        reads.flatMap { $0.change.lines.compactMap { $0 } }.filter { $0.kind == Change.documentKind }
    }

    /// The bytes of the changes, with the lines withheld that a guardian withholds, and how many those are.
    package func bytes(of journal: Data, guardedBy guardian: Guardian) -> (bytes: Data, withheld: Int) {
        var (result, withheld) = (Data(), 0)
        journal.withUnsafeBytes { bytes in
            for read in reads {
                let (part, count) = read.bytes(in: bytes) { line, _ in guardian.withholds(line) }
                result += part
                withheld += count
            }
        }
        return (result, withheld)
    }
}
