internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// A line of a change is withheld as a whole: what is to travel without the rest, or to stay behind without it, is a line of its own.
extension Draft {
    /// Parts what says who may see an entry, and what ties it to persons and organisations, from what else is said of it.
    mutating func part(in database: Database) throws {
        let isThere = try database.cachedStatement(sql: "SELECT 1 FROM entry WHERE id = ?")
        var parted: [Change.Line] = []
        for line in lines {
            guard Change.isOfEntry(line.kind) else {
                parted.append(line)
                continue
            }
            var rest = line.patch.values
            var own: [Slot] = rest.keys.filter(Self.tiesToNamed).sorted { $0.text < $1.text }
            // Of an entry that is new nobody has anything yet.
            if rest[.confidentiality] != nil, try Int.fetchOne(isThere, arguments: [line.entry]) != nil {
                own.insert(.confidentiality, at: 0)
            }
            let taken = own.map { slot in (slot, rest.removeValue(forKey: slot) ?? nil) }
            if rest.keys.contains(where: { $0 != .record }) || taken.isEmpty {
                parted.append(line.with(rest))
            }
            for (slot, value) in taken {
                var values: [Slot: Value?] = [slot: value]
                if let record = line.patch.values[.record] { values[.record] = record }
                parted.append(line.with(values))
            }
        }
        replaceLines(by: parted)
    }

    private static func tiesToNamed(_ slot: Slot) -> Bool {
        guard case .link(_, let target) = slot else { return false }
        return EntryKind(ofID: target).description?.bearsName == true
    }

    /// - Throws: `RegisterError.mayNotLoosen` where an entry would be shown to more than it may be on this machine's word.
    func check(_ authority: Confidentiality?, in database: Database) throws {
        let writer = ViewWriter(database)
        for line in lines {
            guard Change.isOfEntry(line.kind), let value = line.patch.values[.confidentiality],
                let state = try writer.state(line.entry)
            else { continue }
            let kind = EntryKind(named: line.kind)
            let now = state.entry(line.entry).confidentiality
            let isDecided = line.said.isPerson && authority.map { $0 >= now } ?? false
            guard kind.confidentiality(value) >= now || isDecided else {
                throw RegisterError.mayNotLoosen(id: line.entry, from: now.rawValue)
            }
        }
    }
}

extension Change.Line {
    fileprivate func with(_ values: [Slot: Value?]) -> Change.Line {
        Change.Line(entry: entry, kind: kind, patch: Patch(values), said: said)
    }
}
