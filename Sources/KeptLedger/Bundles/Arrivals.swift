package import Foundation

/// The changes of a bundle that a register does not have yet, proved and in order.
package struct Arrivals: Sendable {
    package private(set) var new: [ChangeText.Read] = []
    /// Changes that are here with lines withheld, of which more lines came.
    package private(set) var filled: [ChangeText.Read] = []
    package private(set) var bytes = Data()
    /// What the new changes say of members.
    package private(set) var grants: [Grant] = []
    /// How many lines are held back: their sender did not know yet that something was to be forgotten.
    package private(set) var heldBack = 0
    /// What was known to be forgotten before.
    package let forgotten: Forgotten
    /// Whether nothing was here before.
    package let isFirst: Bool
    private let name: String

    package var devices: Set<String> { Set(new.map(\.change.device)) }

    /// Takes nothing that is forgotten.
    ///
    /// Of a sender who does not know of all of that, no line of an entry is taken: it may say what is
    /// to be forgotten. Once they know, they send what is left of it.
    ///
    /// - Throws: `LedgerError`: `brokenBundle`, `gap`, `otherRegister`.
    package init(
        _ bundle: ExchangeBundle, _ name: String, into about: About, holding index: some ChangeIndex,
        without forgotten: Forgotten
    ) throws {
        (self.name, self.forgotten) = (name, forgotten)
        guard bundle.manifest.register == about.id, bundle.manifest.founder == about.founder else {
            throw LedgerError.otherRegister(file: name)
        }
        isFirst = try index.tips().isEmpty
        let isIgnorant = try !forgotten.isKnown(by: bundle.manifest, here: index)
        var past = PastOfChanges(older: index.knowledge)
        var withheld: [String: Int] = [:]
        try bundle.journal.withUnsafeBytes { journal in
            var (place, line) = (0, 1)
            while place < journal.count {
                // What is here already needs no proof: it stays as it is here.
                let (start, first) = (place, line)
                var read = try Self.read(journal, place, line, name, proving: false)
                place = read.range.upperBound
                line += read.lines
                let digest = read.digest
                let isOut = { (line: Change.Line, position: Int) in
                    !Change.isOfRegister(line.kind) && (isIgnorant || forgotten.holds(digest, position))
                }
                let here = try withheld[digest] ?? index.withheld(digest)
                if let here, here <= forgotten.withheld(of: read.withholding(isOut)) { continue }
                read = try Self.read(journal, start, first, name, proving: true)
                if isFirst, new.isEmpty { try Self.checkFounding(read, about, name) }
                let taken = read.bytes(in: journal, withholding: isOut)
                heldBack -= forgotten.withheld(of: read)
                read = read.withholding(isOut)
                withheld[digest] = forgotten.withheld(of: read)
                heldBack += forgotten.withheld(of: read)
                if here != nil {
                    filled.append(read)
                } else {
                    guard let place = try past.place(read.change, read.digest) else {
                        guard try !past.lacks(read.change) else {
                            throw LedgerError.gap(file: name, device: Member.id(read.change.device))
                        }
                        throw LedgerError.brokenBundle(
                            file: name,
                            fault:
                                "the change on line \(first) of its journal follows none that it can follow")
                    }
                    grants += try Grant.all(in: PlacedChange(read.change, place), past.known)
                    new.append(read)
                }
                bytes += taken.bytes
            }
        }
    }

    private static func read(
        _ journal: UnsafeRawBufferPointer, _ place: Int, _ line: Int, _ name: String, proving: Bool
    ) throws -> ChangeText.Read {
        do {
            return try ChangeText.read(journal, at: place, line: line, proving: proving)
        } catch is ChangeText.Fault {
            throw LedgerError.brokenBundle(
                file: name, fault: "the change on line \(line) of its journal does not hold")
        }
    }

    private static func checkFounding(_ read: ChangeText.Read, _ about: About, _ name: String) throws {
        guard read.change.device == about.founder, read.change.number == 1,
            read.change.lines.contains(where: { $0?.kind == Change.registerKind && $0?.entry == about.id })
        else { throw LedgerError.otherRegister(file: name) }
    }

    /// The entries that they touch, in their order.
    package var entries: [String] {
        var seen = Set<String>()
        return (new + filled).flatMap { $0.change.lines.compactMap { $0 } }
            .filter { Change.isOfEntry($0.kind) && seen.insert($0.entry).inserted }.map(\.entry)
    }

    /// Documents that came are nothing without their evidence.
    ///
    /// - Throws: `LedgerError.brokenBundle`.
    package func checkEvidence(in store: some Store) throws {
        for read in new + filled {
            for case let line? in read.change.lines where line.kind == Change.documentKind {
                guard try store.holds(line.entry) else {
                    throw LedgerError.brokenBundle(file: name, fault: "it lacks evidence that it speaks of")
                }
            }
        }
    }
}
