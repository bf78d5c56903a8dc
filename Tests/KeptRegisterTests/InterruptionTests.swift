import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// What a command leaves that was stopped half way: the next one finishes it, or takes it back.
///
/// `make kill` stops every command at every system call that writes; here are the states that it went through.
struct InterruptionTests {
    private let folder: TemporaryFolder
    private let place: URL
    private let surroundings: Surroundings
    private let passphrase = "correct horse battery"
    private let evidence = Data("An invented leaflet.\n".utf8)

    init() throws {
        folder = try TemporaryFolder()
        place = folder.url.appending(path: "test.kept")
        surroundings = .inTest(folder, hasSession: true)
        let register = try Register(place, creating: true, in: surroundings)
        _ = try register.add(addition("one"), evidence: [digest: evidence])
    }

    private var sealing: Sealing { Sealing(place, in: surroundings, work: 4) }
    private var digest: String { "sha256:" + SealedHead.digest(evidence) }

    private func addition(_ key: String) -> Addition {
        var addition = Addition()
        addition.documents = [KeptDocument(digest: digest, name: "leaflet.txt", mediaType: "text/plain")]
        addition.entries = [.test(.claim, key, ["text": .text("Claim \(key)")])]
        return addition
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    }

    private func holds(_ count: Int = 1) throws {
        #expect(try Register(place, in: surroundings).entries(.claim).count == count)
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    /// A register of which the first lock was stopped before its head: sealed files of a lock that nobody knows.
    @Test(arguments: ["evidence", "lock", "key", "parts"])
    func aLockThatWasStoppedIsTakenBack(after step: String) throws {
        let other = AgeIdentityOfNobody.file
        try other.write(to: place.appending(path: "evidence/\(String(repeating: "ab", count: 32)).age"))
        if step != "evidence" { try other.write(to: place.appending(path: "lock.age")) }
        if step == "key" || step == "parts" {
            let keys = try names(in: surroundings.keys).filter { $0.hasSuffix(".key") }
            try other.write(to: surroundings.keys.appending(path: keys[0] + ".age"))
        }
        if step == "parts" {
            try FileManager.default.createDirectory(
                at: place.appending(path: "journal"), withIntermediateDirectories: true)
            try other.write(to: place.appending(path: "journal/00000001.age.part"))
            try other.write(to: place.appending(path: "view.age.part"))
            try other.write(to: place.appending(path: "head.age.part"))
        }
        try holds()
        if step != "evidence" { #expect(try !names(in: place).contains { $0.contains(".age") }) }
        try sealing.seal(under: passphrase)
        _ = try sealing.open(by: .passphrase(passphrase))
        try holds()
        let register = try Register(place, in: surroundings)
        _ = try register.add(addition("two"), evidence: [:])
        try Backup.run(register, to: folder.url.appending(path: "backup.kept"))
        try Backup.restore(
            folder.url.appending(path: "backup.kept"), to: folder.url.appending(path: "restored.kept"),
            in: surroundings)
        try sealing.dissolve(by: .passphrase(passphrase))
        try holds(2)
    }

    /// After the head counts, clear files and the clear key are gone with the next command, also while it is locked.
    @Test func whatALockLeftInClearIsTakenAway() throws {
        let clear = folder.url.appending(path: "clear.kept")
        try FileManager.default.copyItem(at: place, to: clear)
        let key = try names(in: surroundings.keys).filter { $0.hasSuffix(".key") }[0]
        let seed = try Data(contentsOf: surroundings.keys.appending(path: key))
        try sealing.seal(under: passphrase)
        for name in try names(in: clear) where !name.hasSuffix("evidence") {
            try FileManager.default.copyItem(at: clear.appending(path: name), to: place.appending(path: name))
        }
        try seed.write(to: surroundings.keys.appending(path: key))
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: surroundings) }
        #expect(
            try names(in: place).allSatisfy { $0.hasSuffix(".age") || ["journal", "evidence"].contains($0) })
        #expect(try !names(in: surroundings.keys).contains(key))
    }

    /// Taking the lock off, stopped before the head is gone, and after.
    @Test(arguments: [true, false]) func anUnlockForGoodThatWasStoppedIsFinished(hasHead: Bool) throws {
        try sealing.seal(under: passphrase)
        let sealed = folder.url.appending(path: "sealed.kept")
        try FileManager.default.copyItem(at: place, to: sealed)
        let keys = try names(in: surroundings.keys).filter { $0.hasSuffix(".age") }
        let key = try Data(contentsOf: surroundings.keys.appending(path: keys[0]))
        try sealing.dissolve(by: .passphrase(passphrase))
        for name in try names(in: sealed)
        where !["evidence", "journal"].contains(name) && (hasHead || name != "head.age") {
            let target = place.appending(path: name)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: sealed.appending(path: name), to: target)
        }
        try key.write(to: surroundings.keys.appending(path: keys[0]))
        if hasHead {
            _ = try sealing.open(by: .passphrase(passphrase))
            try holds()
            #expect(try !names(in: place).contains("journal.jsonl"))
        } else {
            try holds()
            #expect(try !names(in: place).contains { $0.contains(".age") })
        }
        _ = try Register(place, in: surroundings).add(addition("two"), evidence: [:])
        try holds(2)
    }

    @Test func whatAStoppedBackupLeftGoesWithTheNext() throws {
        let left = folder.url.appending(path: ".backup.unfinished-1/backup.kept/evidence")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: left.appending(path: "half"))
        try Backup.run(Register(place, in: surroundings), to: folder.url.appending(path: "backup.kept"))
        #expect(try !names(in: folder.url).contains { $0.contains("unfinished") })
    }

    // MARK: - Evidence

    @Test func whatFailsLeavesNoEvidence() throws {
        let register = try Register(place, in: surroundings)
        let leaflet = Data("Another invented leaflet.\n".utf8)
        let other = "sha256:" + SealedHead.digest(leaflet)
        var wrong = Addition()
        wrong.documents = [KeptDocument(digest: other, name: "other.txt", mediaType: "text/plain")]
        wrong.entries = [.test(.claim, "two", ["text": .text("Claim two"), "date": .text("no date at all")])]
        #expect(throws: (any Error).self) { try register.add(wrong, evidence: [other: leaflet]) }
        #expect(try names(in: place.appending(path: "evidence")) == [digest.dropFirst(7).description])
        // A table that is here already brings no evidence either.
        _ = try register.add(addition("one"), evidence: [other: leaflet])
        #expect(try names(in: place.appending(path: "evidence")) == [digest.dropFirst(7).description])
    }

    @Test func whatAStoppedImportLeftGoesWithTheNextCommand() throws {
        let leaflet = Data("Another invented leaflet.\n".utf8)
        let other = "sha256:" + SealedHead.digest(leaflet)
        let store = ClearStore(place)
        try UnfinishedEvidence(place).begin([digest, other].map { try store.evidenceName($0) })
        try store.keep(leaflet, digest: other)
        try Data("half".utf8).write(to: place.appending(path: "evidence/\(other.dropFirst(7)).part"))
        try holds()
        #expect(try names(in: place.appending(path: "evidence")) == [digest.dropFirst(7).description])
    }

    // MARK: - Power cuts

    @Test(arguments: [1, 100, 5000]) func zerosAtTheEndOfTheJournalAreCutOff(count: Int) throws {
        let journal = place.appending(path: "journal.jsonl")
        for lost in [Data(count: count), Data("{\"action\":\"set\",\"at\":1".utf8) + Data(count: count)] {
            let handle = try FileHandle(forWritingTo: journal)
            try handle.seekToEnd()
            try handle.write(contentsOf: lost)
            try handle.close()
            try holds()
        }
        _ = try Register(place, in: surroundings).add(addition("two"), evidence: [:])
        try holds(2)
    }
}

/// A file that no lock of these tests opens.
private enum AgeIdentityOfNobody {
    static let file = Data("age-encryption.org/v1\n-> X25519 nobody\nnothing\n--- nothing\n".utf8)
}
