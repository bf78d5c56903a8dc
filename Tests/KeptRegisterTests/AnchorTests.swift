import Crypto
import Foundation
import GRDB
import KeptAge
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// What was cut off a register, put into its view, or sent in another's name is told, by what this machine and colleagues remember.
struct AnchorTests {
    private let stewards: TwoStewards

    init() throws { stewards = try TwoStewards() }

    private var founder: Surroundings { stewards.founder }
    private var other: Surroundings { stewards.other }
    private var ours: URL { stewards.register.files.folder }
    private var theirs: URL { stewards.theirs }

    private func add(_ key: String, to folder: URL, on machine: Surroundings) throws {
        var addition = Addition()
        addition.entries = [.test(.claim, key, ["text": .text("Claim \(key)")])]
        _ = try Register(folder, in: machine).add(addition, evidence: [:])
    }

    /// Carries what one has to the other.
    @discardableResult
    private func send(from: (URL, Surroundings), to: (URL, Surroundings)) throws -> Take.Taken {
        let bundle = try Offer(Register(from.0, in: from.1)).run(for: []).bytes
        return try Take(to.0, in: to.1).run(bundle, name: "bundle")
    }

    /// Where each change of a journal ends, in bytes.
    private func ends(_ journal: Data) throws -> [Int] {
        var (ends, end) = ([Int](), 0)
        try journal.withUnsafeBytes { bytes in
            while end < bytes.count {
                end = try ChangeText.read(bytes, at: end, line: 1, proving: false).range.upperBound
                ends.append(end)
            }
        }
        return ends
    }

    /// Cuts the last changes off a register, and takes its view away.
    private func cut(_ count: Int, off folder: URL) throws {
        let file = folder.appending(path: "journal.jsonl")
        let journal = try Data(contentsOf: file)
        let ends = try ends(journal)
        try journal.prefix(ends[ends.count - 1 - count]).write(to: file)
        for name in ["register.sqlite", "register.sqlite.sha256"] {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    // MARK: - Cuts

    @Test(arguments: 0..<4)
    func aCutIsTold(portion: Int) throws {
        for number in 0..<3 { try add("ours-\(number)", to: ours, on: founder) }
        for number in 0..<3 { try add("theirs-\(number)", to: theirs, on: other) }
        try send(from: (theirs, other), to: (ours, founder))
        for number in 3..<6 { try add("ours-\(number)", to: ours, on: founder) }
        if portion % 2 == 0 {
            // The last that came was a colleague's.
            try add("theirs-3", to: theirs, on: other)
            try send(from: (theirs, other), to: (ours, founder))
        }
        #expect(try Verification(ours, in: founder).fault == nil)
        let paper = try Register(ours, in: founder).paperWords()
        for each in paper {
            #expect(try Register(ours, in: founder).change(ofPaper: each.words)?.step == each.step)
        }
        let (journal, manager) = (
            try Data(contentsOf: ours.appending(path: "journal.jsonl")), FileManager.default
        )
        let most = try ends(journal).count - 2
        for count in 1...most where count % 2 == portion / 2 {
            try cut(count, off: ours)
            let fault = try Verification(ours, in: founder).fault
            #expect(
                fault?.contains("lacks changes that were in it") == true, "\(count): \(fault ?? "nothing")")
            let isOnPaper = try paper.allSatisfy {
                try Register(ours, in: founder).change(ofPaper: $0.words) != nil
            }
            #expect(!isOnPaper)
            // A machine without the folder of keys is told by a colleague, who had it all.
            try journal.write(to: ours.appending(path: "journal.jsonl"))
            try manager.removeItem(at: ours.appending(path: "register.sqlite"))
            #expect(try Verification(ours, in: founder).fault == nil)
        }
    }

    /// A colleague's bundle tells that changes are not here which it says to have, where the machine remembers nothing.
    @Test func aColleagueTellsOfACut() throws {
        try add("one", to: ours, on: founder)
        try send(from: (ours, founder), to: (theirs, other))
        try send(from: (theirs, other), to: (ours, founder))
        try add("two", to: ours, on: founder)
        try send(from: (ours, founder), to: (theirs, other))
        try cut(1, off: ours)
        for name in try FileManager.default.contentsOfDirectory(atPath: founder.keys.path)
        where !name.hasSuffix(".key") {
            try FileManager.default.removeItem(at: founder.keys.appending(path: name))
        }
        #expect(try Verification(ours, in: founder).fault == nil, "nothing is left that knows of it")
        try add("three", to: theirs, on: other)
        let bundle = try Offer(Register(theirs, in: other)).run(for: []).bytes
        #expect {
            _ = try Take(ours, in: founder).run(bundle, name: "bundle")
        } throws: { error in
            if case LedgerError.gap = error { true } else { false }
        }
        // It comes back with the next bundle, once the colleague knows what is here.
        try send(from: (ours, founder), to: (theirs, other))
        try send(from: (theirs, other), to: (ours, founder))
        #expect(try Register(ours, in: founder).entries(.claim).count == 3)
        let (fault, notes) = try (
            Verification(ours, in: founder).fault, Verification(ours, in: founder).notes
        )
        #expect(fault == nil && notes.isEmpty)
    }

    /// A backup is an older copy, and no fault; repair takes an older journal for all that there is.
    @Test func anOlderCopyIsNoFault() throws {
        try add("one", to: ours, on: founder)
        let backup = stewards.folder.url.appending(path: "backup.kept")
        try Backup.run(Register(ours, in: founder), to: backup)
        #expect(try Verification(backup, in: founder).notes.isEmpty)
        try add("two", to: ours, on: founder)
        let found = try Verification(backup, in: founder)
        #expect(found.fault == nil && found.notes.count == 1)
        try cut(1, off: ours)
        #expect(try Verification(ours, in: founder).fault != nil)
        _ = try Repair.run(ours, in: founder)
        #expect(try Verification(ours, in: founder).fault == nil)
        try add("three", to: ours, on: founder)
        try send(from: (ours, founder), to: (theirs, other))
        #expect(try Register(theirs, in: other).entries(.claim).count == 2)
    }

    /// A backup that is put back goes on, and comes to the same with colleagues.
    @Test(arguments: 0..<10)
    func restoredItGoesOn(number: Int) throws {
        for each in 0..<number % 3 + 1 { try add("before-\(each)", to: ours, on: founder) }
        let backup = stewards.folder.url.appending(path: "backup.kept")
        try Backup.run(Register(ours, in: founder), to: backup)
        for each in 0..<number % 4 { try add("after-\(each)", to: ours, on: founder) }
        if number % 2 == 0 { try send(from: (ours, founder), to: (theirs, other)) }
        try FileManager.default.removeItem(at: ours)
        try Backup.restore(backup, to: ours, in: founder)
        try add("again", to: ours, on: founder)
        try send(from: (ours, founder), to: (theirs, other))
        for _ in 0..<2 {
            try send(from: (theirs, other), to: (ours, founder))
            try send(from: (ours, founder), to: (theirs, other))
        }
        let dumps = try [Register(ours, in: founder), Register(theirs, in: other)].map { copy in
            try copy.database.read { try ViewDump.lines($0) }
        }
        #expect(dumps[0] == dumps[1])
        #expect(try Verification(ours, in: founder).fault == nil)
    }

    // MARK: - What leaves the machine

    /// Whoever can write the folder puts a key of theirs into the view, and stamps it.
    @Test func aViewThatSomebodyElseWroteDecidesNothing() throws {
        let stranger = try DeviceKey(seed: Data(repeating: 9, count: 32))
        let person = try stewards.register.withChance(
            Entry(id: "", kind: .person, fields: ["name": .text("Zora Quillfeather")]))
        var addition = Addition()
        addition.entries = [person]
        _ = try Register(ours, in: founder).add(addition, evidence: [:])
        let reader = try DeviceKey(seed: Data(repeating: 8, count: 32))
        _ = try Members(Register(ours, in: founder)).add(
            ExchangeKey(reader), name: "Reader", .reader, sees: .public)
        let file = ours.appending(path: "register.sqlite")
        let queue = try DatabaseQueue(path: file.path)
        try queue.write { database in
            try database.execute(
                sql: "UPDATE member SET recipient = ? WHERE name = 'Reader'",
                arguments: [stranger.identity().recipient.description])
            try database.execute(
                sql: "UPDATE entry SET level = 0, fields = json_set(fields, '$.confidentiality', 'public')")
            try database.execute(sql: "DELETE FROM rival")
        }
        try queue.close()
        let digest = try Hexadecimal.text(SHA256.hash(data: Data(contentsOf: file)))
        try Data((digest + "  register.sqlite\n").utf8).write(
            to: ours.appending(path: "register.sqlite.sha256"))
        let bundle = try Offer(Register(ours, in: founder)).run(for: ["Reader"]).bytes
        #expect(throws: LedgerError.notForThisMachine(file: "b")) {
            try ExchangeBundle(bundle, name: "b", with: [stranger.identity()])
        }
        let opened = try ExchangeBundle(bundle, name: "b", with: [reader.identity()])
        #expect(!String(decoding: opened.journal, as: UTF8.self).contains("Quillfeather"))
    }

    /// Whoever joins by a bundle reads the words to its maker, who has them, too; another's register has others.
    @Test func whoJoinsComparesTheRegister() throws {
        let joining = Surroundings.inTest(stewards.folder, device: "joining")
        let register = try Register(ours, in: founder)
        _ = try Members(register).add(.invitation(in: joining), name: "New", .editor, sees: .restricted)
        let bundle = try Offer(register).run(for: ["New"]).bytes
        let place = stewards.folder.url.appending(path: "new.kept")
        let taken = try Take(place, in: joining).run(bundle, name: "bundle")
        #expect(try taken.words == Members(register).registerWords() && taken.words.count == 12)
        #expect(try taken.words != Members(Register(theirs, in: other)).registerWords())
        let again = try Take(place, in: joining).run(bundle, name: "bundle")
        #expect(again.words.isEmpty)
    }

    /// Of a bundle that is refused nothing is kept, at no time.
    @Test func nothingOfAStrangersBundleIsKept() throws {
        let stranger = try DeviceKey(seed: Data(repeating: 9, count: 32))
        let text = Data("something".utf8)
        let digest = try #require(Digest(hash: SHA256.hash(data: text))).description
        let about = try Register(ours, in: founder).about
        let manifest = ExchangeBundle.Manifest(
            about, from: stranger.device, has: [], lacks: [], journal: Data(), evidence: [digest: text])
        let own = try #require(try Register(ours, in: founder).ownKey())
        let bundle = try ExchangeBundle(manifest, journal: Data(), evidence: [digest: text]).sealed(
            to: [ExchangeKey(own).recipient], by: stranger, chance: Chance.any)
        let evidence = ours.appending(path: "evidence")
        let before =
            try FileManager.default.attributesOfItem(atPath: evidence.path)[.modificationDate] as? Date
        #expect(throws: RegisterError.unknownSender(file: "bundle")) {
            try Take(ours, in: founder).run(bundle, name: "bundle")
        }
        let after =
            try FileManager.default.attributesOfItem(atPath: evidence.path)[.modificationDate] as? Date
        #expect(before != nil && before == after, "no file was ever there")
    }
}
