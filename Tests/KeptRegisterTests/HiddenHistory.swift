import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary

@testable import KeptLedger
@testable import KeptRegister

/// A history of a few devices that name, rename, restrict and loosen persons, speak of them, and exchange: and what each may see of it, kept
/// apart from the registers.
final class HiddenHistory {
    struct Device {
        let name: String
        let access: Member.Access
        let sight: Confidentiality
        let surroundings: Surroundings
        let folder: URL
        /// What it knows, as numbers of deeds.
        var known = Set<Int>()

        func register() throws -> Register { try Register(folder, in: surroundings) }
    }

    /// What was said of a person's confidentiality, and what was known of it.
    struct Said {
        let person: String
        let level: Confidentiality
        let authority: Confidentiality?
        let known: Set<Int>
    }

    private enum Deed {
        case said(Said)
        case named(person: String, name: String, by: Int)
        case spoke
    }

    let folder: TemporaryFolder
    let clock = MovedClock(1_800_000_000_000)
    private(set) var devices: [Device] = []
    private var deeds: [Deed] = []
    private var persons: [String] = []
    private var dice: Dice
    private var names = 0
    /// The persons who were taken out for good.
    private(set) var forgotten = Set<String>()

    init(seed: UInt64) throws {
        folder = try TemporaryFolder(inMemory: true)
        dice = Dice(seed)
        let clock = clock
        let kinds: [(Member.Access, Confidentiality)] = [
            (.steward, .restricted), (.editor, .organisation), (.editor, .restricted),
            (.steward, .organisation),
            (.editor, .public),
        ]
        for (number, kind) in kinds.prefix(3 + dice.roll(3)).enumerated() {
            let surroundings = Surroundings(
                clock: { clock.milliseconds }, chance: Chance.any,
                keys: folder.url.appending(path: "keys-\(number)"))
            devices.append(
                Device(
                    name: number == 0 ? "founder" : "device \(number)", access: kind.0, sight: kind.1,
                    surroundings: surroundings, folder: folder.url.appending(path: "\(number).kept")))
        }
        let first = try Register(devices[0].folder, creating: true, in: devices[0].surroundings)
        for device in devices.dropFirst() {
            _ = try Members(first).add(
                .invitation(in: device.surroundings), name: device.name, device.access, sees: device.sight)
        }
        try person(on: 0)
        for number in devices.indices.dropFirst() { try send(from: 0, to: number) }
    }

    // MARK: - Deeds

    /// With `forgetting`, persons are taken out for good, too.
    func run(_ count: Int, forgetting: Bool = false) throws {
        for _ in 0..<count {
            if dice.roll(3) == 0 { clock.pass(days: 1) }
            let number = dice.roll(devices.count)
            switch dice.roll(forgetting ? 13 : 11) {
            case 11, 12: try forget(on: number)
            case 0: try person(on: number)
            case 1, 2: try rename(on: number)
            case 3, 4: try setLevel(on: number)
            case 5: try speak(on: number)
            default:
                let other = dice.roll(devices.count)
                if other != number { try send(from: number, to: other) }
            }
        }
        try exchangeAll()
    }

    /// A name that is found nowhere else, of letters alone.
    private func newName() -> String {
        names += 1
        let letters = String(names + 1000).map { String("bcdfghjklm"[Int(String($0)) ?? 0]) + "o" }.joined()
        return "Zaq" + letters + " Vun" + letters
    }

    private func note(_ deed: Deed, by number: Int) {
        devices[number].known.insert(deeds.count)
        deeds.append(deed)
    }

    private func say(_ person: String, _ level: Confidentiality, by number: Int) {
        let device = devices[number]
        note(
            .said(
                Said(
                    person: person, level: level, authority: device.access == .steward ? device.sight : nil,
                    known: device.known)), by: number)
    }

    private func person(on number: Int) throws {
        let register = try devices[number].register()
        let (name, level) = (newName(), Confidentiality.allCases[dice.roll(3)])
        let entry = try register.withChance(
            Entry(
                id: "", kind: .person, fields: ["name": .text(name), "confidentiality": level.stored]))
        var addition = Addition()
        addition.entries = [entry]
        _ = try register.add(addition, evidence: [:])
        persons.append(entry.id)
        note(.named(person: entry.id, name: name, by: number), by: number)
        say(entry.id, level, by: number)
    }

    /// A person that a device has, and may see.
    private func someone(on number: Int) throws -> Entry? {
        try devices[number].register().seeing(devices[number].sight).entries(.person)
            .filter { $0.hiddenAs == nil }.randomElement(using: &dice)
    }

    private func rename(on number: Int) throws {
        guard let entry = try someone(on: number) else { return }
        let name = newName()
        let field = dice.roll(3) == 0 ? "aliases" : "name"
        let value: Value = field == "name" ? .text(name) : .list([.text(name)])
        try devices[number].register().set(entry.id, [field: value])
        note(.named(person: entry.id, name: name, by: number), by: number)
    }

    private func setLevel(on number: Int) throws {
        guard let entry = try someone(on: number) else { return }
        let level = Confidentiality.allCases[dice.roll(3)]
        do {
            try devices[number].register().set(entry.id, ["confidentiality": level.stored])
            if level != entry.confidentiality { say(entry.id, level, by: number) }
        } catch RegisterError.mayNotLoosen {}
    }

    /// A claim that names somebody, and is tied to them.
    private func speak(on number: Int) throws {
        guard let entry = try someone(on: number) else { return }
        let register = try devices[number].register()
        var addition = Addition()
        let claim = try register.withChance(
            Entry(id: "", kind: .claim, fields: ["text": .text("\(entry.title) was heard.")]))
        addition.entries = [claim]
        if dice.roll(2) == 0 { addition.links = [Link(claim.id, .mentions, entry.id)] }
        _ = try register.add(addition, evidence: [:])
        note(.spoke, by: number)
    }

    private func forget(on number: Int) throws {
        guard devices[number].access == .steward, let entry = try someone(on: number) else { return }
        let register = try devices[number].register().seeing(devices[number].sight)
        _ = try Forget(register, entry.id).run(documents: [])
        forgotten.insert(entry.id)
    }

    /// Every name that anyone ever gave to those who were taken out.
    var forgottenNames: Set<String> {
        Set(
            deeds.compactMap {
                if case .named(let person, let name, _) = $0, forgotten.contains(person) { name } else { nil }
            })
    }

    // MARK: - Exchanging

    func send(from number: Int, to other: Int) throws {
        let bundle = try Offer(devices[number].register()).run(for: [devices[other].name]).bytes
        do {
            _ = try Take(devices[other].folder, in: devices[other].surroundings).run(bundle, name: "bundle")
        } catch LedgerError.gap { return }
        devices[other].known.formUnion(devices[number].known)
    }

    /// So that all that anyone did has come to everyone who may see it, also what is not taken from who does not know that something is
    /// to be forgotten.
    private func exchangeAll() throws {
        for _ in 0..<(forgotten.isEmpty ? 2 : 4) {
            for number in devices.indices {
                for other in devices.indices where other != number { try send(from: number, to: other) }
            }
        }
    }

    // MARK: - What may be seen

    /// The confidentiality of each person as the rules have it, by what a device knows.
    func levels(on number: Int) -> [String: Confidentiality] {
        var levels: [String: Confidentiality] = [:]
        let said = devices[number].known.sorted().compactMap { index -> (Int, Said)? in
            if case .said(let said) = deeds[index] { (index, said) } else { nil }
        }
        for (index, one) in said {
            let isAway = said.contains { _, other in
                other.person == one.person && other.known.contains(index)
                    && (other.level >= one.level || other.authority.map { $0 >= one.level } ?? false)
            }
            if !isAway { levels[one.person] = max(levels[one.person] ?? .public, one.level) }
        }
        return levels
    }

    /// By person, every name that they ever bore, as far as a device knows.
    func names(on number: Int) -> [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        for index in devices[number].known {
            if case .named(let person, let name, _) = deeds[index] { names[person, default: []].insert(name) }
        }
        return names
    }

    /// The names that others gave to persons who were never open to a device, whatever anyone said of them.
    func neverOpen(to number: Int) -> Set<String> {
        let sight = devices[number].sight
        let all = deeds.compactMap { if case .said(let said) = $0 { said } else { nil } }
        let open = Set(all.filter { $0.level <= sight }.map(\.person))
        return Set(
            deeds.compactMap {
                if case .named(let person, let name, let author) = $0, author != number,
                    !open.contains(person)
                {
                    name
                } else {
                    nil
                }
            })
    }
}

extension String {
    fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
