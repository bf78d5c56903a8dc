package import Foundation
internal import GRDB
import KeptAge
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Makes a bundle of what other members lack.
package struct Offer: Sendable {
    /// What went into a bundle.
    package struct Made: Sendable {
        package let bytes: Data
        package let changes: Int
        package let evidence: Int
        /// How many lines and documents were withheld, by the receivers' sight.
        package let withheld: Int
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Seals what the receivers lack to their keys; all other members where none is named.
    ///
    /// What the least of them may not see is withheld from all: make a bundle for each where that is too much.
    /// - Throws: `RegisterError`: `noReceivers`, `unknownMember`, `noKey`; `LedgerError`.
    package func run(for names: [String]) throws -> Made {
        // Where nothing can be written, the journal may still hold what was to be forgotten.
        if try register.maskOfUnfinished() != nil { throw RegisterError.readOnly(path: register.files.shown) }
        // Who gets it and what is withheld is not left to a view that somebody else may have written.
        return try Offer(register.trusted()).make(for: names)
    }

    private func make(for names: [String]) throws -> Made {
        let key = try register.isReadOnly ? register.readingKey() : register.writingKey()
        let members = Members(register)
        let receivers =
            try names.isEmpty
            ? members.all().filter { $0.device != key.device } : names.map { try members.find($0) }
        guard let sight = receivers.map(\.sight).min() else {
            throw RegisterError.noReceivers(path: register.files.shown)
        }
        let recipients = try receivers.map { member in
            do { return try AgeRecipient(member.recipient) } catch is AgeError {
                throw LedgerError.badMember(name: member.name)
            }
        }
        let slice = try slice(for: receivers, seeing: sight)
        let guardian = try guardian(of: slice, for: sight)
        let journal = slice.bytes(of: try register.files.store.readJournal(from: 0), guardedBy: guardian)
        var evidence: [String: Data] = [:]
        for line in slice.documents where !guardian.withholds(line) {
            evidence[line.entry] = try register.files.store.evidence(line.entry)
        }
        let (has, lacks) = try read { (try $0.tips(), try $0.incomplete()) }
        let manifest = ExchangeBundle.Manifest(
            register.about, from: key.device, has: has, lacks: lacks, journal: journal.bytes,
            evidence: evidence)
        let sealed = try ExchangeBundle(manifest, journal: journal.bytes, evidence: evidence).sealed(
            to: recipients, by: key, chance: register.surroundings.chance)
        return Made(
            bytes: sealed, changes: slice.reads.count, evidence: evidence.count, withheld: journal.withheld)
    }

    private func read<Result>(_ work: (ViewChanges) throws -> Result) throws -> Result {
        try register.translated { try register.database.read { try work(ViewChanges($0)) } }
    }

    private func slice(for receivers: [Member], seeing sight: Confidentiality) throws -> Slice {
        var slice = Slice(
            lackedBy: try read { changes in try receivers.map { try changes.holdings(of: $0.device) } },
            seeing: sight)
        let places = try read { try $0.all() }
        try register.replay.each { read in
            if let place = places[read.digest] { slice.take(read, place) }
        }
        return slice
    }

    /// What a sight may not see: entries above it, documents that such entries rest on, and those that hold a hidden name.
    ///
    /// Only plain text can be searched to its last byte: while there are names to hide, documents of other forms, which
    /// have authors, comments and more than one spelling of a letter, are withheld.
    private func guardian(of slice: Slice, for sight: Confidentiality) throws -> Guardian {
        let (mask, entries, sources) = try register.translated {
            try register.database.read { database in
                let entries = try Veil.entries(above: sight, in: database).union(
                    bearers(of: register.masks.mask(for: sight, in: database), in: slice, database))
                let rows = try Row.fetchAll(database, sql: "SELECT DISTINCT entry, document FROM provenance")
                return (
                    try register.masks.mask(for: sight, in: database), entries,
                    Set(rows.filter { entries.contains($0["entry"]) }.map { $0["document"] as String })
                )
            }
        }
        var hidden = sources
        for line in slice.documents where !hidden.contains(line.entry) && !mask.isEmpty {
            guard let document = line.document else { continue }
            let text = String(validating: try register.files.store.evidence(line.entry), as: UTF8.self)
            if !document.isPlainText || text.map(mask.finds) ?? true { hidden.insert(line.entry) }
        }
        return Guardian(mask, hidden: hidden.union(entries), onceSeen: slice.onceSeen)
    }

    /// The entries that changes speak of and that hold a hidden name: a change to another field of them would come alone, as an
    /// entry without its words.
    private func bearers(of mask: NameMask, in slice: Slice, _ database: Database) throws -> Set<String> {
        guard !mask.isEmpty else { return [] }
        let writer = ViewWriter(database)
        var bearers = Set<String>()
        let touched = Set(
            slice.reads.flatMap { $0.change.lines.compactMap { $0 } }.filter { Change.isOfEntry($0.kind) }
                .map(\.entry))
        for id in touched {
            guard let state = try writer.state(id) else { continue }
            let holds = state.slots.values.joined().contains {
                $0.value?.containsText(where: mask.finds) ?? false
            }
            if holds { bearers.insert(id) }
        }
        return bearers
    }
}
