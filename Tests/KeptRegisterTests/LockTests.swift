import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptAge
import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// A register under a lock, at the cheapest work: what it must not show, and what it must not take.
struct LockTests {
    private let folder: TemporaryFolder
    private let place: URL
    private let surroundings: Surroundings
    private let passphrase = "correct horse battery"
    private let evidence = Data("An invented leaflet about the harbour of Norland.\n".utf8)

    init() throws {
        folder = try TemporaryFolder()
        place = folder.url.appending(path: "test.kept")
        surroundings = .inTest(folder, hasSession: true)
    }

    private var sealing: Sealing { Sealing(place, in: surroundings, work: 4) }
    private var digest: String { "sha256:" + SealedHead.digest(evidence) }

    private func addition(_ number: Int) -> Addition {
        var addition = Addition()
        addition.documents = [KeptDocument(digest: digest, name: "leaflet.txt", mediaType: "text/plain")]
        let claim = Entry.test(
            .claim, "\(number)",
            [
                "text": .text("Dockers of pier \(number) were dismissed without notice."),
                "state": .text("NOR"),
            ])
        addition.entries = [claim]
        addition.provenance = [
            Provenance(
                entry: claim.id, document: digest,
                place: .text(start: number, end: number + 9, line: number, column: 1),
                quote: "about the harbour")
        ]
        return addition
    }

    private func filled() throws {
        let register = try Register(place, creating: true, in: surroundings)
        for number in 1...5 { _ = try register.add(addition(number), evidence: [digest: evidence]) }
    }

    /// All files of the register by name.
    private func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = place.resolvingSymlinksInPath().path + "/"
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil))
        {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else {
                continue
            }
            files[file.resolvingSymlinksInPath().path.replacing(root, with: "")] = try Data(contentsOf: file)
        }
        return files
    }

    /// Every 8-byte run of what the register holds.
    private func runs(of texts: [Data]) -> Set<Data> {
        var runs = Set<Data>()
        for text in texts {
            let bytes = Array(text)
            for start in 0..<max(0, bytes.count - 7) { runs.insert(Data(bytes[start..<start + 8])) }
        }
        return runs
    }

    private func showsNothing(_ texts: [Data]) throws {
        let runs = runs(of: texts)
        for (name, bytes) in try files() {
            // The header of an age file is the same in all; its lines are no stored text.
            let all = Array(bytes)
            let found = (0..<max(0, all.count - 7)).contains { runs.contains(Data(all[$0..<$0 + 8])) }
            #expect(!found, "\(name) shows stored text")
        }
    }

    @Test func nothingStoredIsFoundWhileLockedOrOpen() throws {
        try filled()
        let clear = try Register(place, in: surroundings)
        let journal = try clear.files.store.readJournal(from: 0)
        let key = try #require(try clear.ownKey())
        try sealing.seal(under: passphrase)
        try showsNothing([journal, evidence])
        let keys = try FileManager.default.contentsOfDirectory(atPath: surroundings.keys.path)
        #expect(
            keys.allSatisfy { name in [".key.age", ".last", ".views"].contains(where: name.hasSuffix) },
            "the device's key is sealed, too")
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: surroundings) }

        let open = try sealing.open(by: .passphrase(passphrase))
        #expect(try open.ownKey()?.device == key.device)
        #expect(try open.entries(.claim).count == 5 && open.evidence(digest) == evidence)
        _ = try open.add(addition(6), evidence: [:])
        let later = try Register(place, in: surroundings)
        #expect(try later.entries(.claim).count == 6 && later.search("pier").total == 6)
        try showsNothing([later.files.store.readJournal(from: 0), evidence])
        #expect(try Verification(place, in: surroundings).fault == nil)
        try sealing.close()
        try showsNothing([journal, evidence])
        #expect((surroundings.holder as? HolderInTest)?.isEmpty == true)

        try sealing.dissolve(by: .passphrase(passphrase))
        #expect(try Register(place, in: surroundings).entries(.claim).count == 6)
        #expect(try Verification(place, in: surroundings).fault == nil)
        #expect(try files().keys.allSatisfy { !$0.hasSuffix(".age") })
    }

    /// The same phrase from another editor, keyboard or system opens the same lock.
    @Test(arguments: [
        ("clé des cœurs sûrs", "cle\u{301} des cœurs su\u{302}rs"), ("cle\u{301} des cœurs", "clé des cœurs"),
        ("harbour pier five", "\u{FEFF}harbour pier five"), ("harbour pier five\r\n", "harbour pier five"),
        ("harbour pier five", "harbour pier five\n"), ("ｈａｒｂｏｕｒ pier", "harbour pier"),
        ("гавань пирс йод", "гавань пирс и\u{306}од"),
    ])
    func theSamePhraseOpensWhereverItWasTyped(sealed: String, typed: String) throws {
        try filled()
        try sealing.seal(under: sealed)
        #expect(try sealing.open(by: .passphrase(typed)).entries(.claim).count == 5)
        #expect(throws: LedgerError.wrongPassphrase) { try sealing.open(by: .passphrase("x" + typed)) }
    }

    /// What protects nothing is refused before anything is sealed.
    @Test(arguments: [
        "", "short", "        ", "a       b", "aaaaaaaaaaaa", "abababababab", "12345678", "87654321",
        "QwertyUiop",
        "password", "Pass word", "abcdefghij", "йцукенгш", "1q2w3e4r",
    ])
    func whatProtectsNothingIsRefused(phrase: String) throws {
        try filled()
        #expect(throws: LedgerError.self) { try sealing.seal(under: phrase) }
        #expect(try Register(place, in: surroundings).entries(.claim).count == 5)
    }

    /// What an older Kept sealed with the line end of a file opens still.
    @Test(arguments: ["harbour pier five\r", "harbour pier five\r\n", "cle\u{301} des cœurs"])
    func olderLocksOpen(sealed: String) throws {
        try filled()
        try sealing.seal(under: "another phrase altogether")
        let identity = try Age.open(
            Data(contentsOf: place.appending(path: "lock.age")), passphrase: "another phrase altogether")
        try Age(chance: Chance.any).seal(identity, under: sealed, work: 4)
            .write(to: place.appending(path: "lock.age"))
        let typed = sealed.filter { !$0.isNewline }
        #expect(try sealing.open(by: .passphrase(typed)).entries(.claim).count == 5)
    }

    @Test func aWrongPassphraseOpensNothing() throws {
        try filled()
        #expect(throws: LedgerError.shortPassphrase) { try sealing.seal(under: "short") }
        try sealing.seal(under: passphrase)
        #expect(throws: LedgerError.wrongPassphrase) { try sealing.open(by: .passphrase(passphrase + " ")) }
    }

    /// Each file alone cut short, changed, missing, or put back from an earlier day.
    @Test func noFileCanBeExchanged() throws {
        try filled()
        try sealing.seal(under: passphrase)
        let first = try files()
        let register = try sealing.open(by: .passphrase(passphrase))
        for number in 6...8 { _ = try register.add(addition(number), evidence: [:]) }
        try sealing.close()
        let second = try files()
        #expect(second.keys.contains("journal/00000004.age"))
        for (name, bytes) in second where name.hasSuffix(".age") {
            var bad: [(String, Data?)] = [
                ("cut", bytes.dropLast(1)), ("empty", Data()), ("missing", nil),
                ("changed", bytes.dropLast(1) + [~(bytes.last ?? 0)]),
            ]
            if let old = first[name], old != bytes { bad.append(("older", old)) }
            for (what, replacement) in bad {
                let file = place.appending(path: name)
                try FileManager.default.removeItem(at: file)
                try replacement?.write(to: file)
                #expect(throws: (any Error).self, "\(name) \(what)") {
                    let opened = try sealing.open(by: .passphrase(passphrase))
                    if let fault = try Verification(opened.files.folder, in: surroundings).fault {
                        throw RegisterError.badBackup(fault: fault)
                    }
                }
                if replacement != nil { try FileManager.default.removeItem(at: file) }
                try bytes.write(to: file)
                try sealing.forget()
            }
        }
        try swapped("journal/00000002.age", "journal/00000003.age")
        try swapped("view.age", "journal/00000002.age")
        _ = try sealing.open(by: .passphrase(passphrase))
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    private func swapped(_ one: String, _ other: String) throws {
        let (first, second) = (place.appending(path: one), place.appending(path: other))
        let (bytes, others) = (try Data(contentsOf: first), try Data(contentsOf: second))
        try others.write(to: first)
        try bytes.write(to: second)
        #expect(throws: LedgerError.self) { try sealing.open(by: .passphrase(passphrase)) }
        try bytes.write(to: first)
        try others.write(to: second)
    }

    @Test func aKilledLockIsFinished() throws {
        try filled()
        let clear = try files()
        try sealing.seal(under: passphrase)
        for (name, bytes) in clear where !name.hasPrefix("evidence") {
            try bytes.write(to: place.appending(path: name))
        }
        _ = try sealing.open(by: .passphrase(passphrase))
        #expect(try files().keys.allSatisfy { $0.hasSuffix(".age") })
    }

    @Test func aBackupOfASealedRegisterIsSealed() throws {
        try filled()
        try sealing.seal(under: passphrase)
        let register = try sealing.open(by: .passphrase(passphrase))
        let copy = folder.url.appending(path: "copy.kept")
        try Backup.run(register, to: copy)
        #expect(throws: LedgerError.wrongPassphrase) {
            try Sealing(copy, in: surroundings).open(by: .passphrase("another passphrase"))
        }
        let restored = folder.url.appending(path: "restored.kept")
        try Backup.restore(copy, to: restored, in: surroundings)
        #expect(try Register(restored, in: surroundings).entries(.claim).count == 5)
    }
}
