import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Collections that come, are replaced and go, among changes of people upon their records, on devices that exchange at random.
struct CollectionHistoryTests {
    @Test(arguments: 0..<10)
    func allCopiesAndAllRebuildsAreTheSame(portion: Int) throws {
        for seed in portion * 12..<(portion + 1) * 12 {
            let history = try CollectionHistory(seed: UInt64(seed))
            for _ in 0..<30 { try history.act() }
            try history.exchangeAll()
            var dumps: [[String]] = []
            for device in history.devices {
                let register = try #require(device.register)
                let live = try register.database.read { try ViewDump.lines($0) }
                let rebuilt = try register.replay.rebuilt().read { try ViewDump.lines($0) }
                let isSame = live == rebuilt
                #expect(isSame, "seed \(seed), \(Self.difference(live, rebuilt))")
                let fault = try Verification(device.folder, in: device.surroundings).fault
                #expect(fault == nil, "seed \(seed)")
                dumps.append(live)
            }
            for dump in dumps.dropFirst() {
                let isSame = dump == dumps[0]
                #expect(isSame, "seed \(seed), \(Self.difference(dump, dumps[0]))")
            }
        }
    }

    /// The first lines that differ, from where they do.
    private static func difference(_ one: [String], _ other: [String]) -> String {
        let (left, right) = (Set(one), Set(other))
        let only = (left.subtracting(right).sorted(), right.subtracting(left).sorted())
        let shared = zip(only.0.first ?? "", only.1.first ?? "").prefix { $0 == $1 }.count
        return [only.0, only.1].map { lines in
            (lines.first ?? "").prefix(40) + " … "
                + (lines.first ?? "").dropFirst(max(0, shared - 40)).prefix(160)
        }.joined(separator: "\n")
    }
}

/// Two or three devices that act at random.
private final class CollectionHistory {
    struct Device {
        let surroundings: Surroundings
        let folder: URL
        var register: Register?
    }

    private let folder: TemporaryFolder
    private var dice: Dice
    private(set) var devices: [Device] = []
    private var bundles: [Data] = []
    private var values = 0

    init(seed: UInt64) throws {
        folder = try TemporaryFolder(inMemory: true)
        dice = Dice(seed)
        for number in 0..<2 + dice.roll(2) {
            devices.append(
                Device(
                    surroundings: .inTest(folder, device: "\(number)"),
                    folder: folder.url.appending(path: "\(number).kept")))
        }
        let first = try Register(devices[0].folder, creating: true, in: devices[0].surroundings)
        devices[0].register = first
        for number in 1..<devices.count {
            _ = try Members(first).add(
                .invitation(in: devices[number].surroundings), name: "device \(number)", .editor,
                sees: .restricted)
        }
    }

    func act() throws {
        let number = dice.roll(devices.count)
        guard let register = devices[number].register else { return try take(into: number) }
        switch dice.roll(16) {
        case 0...3: try addCollection(to: register)
        case 4: try remove(.dataset, from: register)
        case 5...7: try change(register)
        case 8: try remove(.recommendation, from: register)
        case 9: try addOwn(to: register)
        case 10: do { _ = try register.undo() } catch RegisterError.nothingToUndo {}
        case 11: try answer(register)
        case 12, 13: bundles.append(try Offer(register).run(for: []).bytes)
        default: try take(into: number)
        }
    }

    private func record(_ number: Int) -> Entry {
        .test(
            .recommendation, "\(number)",
            [
                "text": .text("Recommendation \(number)"), "number": .text("98.\(number)"),
                "symbol": .text("A/HRC/59/99"),
            ])
    }

    private func newValue() -> Value {
        values += 1
        return .text("value \(values)")
    }

    private func addCollection(to register: Register) throws {
        let owner = Entry.test(.dataset, "\(dice.roll(3))", ["title": .text("Table")])
        var records = Addition()
        for number in 0..<6 where dice.roll(3) > 0 {
            var entry = record(number)
            if dice.roll(2) == 0 { entry.fields["comment"] = newValue() }
            if dice.roll(3) == 0 { entry.fields["position"] = .text(["supported", "noted"][dice.roll(2)]) }
            records.entries.append(entry)
            if dice.roll(2) == 0 {
                records.links.append(Link(entry.id, .mentions, owner.id, rank: .number(dice.roll(5))))
            }
            records.provenance.append(
                Provenance(
                    entry: entry.id, document: "sha256:" + String(repeating: "a", count: 64),
                    place: .text(start: dice.roll(4), end: 9, line: 1, column: 1), quote: "words"))
        }
        var addition = Addition(said: .table)
        addition.collections = [try Collection(owner, named: "table.csv", of: records)]
        _ = try register.add(addition, evidence: [:])
    }

    private func change(_ register: Register) throws {
        guard let entry = try register.entries(.recommendation).randomElement(using: &dice) else { return }
        let name = ["remark", "comment", "text"][dice.roll(3)]
        try register.set(
            EntryChange(entry: entry.id, fields: [name: dice.roll(5) == 0 ? Value?.none : newValue()]))
    }

    /// The register's own work speaks of what a collection has as a record, too.
    private func addOwn(to register: Register) throws {
        var (addition, entry) = (Addition(said: .reader(version: 2)), record(dice.roll(6)))
        entry.fields["remark"] = newValue()
        addition.entries = [entry]
        _ = try register.add(addition, evidence: [:])
    }

    private func answer(_ register: Register) throws {
        var answer = Typed<AnswerEntry>()
        answer.number = "98.\(dice.roll(6))"
        answer.report = DocumentSymbol("A/HRC/59/99")
        answer.symbol = DocumentSymbol("A/HRC/59/99/Add.\(1 + dice.roll(2))")
        answer.position = dice.roll(2) == 0 ? .supported : .noted
        var addition = Addition(said: .reader(version: 2))
        addition.entries = [answer.named()]
        _ = try register.add(addition, evidence: [:])
    }

    private func remove(_ kind: EntryKind, from register: Register) throws {
        guard let entry = try register.entries(kind).randomElement(using: &dice) else { return }
        try register.remove(entry.id)
    }

    private func take(into number: Int) throws {
        guard let bundle = bundles.randomElement(using: &dice) else { return }
        try take(bundle, into: number)
    }

    private func take(_ bundle: Data, into number: Int) throws {
        do {
            _ = try Take(devices[number].folder, in: devices[number].surroundings).run(bundle, name: "bundle")
            if devices[number].register == nil {
                devices[number].register = try Register(
                    devices[number].folder, in: devices[number].surroundings)
            }
        } catch LedgerError.gap {} catch LedgerError.notForThisMachine {}
    }

    /// Everyone offers to everyone, until nobody can lack anything.
    func exchangeAll() throws {
        for _ in 0..<2 {
            for sender in devices.indices {
                guard let register = devices[sender].register else { continue }
                let bundle = try Offer(register).run(for: []).bytes
                for taker in devices.indices where taker != sender { try take(bundle, into: taker) }
            }
        }
    }
}
