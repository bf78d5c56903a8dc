package import Foundation
package import KeptAge
import KeptVocabulary

/// A ledger in sealed files, opened with the identity that they are sealed to.
///
/// Nothing of it is ever on the disk in clear: the view lies in memory, made from a sealed snapshot and the segments of
/// the journal that came after it. What goes into each file is in docs/decisions/0008.
package struct SealedStore: Store {
    package let folder: URL
    package let identity: AgeIdentity
    let files: SealedFiles
    private let chance: @Sendable (Int) -> [UInt8]

    package var shown: String { folder.lastPathComponent }

    package init(_ folder: URL, _ identity: AgeIdentity, chance: @escaping @Sendable (Int) -> [UInt8]) {
        self.folder = folder
        self.identity = identity
        self.chance = chance
        files = SealedFiles(folder: folder)
    }

    /// The vault that a folder is; nothing where it is not sealed.
    ///
    /// - Throws: `LedgerError.locked`.
    package init?(_ folder: URL, in surroundings: Surroundings) throws {
        guard SealedFiles(folder: folder).isSealed else { return nil }
        guard let identity = try OpenKey(folder, in: surroundings)?.identity() else {
            throw LedgerError.locked(path: folder.lastPathComponent)
        }
        self.init(folder, identity, chance: surroundings.chance)
    }

    // MARK: - Sealing

    /// Seals bytes, padded so that their size tells little.
    package func sealed(_ bytes: Data) throws -> Data {
        try Age(chance: chance).seal(Padding.padded(bytes), to: [identity.recipient])
    }

    package func opened(_ bytes: Data, _ name: String) throws -> Data {
        do { return try Padding.bytes(Age.open(bytes, with: identity)) } catch AgeError.wrongKey {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "belongs to another lock")
        } catch is AgeError {
            throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "was cut short or changed")
        } catch is Padding.Refused {
            throw LedgerError.brokenSeal(
                file: shown + "/" + name, fault: "is of another form than this version of Kept writes")
        }
    }

    // MARK: - The head

    func readHead() throws -> SealedHead {
        let bytes = try opened(files.read("head.age"), "head.age")
        do {
            let head = try JSONDecoder().decode(SealedHead.self, from: bytes)
            guard head.format <= SealedHead.format else { throw LedgerError.newer(path: shown) }
            return head
        } catch is DecodingError {
            throw LedgerError.brokenSeal(file: shown + "/head.age", fault: "is of an unknown form")
        }
    }

    /// Reads what one head names, also while others write: where something does not fit, and another head came meanwhile, it is
    /// read once more.
    ///
    /// - Throws: `LedgerError.brokenSeal` where nobody wrote and it does not fit; what the work throws.
    private func reading<Result>(_ work: (SealedHead) throws -> Result) throws -> Result {
        var head = try readHead()
        while true {
            do {
                // A head is in place before a segment takes its name: one more than it knows is from a later head.
                guard !files.exists(SealedHead.segment(head.segments.count)) else {
                    throw LedgerError.brokenSeal(
                        file: shown + "/head.age", fault: "is older than the journal beside it")
                }
                return try work(head)
            } catch let fault as LedgerError {
                guard case .brokenSeal = fault else { throw fault }
                let later = try readHead()
                guard later != head else { throw fault }
                head = later
            }
        }
    }

    func commit(
        _ parts: [(name: String, bytes: Data)], _ head: SealedHead, finishing isFinishing: Bool = true
    ) throws {
        var head = head
        head.generation += 1
        if isFinishing, files.isSealed { try finishParts(of: readHead()) }
        try files.commit(parts, head: sealed(Data(SortedJSON.text(head).utf8)))
    }

    /// Gives their names to parts that a stopped writer left beside them, before others take their places.
    private func finishParts(of head: SealedHead) throws {
        if let view = head.view { try files.finish("view.age", view) }
        for name in try files.names(in: "journal") where name.hasSuffix(".part") {
            let place = head.segments.indices.first { SealedHead.segment($0) + ".part" == "journal/" + name }
            if let place {
                try files.finish(SealedHead.segment(place), head.segments[place])
            } else {
                // Of a journal that was cut, or written anew.
                try files.remove("journal/" + name)
            }
        }
    }

    package func about() throws -> About { try readHead().about }

    package func keep(_ about: About) throws {
        var head = try readHead()
        head.about = about
        try commit([], head)
    }

    // MARK: - The journal

    package func journalSize() throws -> Int { try readHead().journalSize }

    package func readJournal(from offset: Int) throws -> Data {
        try reading { head in
            var (journal, start) = (Data(), 0)
            for (number, part) in head.segments.enumerated() {
                defer { start += part.bytes }
                guard start + part.bytes > offset else { continue }
                let name = SealedHead.segment(number)
                let text = try opened(files.part(name, part), name)
                journal += text.dropFirst(max(0, offset - start))
            }
            return journal
        }
    }

    package func eachJournalPiece(_ body: (Data) throws -> Void) throws {
        // Segments are never changed: a later head has them all, and more.
        for number in try readHead().segments.indices {
            let text = try reading { head in
                let name = SealedHead.segment(number)
                guard number < head.segments.count else {
                    throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "is missing")
                }
                return try opened(files.part(name, head.segments[number]), name)
            }
            try body(text)
        }
    }

    package func append(_ bytes: Data, at size: Int) throws {
        var head = try readHead()
        guard head.journalSize == size else { throw LedgerError.busy(path: shown) }
        let sealed = try sealed(bytes)
        let name = SealedHead.segment(head.segments.count)
        head.segments.append(.init(digest: SealedHead.digest(sealed), bytes: bytes.count))
        try commit([(name, sealed)], head)
    }

    /// Holds all sealed files against a head, without opening them.
    private func check(_ head: SealedHead) throws {
        for (number, part) in head.segments.enumerated() {
            _ = try files.part(SealedHead.segment(number), part)
        }
        if let view = head.view { _ = try files.part("view.age", view) }
    }

    // MARK: - A snapshot of what was made from the journal

    /// What was last kept of the view, as bytes, and how much of the journal it has; nothing where there is none.
    ///
    /// - Throws: `LedgerError.brokenSeal` where any file is not the one that the head names.
    package func snapshot() throws -> (bytes: Data, journal: Int)? {
        try reading { head in
            try check(head)
            guard let view = head.view else { return nil }
            return (try opened(files.part("view.age", view), "view.age"), head.viewed)
        }
    }

    /// How much of the journal the snapshot lacks; everything where there is none.
    package func journalAfterSnapshot() throws -> Int {
        let head = try readHead()
        return head.view == nil ? .max : head.journalSize - head.viewed
    }

    /// Seals what was made from the first bytes of the journal; to be done where nobody else writes.
    package func keepSnapshot(_ bytes: Data, journal: Int) throws {
        var head = try readHead()
        let sealed = try sealed(bytes)
        head.view = .init(digest: SealedHead.digest(sealed), bytes: bytes.count)
        head.viewed = journal
        try commit([("view.age", sealed)], head)
    }

    // MARK: - One at a time

    /// - Throws: `LedgerError.busy` where the lock was taken off meanwhile.
    package func exclusively<Result>(_ work: () throws -> Result) throws -> Result {
        try FolderLock(folder).hold {
            guard files.isSealed else { throw LedgerError.busy(path: shown) }
            return try work()
        }
    }
}
