import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// The view is what the journal says, and nothing in a register changes unseen.
struct RebuildTests {
    private let folder: TemporaryFolder
    private let place: URL
    private let surroundings: Surroundings

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        place = folder.url.appending(path: "test.kept")
        surroundings = .inTest(folder)
    }

    private func dump(_ register: Register) throws -> [String] {
        try register.database.read { try ViewDump.lines($0) }
    }

    @Test func tenThousandRandomActionsRebuildToTheSame() throws {
        let register = try Register(place, creating: true, in: surroundings)
        var dice = Dice(4)
        var (ids, undone) = ([String](), 0)
        for number in 0..<10_000 {
            switch dice.roll(500) {
            case 0 where number > 100:
                _ = try register.undo()
                undone += 1
            case 1..<150: ids += try add(number, to: register, ids, &dice)
            default:
                guard let id = ids.randomElement(using: &dice) else { continue }
                do {
                    let kind = EntryKind(named: String(id.prefix { $0 != "-" }))
                    let fields = kind.description?.titleFields.prefix(1) ?? []
                    try register.set(id, [(fields + ["remark"])[dice.roll(2)]: value(number, &dice)])
                } catch RegisterError.unknownEntry {
                    // An undo took it back.
                }
            }
        }
        #expect(ids.count > 1000 && undone > 5)
        let rebuilt = try register.replay.rebuilt()
        #expect(try dump(register) == rebuilt.read { try ViewDump.lines($0) })
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    private func value(_ number: Int, _ dice: inout Dice) -> Value? {
        dice.roll(6) == 0 ? nil : .text("value \(number) of Marta Ilves")
    }

    private func add(_ number: Int, to register: Register, _ ids: [String], _ dice: inout Dice) throws
        -> [String]
    {
        let kinds: [EntryKind] = [.claim, .claim, .event, .source, .claim, .organisation]
        let kind = number % 400 == 7 ? .person : kinds[dice.roll(kinds.count)]
        let title = kind.description?.titleFields.first ?? "remark"
        let entry = Entry.test(
            kind, "\(dice.roll(4000))",
            [
                title: .text(kind == .person ? "Marta Ilves \(number)" : "Entry \(number)"),
                "remark": .text("In \(number) Marta Ilves \(number - 1) spoke."),
            ])
        var addition = Addition()
        addition.entries = [entry]
        if let other = ids.randomElement(using: &dice), other != entry.id {
            addition.links = [Link(entry.id, .mentions, other)]
        }
        return try register.add(addition, evidence: [:]).entries.map(\.id)
    }

    // MARK: - Bits

    private func small() throws {
        let register = try Register(place, creating: true, in: surroundings)
        let evidence = Data("The harbour of Norland was closed on 4 May 2011.\n".utf8)
        let digest = "sha256:" + SealedHead.digest(evidence)
        var addition = Addition()
        addition.documents = [KeptDocument(digest: digest, name: "harbour.txt", mediaType: "text/plain")]
        let claim = Entry.test(
            .claim, "1", ["text": .text("The harbour was closed."), "date": .text("2011-05-04")])
        addition.entries = [claim]
        addition.provenance = [
            Provenance(
                entry: claim.id, document: digest, place: .text(start: 0, end: 47, line: 1, column: 1),
                quote: "harbour")
        ]
        _ = try register.add(addition, evidence: [digest: evidence])
        try register.set(claim.id, ["date": .text("2011-05-05")])
        _ = try register.undo()
    }

    @Test(arguments: ["journal.jsonl", "register.sqlite", "evidence", "register.json"])
    func aFlippedBitIsFoundAndNamed(name: String) throws {
        try small()
        #expect(try Verification(place, in: surroundings).fault == nil)
        #expect(try Verification(place, in: surroundings).fault == nil, "verifying changes nothing")
        var file = place.appending(path: name)
        if name == "evidence" {
            file = file.appending(
                path: try #require(try FileManager.default.contentsOfDirectory(atPath: file.path).first))
        }
        let whole = try Data(contentsOf: file)
        var dice = Dice(9)
        // Each byte of the small files; of the view, bytes all over it.
        let places =
            whole.count < 10_000 ? Array(whole.indices) : (0..<1500).map { _ in dice.roll(whole.count) }
        let shown = name == "evidence" ? "evidence/" + file.lastPathComponent : name
        for index in places {
            var bytes = whole
            bytes[index] ^= 1 << dice.roll(8)
            try bytes.write(to: file)
            let fault = try Verification(place, in: surroundings).fault
            #expect(
                fault?.hasPrefix("test.kept/" + shown) == true, "byte \(index): \(fault ?? "found nothing")")
            // Where the cut was taken for an unfinished change, the view went along; both are put back.
            if try Data(contentsOf: file) != bytes {
                Issue.record("byte \(index): verifying changed \(name)")
            }
        }
        try whole.write(to: file)
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    /// What is taken away, and not only what is changed.
    @Test func missingPartsAreNamed() throws {
        try small()
        for name in ["evidence", "journal.jsonl", "register.json"] {
            let (file, away) = (place.appending(path: name), folder.url.appending(path: "away"))
            try FileManager.default.moveItem(at: file, to: away)
            let fault = try Verification(place, in: surroundings).fault
            #expect(fault?.hasPrefix("test.kept") == true, "\(name)")
            if FileManager.default.fileExists(atPath: file.path) {
                try FileManager.default.removeItem(at: file)
            }
            try FileManager.default.moveItem(at: away, to: file)
        }
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    /// A damaged view is shown from the journal, cannot be written, and is made anew.
    @Test func aDamagedViewOpensReadOnlyAndIsRepaired() throws {
        try small()
        try Data(repeating: 7, count: 5000).write(to: place.appending(path: "register.sqlite"))
        let damaged = try Register(place, in: surroundings)
        let claim = try #require(try damaged.entries(.claim).first)
        #expect(damaged.isDamaged && claim.fields["date"] == .text("2011-05-04"))
        #expect(throws: RegisterError.damaged(path: "test.kept")) {
            try damaged.set(claim.id, ["date": .text("2012")])
        }
        #expect(try Repair.run(place, in: surroundings) == 1)
        #expect(try Verification(place, in: surroundings).fault == nil)
        try Register(place, in: surroundings).set(claim.id, ["date": .text("2012")])
        #expect(try Verification(place, in: surroundings).fault == nil)
    }
}
