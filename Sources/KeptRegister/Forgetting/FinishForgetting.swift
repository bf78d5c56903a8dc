import Foundation
internal import GRDB
import KeptEntries
package import KeptLedger
import KeptVocabulary

/// What every copy does when it learns that something is to be forgotten.
///
/// Lines that are to be forgotten count for nothing from the moment at which it is known; then this machine looks for more of the same in
/// what was written meanwhile, and then they leave the journal, and what was made from it.
extension Register {
    /// Finds the words that are to be forgotten, while the journal still has them, in documents, too; nothing where nothing is left to do.
    package func maskOfUnfinished() throws -> NameMask? {
        guard try isUnfinished() else { return nil }
        return try unfinished().sought.mask
    }

    /// Takes out of the journal and of all that was made from it what is to be forgotten, and says so of what this machine wrote itself.
    ///
    /// `documents`: the digests of documents that hold the words; those of plain text are found here.
    package func finishForgetting(documents: Set<String> = []) throws {
        guard !isReadOnly, !isDamaged, day == nil, try isUnfinished() else { return }
        let work = try unfinished(documents: documents)
        // Where it cannot be said anew, nothing is taken out yet: it counts for nothing, and the next command tries again.
        let sought = try tell(work)
        try translated {
            try files.store.exclusively {
                try sweep()
                try takeOut(sought)
            }
            try keepView()
        }
    }

    private func isUnfinished() throws -> Bool {
        try translated { try database.read { try ViewForgetting.isUnfinished($0) } }
    }

    /// What is to be looked for.
    private struct Unfinished {
        var sought: Sought
        /// The lines that others said are to be forgotten.
        let told: Set<LinePlace>
    }

    private func forgotten() throws -> Forgotten {
        try translated { try database.read { try ViewForgetting.forgotten(about.founder, in: $0) } }
    }

    private func unfinished(documents: Set<String> = []) throws -> Unfinished {
        let forgotten = try forgotten()
        let (ordered, subject) = (forgotten.ordered, forgotten.subject)
        let (known, membership) = try translated {
            try database.read { database in
                (
                    try ViewChanges(database).all(),
                    try ViewMembers.membership(about.founder, in: database)
                )
            }
        }
        // What does not count for lack of a right says nothing of what else is to be looked for.
        func each(_ body: (ChangeText.Read, Knowledge) -> Void) throws {
            try replay.each { read in
                guard let knowledge = known[read.digest],
                    membership.accepts(PlacedChange(read.change, knowledge))
                else { return }
                body(read, knowledge)
            }
        }
        var (gone, left, whom) = (Set<String>(), Set<String>(), Set<String>())
        try each { read, knowledge in
            for (position, line) in read.change.lines.enumerated() {
                guard let line, !Change.isOfRegister(line.kind) else { continue }
                let place = LinePlace(change: read.digest, position: position)
                if ordered.contains(place) {
                    gone.insert(line.entry)
                    if subject.contains(place) { whom.insert(line.entry) }
                } else if !forgotten.lines.contains(place),
                    forgotten.orders.contains(where: { $0.knowledge.knows(knowledge) })
                {
                    left.insert(line.entry)
                }
            }
        }
        // The names of lines that were ordered, and each that somebody gave meanwhile.
        var (words, later) = (Set<HiddenWords>(), Set<HiddenWords>())
        var texts: [KeptDocument] = []
        try each { read, _ in
            for (position, line) in read.change.lines.enumerated() {
                guard let line else { continue }
                if let document = line.document { texts.append(document) }
                guard whom.contains(line.entry) else { continue }
                if subject.contains(LinePlace(change: read.digest, position: position)) {
                    words.formUnion(line.hiddenWords)
                } else {
                    later.formUnion(line.hiddenWords)
                }
            }
        }
        // Whoever ordered it may not have seen all lines about it.
        let named = gone.subtracting(left).union(whom)
        let entries = named.filter { Digest($0) == nil }
        for word in later.subtracting(words)
        where try isWithin(Sought(entries: [], words: [word]), beside: forgotten) {
            words.insert(word)
        }
        let mask = Sought(entries: [], words: words).mask
        let published = try publishedDocuments()
        let plain = try texts.filter { try !published.contains($0.digest) && isPlain($0, with: mask) }
        let sought = Sought(
            entries: entries,
            documents: documents.subtracting(published).union(plain.map(\.digest))
                .union(named.subtracting(entries)), words: words)
        return Unfinished(sought: sought, told: forgotten.lines)
    }

    /// Whether a name that somebody gave meanwhile is found, beside what was ordered, in no more than one takes out without being asked:
    /// one that was given on purpose, such as that of a country, would take the register along.
    private func isWithin(_ sought: Sought, beside forgotten: Forgotten) throws -> Bool {
        var (more, all) = (0, 0)
        try replay.each { read in
            for (position, line) in read.change.lines.enumerated() {
                guard let line, Change.isOfEntry(line.kind) else { continue }
                all += 1
                if !forgotten.holds(read.digest, position), sought.holds(line) { more += 1 }
            }
        }
        return more <= Take.mostForgotten && (more <= Self.fewLines || more * 4 <= all)
    }

    private static let fewLines = 20

    private func isPlain(_ document: KeptDocument, with mask: NameMask) throws -> Bool {
        guard !mask.isEmpty, document.isPlainText, try files.store.holds(document.digest) else {
            return false
        }
        return mask.finds(in: String(decoding: try files.store.evidence(document.digest), as: UTF8.self))
    }

    /// Says anew what was written meanwhile, without the words; and which lines of what this machine wrote are to be forgotten.
    ///
    /// A steward says it of everyone's. Returns what is looked for, with the entries that go.
    private func tell(_ work: Unfinished) throws -> Sought {
        guard let key = try ownKey() else { return work.sought }
        let member = try translated {
            try database.read { try ViewMembers.membership(about.founder, in: $0).member(key.device) }
        }
        guard let member, member.access >= .editor else { return work.sought }
        let isSteward = member.access == .steward
        let device = try writingKey().device
        func mine(_ author: String) -> Bool { isSteward || author == device || author == key.device }
        var sought = work.sought
        try write(Forget.restating) { draft, database in
            var restatement = try Restatement(self, without: work.sought, in: database)
            try restatement.write(to: &draft)
            sought = restatement.sought
        }
        var lines = Set<LinePlace>()
        try replay.each { read in
            if mine(read.change.device) { lines.formUnion(sought.places(in: read)) }
        }
        lines.subtract(work.told)
        guard !lines.isEmpty else { return sought }
        let order = Forgetting.Order(
            chance: surroundings.chance(EntryID.chanceBytes), lines: lines, subject: [])
        try write(Forget.forgetting) { draft, _ in draft.set(order.line) }
        return sought
    }

    /// Withholds the lines in the journal, makes the view anew, and takes the documents' files away.
    private func takeOut(_ sought: Sought) throws {
        try replay.catchUp(database)
        let forgotten = try forgotten()
        var documents = Set<String>()
        try files.store.rewriteJournal { journal in
            try journal.withUnsafeBytes { bytes in
                var result = Data()
                try replay.each(in: journal) { read in
                    result +=
                        read.bytes(in: bytes) { line, position in
                            guard !Change.isOfRegister(line.kind),
                                forgotten.holds(read.digest, position) || sought.holds(line)
                            else { return false }
                            if line.kind == Change.documentKind { documents.insert(line.entry) }
                            return true
                        }.bytes
                }
                return result
            }
        } before: {
            // Where this is stopped, the next command takes them away.
            try UnfinishedEvidence(files.folder).begin(documents.sorted().map(files.store.evidenceName))
        }
        try database.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try files.view.begin()
                try replay.replay(into: database)
                try database.execute(sql: "DELETE FROM remembered")
                try ViewForgetting.note(unfinished: true, in: database)
                return .commit
            }
            // What was deleted stands in a database's free pages until then.
            try database.execute(sql: "VACUUM")
            try ViewForgetting.note(unfinished: false, in: database)
        }
        try sweep()
    }
}

extension Change.Line {
    /// The words of it that tell who an entry is.
    fileprivate var hiddenWords: [HiddenWords] {
        var fields: [String: Value] = [:]
        for case (.field(let name), let value?) in patch.values where Entry.tellsWho(name) {
            fields[name] = value
        }
        return Entry(id: entry, kind: EntryKind(named: kind), fields: fields).hiddenWords
    }
}
