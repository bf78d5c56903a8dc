internal import Crypto
package import Foundation
internal import GRDB
import KeptAge
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
    /// - Throws: `RegisterError`: `noReceivers`, `unknownMember`, `noKey`.
    package func run(for names: [String]) throws -> Made {
        guard let key = try register.ownKey() else {
            throw RegisterError.noKey(path: register.files.shown)
        }
        let members = Members(register)
        let receivers =
            try names.isEmpty
            ? members.all().filter { $0.device != key.device } : names.map { try members.find($0) }
        guard let sight = receivers.map(\.sight).min() else {
            throw RegisterError.noReceivers(path: register.files.shown)
        }
        let recipients = try receivers.map { member in
            do { return try AgeRecipient(member.recipient) } catch is AgeError {
                throw RegisterError.badMember(name: member.name)
            }
        }
        let (has, lacks) = try holdings()
        let slice = try slice(for: receivers)
        let hidden = try documents(of: slice, hiddenFrom: sight)
        let guardian = try register.translated {
            try register.database.read { try Guardian(sight, documents: hidden, in: $0) }
        }
        var (journal, kept, withheld) = (Data(), [String: Data](), 0)
        try register.files.keeping.readJournal(from: 0).withUnsafeBytes { bytes in
            for read in slice {
                var start = read.range.lowerBound
                for (line, place) in zip(read.change.lines, read.places) {
                    guard let line, guardian.withholds(line) else { continue }
                    journal += bytes[start..<place.lowerBound]
                    journal += Data(
                        ChangeText.withheld(.init(rebasing: bytes[place])).utf8)
                    start = place.upperBound
                    withheld += 1
                }
                journal += bytes[start..<read.range.upperBound]
            }
        }
        let documents = slice.flatMap { $0.change.lines.compactMap { $0 } }
            .filter { $0.kind == Change.documentKind && !guardian.withholds($0) }
        for line in documents { kept[line.entry] = try register.files.keeping.evidence(line.entry) }
        let about = Bundle.Manifest(
            format: 1, register: register.about.id, founder: register.about.founder, from: key.device,
            has: has, lacks: lacks, journal: ChangeText.hex(SHA256.hash(data: journal)),
            evidence: kept.keys.sorted())
        let sealed = try Bundle(about, journal: journal, evidence: kept).sealed(
            to: recipients, by: key, chance: register.surroundings.chance)
        return Made(bytes: sealed, changes: slice.count, evidence: kept.count, withheld: withheld)
    }

    /// The documents of a slice that hold what a sight may not see: words that an entry above it rests on, or a hidden
    /// name.
    ///
    /// Only plain text can be searched to its last byte: while there are names to hide, documents of other forms, which
    /// have authors, comments and more than one spelling of a letter, are withheld.
    private func documents(of slice: [ChangeText.Read], hiddenFrom sight: Confidentiality) throws -> Set<
        String
    > {
        let (mask, sources) = try register.translated {
            try register.database.read { database in
                let entries = try Guardian.entries(above: sight, in: database)
                let rows = try Row.fetchAll(database, sql: "SELECT DISTINCT entry, document FROM provenance")
                return (
                    try Veil(sight, in: database).mask,
                    Set(rows.filter { entries.contains($0["entry"]) }.map { $0["document"] as String })
                )
            }
        }
        var hidden = sources
        let lines = slice.flatMap { $0.change.lines.compactMap { $0 } }
        for line in lines where line.kind == Change.documentKind && !hidden.contains(line.entry) {
            guard !mask.isEmpty,
                let document = try register.seeing(.restricted).document(line.entry)
            else { continue }
            let isPlain = ["text/plain", "text/markdown", "text/csv"].contains(document.mediaType)
            let text = String(validating: try register.files.keeping.evidence(line.entry), as: UTF8.self)
            if !isPlain || text.map(mask.finds) ?? true { hidden.insert(line.entry) }
        }
        return hidden
    }

    // MARK: - Who has what

    /// What this register has, and the changes of which it lacks lines.
    private func holdings() throws -> (has: [String: Int], lacks: [String]) {
        try register.translated {
            try register.database.read { database in
                let rows = try Row.fetchAll(
                    database, sql: "SELECT device, max(number) AS number FROM change GROUP BY device")
                return (
                    Dictionary(uniqueKeysWithValues: rows.map { ($0["device"], $0["number"]) }),
                    try String.fetchAll(
                        database, sql: "SELECT digest FROM change WHERE withheld > 0 ORDER BY digest")
                )
            }
        }
    }

    /// The changes that one of the receivers lacks, each in its fullest form, in the journal's order.
    private func slice(for receivers: [Member]) throws -> [ChangeText.Read] {
        let known = try register.translated {
            try register.database.read { database in try receivers.map { try Peer($0.device, in: database) } }
        }
        var reads: [ChangeText.Read] = []
        var places: [String: Int] = [:]
        try register.replay.each { read in
            guard known.contains(where: { $0.lacks(read) }) else { return }
            if let place = places[read.digest] {
                if read.change.withheld < reads[place].change.withheld { reads[place] = read }
            } else {
                places[read.digest] = reads.count
                reads.append(read)
            }
        }
        return reads
    }
}
