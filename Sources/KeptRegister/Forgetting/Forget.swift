internal import GRDB
import KeptEntries
package import KeptLedger
import KeptVocabulary

/// Takes an entry, and all words that name it, out of a register for good: of its journal, of what is made from it, and of every colleague's
/// copy that takes the next bundle.
///
/// Lines are withheld whole, so that every digest and every signature holds; what else stood in them is said anew without the
/// words. `docs/models/forgetting.md` has the rules.
package struct Forget: Sendable {
    /// What is taken out.
    package struct Outcome: Sendable, Equatable {
        /// Lines of changes that are taken out, those about the entry itself included.
        package let lines: Int
        /// Other entries that are said anew without the words: as they were called, and as they are called now.
        package let restated: [Restated]
        /// Documents whose files are taken away.
        package let documents: Int
        /// Values beside others in conflict, of which the one that was shown is said anew.
        package let settled: Int
    }

    package struct Restated: Sendable, Equatable {
        package let old: String
        package let new: String
    }

    /// The actions of the two changes by which something is forgotten: what is said anew, and what is taken out.
    static let restating = "restate"
    static let forgetting = "forget"

    private let register: Register
    private let id: String
    private let words: Set<HiddenWords>

    /// Of an entry, and of forms of its name that the register does not know.
    ///
    /// - Throws: `RegisterError`: `noRight`, `unknownEntry`, `isRecord`.
    package init(_ register: Register, _ id: String, alsoCalled others: [String] = []) throws {
        (self.register, self.id) = (register, id)
        // What is forgotten is not shown: what this machine's member may see decides, and not what is revealed just now.
        guard let own = try Members(register).own(), own.access == .steward else {
            throw RegisterError.noRight(path: register.files.shown, needs: Member.Access.steward.rawValue)
        }
        words = try register.translated {
            try register.database.read { database in
                guard let state = try ViewWriter(database).state(id),
                    state.entry(id).confidentiality <= own.sight
                else { throw RegisterError.unknownEntry(id: id) }
                guard state.base == nil else { throw RegisterError.isRecord(id: id) }
                return try Veil.borne(by: id, in: database)
                    .union(others.map { HiddenWords($0, isName: true) })
            }
        }
    }

    /// Finds the words in texts: in documents, too, they are to be looked for.
    package var mask: NameMask { NameMask(words, mark: NameMask.markOfForgotten) }

    /// What would be taken out.
    ///
    /// `documents`: the digests of the documents that hold the words.
    package func preview(documents: Set<String>) throws -> Outcome {
        try register.translated {
            try register.database.read { database in
                var draft = Draft()
                return try told(restating(documents, in: database, to: &draft))
            }
        }
    }

    /// Takes it out.
    ///
    /// - Throws: `RegisterError.noRight` where this machine is no steward's; nothing has changed then.
    package func run(documents: Set<String>) throws -> Outcome {
        var restated: Restatement?
        let outcome: Outcome = try register.write(Self.restating, needs: .steward) { draft, database in
            let made = try restating(documents, in: database, to: &draft)
            restated = made
            return try told(made)
        }
        guard let sought = restated?.sought else { return outcome }
        try register.write(Self.forgetting, needs: .steward) { draft, _ in
            draft.set(try order(of: sought).line)
        }
        try register.finishForgetting()
        return outcome
    }

    private func restating(_ documents: Set<String>, in database: Database, to draft: inout Draft) throws
        -> Restatement
    {
        let sought = Sought(entries: [id], documents: documents, words: words)
        var restatement = try Restatement(register, without: sought, in: database)
        try restatement.write(to: &draft)
        return restatement
    }

    private func order(of sought: Sought) throws -> Forgetting.Order {
        let found = try register.placesInJournal(of: sought, about: [id])
        return Forgetting.Order(
            chance: register.surroundings.chance(EntryID.chanceBytes), lines: found.lines,
            subject: found.subject)
    }

    private func told(_ restatement: Restatement) throws -> Outcome {
        Outcome(
            lines: try register.placesInJournal(of: restatement.sought, about: []).lines.count,
            restated: restatement.restated.map { Restated(old: $0.old, new: $0.new) },
            documents: restatement.sought.documents.count, settled: restatement.settled)
    }
}

extension Register {
    /// The lines of the journal that tell of something, and those of them that are about some entries.
    func placesInJournal(of sought: Sought, about entries: Set<String>) throws -> (
        lines: Set<LinePlace>, subject: Set<LinePlace>
    ) {
        var (lines, subject) = (Set<LinePlace>(), Set<LinePlace>())
        try replay.each { read in
            for place in sought.places(in: read) {
                lines.insert(place)
                if let line = read.change.lines[place.position], entries.contains(line.entry) {
                    subject.insert(place)
                }
            }
        }
        return (lines, subject)
    }
}
