package import Foundation
internal import GRDB
package import KeptLedger

/// Takes in a bundle: all of it, or nothing.
package struct Take: Sendable {
    /// What came of a bundle.
    package struct Taken: Sendable {
        /// The name of the member that made it.
        package let from: String
        /// Changes that were not here before.
        package let changes: Int
        /// Changes here before of which withheld lines came.
        package let filled: Int
        /// Of all these, changes of devices that had been put out: they are kept, and count for nothing.
        package let refused: Int
        package let evidence: Int
        /// Lines of the changes that this register's device may not see.
        package let withheld: Int
        /// Lines that are not taken yet: the sender did not know that something is to be forgotten.
        package let heldBack: Int
        /// Lines here that others said are to be forgotten.
        package let forgotten: Int
        /// The names of those whose key signed in more than one copy, as it became known by this bundle.
        package let copied: [String]
        /// Where the bundle made the register: the words that whoever made it sees, too.
        package let words: [String]
        /// How many of the sender's last changes are not here after all.
        package let missing: Int
        /// Slots that now bear values of which none knew of the other.
        package let conflicts: Int
        /// The entries that changes touched which were not here, in their order.
        package let entries: [String]
        /// What came of them, the ones in conflict first; at most `ArrivalTeller.most`.
        package let arrivals: [Arrival]
    }

    private let folder: URL
    private let surroundings: Surroundings
    private let isForgetting: Bool

    /// So many lines are forgotten without asking.
    package static let mostForgotten = 500

    /// The register that takes; it is made where it is not there, by the first bundle from it.
    ///
    /// `isForgetting`: whether it may be that more than `mostForgotten` lines go for good.
    package init(_ folder: URL, forgetting isForgetting: Bool = false, in surroundings: Surroundings) {
        (self.folder, self.surroundings, self.isForgetting) = (folder, surroundings, isForgetting)
    }

    /// What a bundle would bring to a register that is there; nothing is taken.
    ///
    /// - Throws: As `run`, and `RegisterError.missing` where the bundle would make the register.
    package func preview(_ sealed: Data, name: String) throws -> Taken {
        let register = try Register(folder, in: surroundings)
        return try take(bundle(sealed, name, for: register), name, into: register, keeping: false)
    }

    /// - Throws: `RegisterError`, `LedgerError`; nothing has changed then.
    package func run(_ sealed: Data, name: String) throws -> Taken {
        let files = try RegisterFiles(folder, in: surroundings)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: files.shown) }
        try StagedFolder.removeLeft(of: folder)
        if files.isThere {
            let register = try Register(folder, in: surroundings)
            return try take(bundle(sealed, name, for: register), name, into: register)
        }
        guard let key = try KeyRing.invitation(in: surroundings) else {
            throw LedgerError.notForThisMachine(file: name)
        }
        let bundle = try ExchangeBundle(sealed, name: name, with: [key.identity()])
        return try join(bundle, name)
    }

    private func bundle(_ sealed: Data, _ name: String, for register: Register) throws -> ExchangeBundle {
        // A machine on which a backup was put back joins by the first bundle that is for it.
        let keys = try register.ring.all() + [KeyRing.invitation(in: surroundings)].compactMap { $0 }
        guard !keys.isEmpty else { throw RegisterError.noKey(path: register.files.shown) }
        let identities = try keys.map { try $0.identity() }
        // What is of another register is told before the rest of it is opened.
        let manifest = try ExchangeBundle.manifest(of: sealed, name: name, with: identities)
        guard manifest.register == register.about.id, manifest.founder == register.about.founder else {
            throw LedgerError.otherRegister(file: name)
        }
        return try ExchangeBundle(sealed, name: name, with: identities)
    }

    /// Makes the register from its first bundle; where that is stopped, it can be taken again.
    private func join(_ bundle: ExchangeBundle, _ name: String) throws -> Taken {
        let taken = try StagedFolder.make(folder) { staged in
            let files = RegisterFiles(folder: staged)
            try files.make()
            try files.store.keep(About(founder: bundle.manifest.founder, id: bundle.manifest.register))
            let register = try Register(staged, in: surroundings)
            let taken = try take(bundle, name, into: register)
            try register.ring.accept()
            return taken
        }
        try KeyRing.forgetInvitation(in: surroundings)
        return taken
    }

    private func take(
        _ bundle: ExchangeBundle, _ name: String, into register: Register, keeping isKept: Bool = true
    ) throws -> Taken {
        let about = register.about
        guard bundle.manifest.register == about.id, bundle.manifest.founder == about.founder else {
            throw LedgerError.otherRegister(file: name)
        }
        // Nothing of a stranger's bundle is kept, its evidence neither.
        var checked: Arrivals?
        let check = { (database: Database) in
            let forgotten = try ViewForgetting.forgotten(about.founder, in: database)
            let arrivals = try Arrivals(
                bundle, name, into: about, holding: ViewChanges(database), without: forgotten)
            let membership = try ViewMembers.membership(about.founder, and: arrivals.grants, in: database)
            guard membership.member(bundle.manifest.from) != nil else {
                throw RegisterError.unknownSender(file: name)
            }
            checked = arrivals
        }
        let taken = try register.appending(evidence: bundle.evidence, checking: check) { database in
            let changes = ViewChanges(database)
            let copied = try Members.copied(register, in: database)
            guard let arrivals = checked else { throw RegisterError.unknownSender(file: name) }
            return Appendix(isKept: isKept, bytes: { arrivals.bytes }) {
                let membership = try ViewMembers.membership(about.founder, in: database)
                guard let sender = membership.member(bundle.manifest.from),
                    arrivals.devices.allSatisfy(membership.names)
                else { throw RegisterError.unknownSender(file: name) }
                try arrivals.checkEvidence(in: register.files.store)
                try changes.remember(bundle.manifest)
                let placed = try (arrivals.new + arrivals.filled).compactMap { read in
                    try changes.knowledge(read.digest).map { PlacedChange(read.change, $0) }
                }
                let (entries, rivals) = (arrivals.entries, try Conflicts.all(in: database))
                let forgotten = try ViewForgetting.forgotten(about.founder, in: database).lines
                    .subtracting(arrivals.forgotten.lines).count
                // Whoever would destroy a register says that all of it is to be forgotten.
                guard forgotten <= Self.mostForgotten || isForgetting || !isKept || arrivals.isFirst else {
                    throw RegisterError.forgetsMuch(file: name, lines: forgotten)
                }
                return Taken(
                    from: sender.name, changes: arrivals.new.count, filled: arrivals.filled.count,
                    refused: try changes.refused(arrivals.new), evidence: bundle.evidence.count,
                    withheld: arrivals.new.map(\.change.withheld).reduce(0, +),
                    heldBack: arrivals.heldBack,
                    forgotten: forgotten,
                    copied: try Members.copied(register, in: database).filter { !copied.contains($0) },
                    words: arrivals.isFirst ? RegisterWords.of(about, from: bundle.manifest.from) : [],
                    missing: try changes.missing(of: bundle.manifest),
                    conflicts: rivals.count,
                    entries: entries,
                    arrivals: try ArrivalTeller(placed).arrivals(entries, rivals, register, in: database))
            }
        }
        if isKept { try register.remember(bundle.manifest) }
        return taken
    }
}
