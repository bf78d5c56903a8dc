import Foundation
import KeptTestSupport
import KeptVocabulary
import Synchronization

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// A history of a few devices that write and exchange at random, and what must come of it, kept apart from the registers.
final class ExchangeHistory {
    /// One write of one slot, with all writes that its device knew of.
    struct Write {
        let device: Int
        /// The entry's id and the slot.
        let place: Place
        let value: Value
        let known: Set<Int>
    }

    struct Place: Hashable {
        let entry: String
        let slot: Slot
    }

    struct Device {
        let surroundings: Surroundings
        let folder: URL
        var register: Register?
        var known = Set<Int>()
    }

    private let folder: TemporaryFolder
    private var dice: Dice
    private(set) var devices: [Device] = []
    private(set) var writes: [Write] = []
    /// Who was put out, and the writes that the one who did so knew of.
    private(set) var out: [Int: Set<Int>] = [:]
    private var bundles: [(bytes: Data, from: Int, known: Set<Int>)] = []
    private let clock = Clock()
    private var values = 0
    /// Bundles that could not be taken yet, because earlier ones had not come.
    private(set) var gaps = 0

    private final class Clock: Sendable {
        let milliseconds = Atomic<Int64>(1_800_000_000_000)
    }

    init(seed: UInt64) throws {
        folder = try TemporaryFolder(inMemory: true)
        dice = Dice(seed)
        let clock = clock
        for number in 0..<3 + dice.roll(3) {
            // Clocks are some seconds off, and often stand still.
            let skew = Int64(dice.roll(10_000) - 5000)
            devices.append(
                Device(
                    surroundings: Surroundings(
                        clock: { clock.milliseconds.load(ordering: .relaxed) + skew }, chance: Chance.any,
                        keys: folder.url.appending(path: "keys-\(number)")),
                    folder: folder.url.appending(path: "\(number).kept")))
        }
        let first = try Register(devices[0].folder, creating: true, in: devices[0].surroundings)
        devices[0].register = first
        for number in 1..<devices.count {
            _ = try Members(first).add(
                .invitation(in: devices[number].surroundings), name: "device \(number)",
                dice.roll(2) == 0 ? .editor : .steward, sees: .restricted)
        }
    }

    func run(actions: Int) throws {
        for _ in 0..<actions { try act() }
    }

    private func act() throws {
        if dice.roll(3) == 0 { clock.milliseconds.add(Int64(dice.roll(3000)), ordering: .relaxed) }
        let number = dice.roll(devices.count)
        guard let register = devices[number].register else { return try take(into: number) }
        switch dice.roll(12) {
        case 0...2: try addEntry(number, register)
        case 3...5: try setField(number, register)
        case 6, 7: try offer(number, register)
        case 8...10: try take(into: number)
        default: try putOut(number, register)
        }
    }

    // MARK: - Actions

    private func isStopped(_ work: () throws -> Void) throws -> Bool {
        do {
            try work()
            return false
        } catch RegisterError.noRight { return true }
    }

    private func addEntry(_ number: Int, _ register: Register) throws {
        var entry = Entry.test(
            .event, "\(dice.roll(4))", ["title": .text(newValue()), "remark": .text(newValue())])
        entry.elements["counts"] = ["a": newCount("a"), "b": newCount("b")]
        guard try register.entries([entry.id]).isEmpty else { return }
        var addition = Addition()
        addition.entries = [entry]
        guard try !isStopped({ _ = try register.add(addition, evidence: [:]) }) else { return }
        var values: [Slot: Value] = [:]
        for (name, value) in entry.fields { values[.field(name)] = value }
        for (key, element) in entry.elements["counts"] ?? [:] {
            values[.element(field: "counts", key: key)] = element.value
        }
        record(number, entry.id, values)
    }

    private func newCount(_ key: String) -> StoredElement {
        values += 1
        return StoredElement(
            key: key, rank: .number(values),
            members: ["what": .text("arrests"), "value": .number(values), "bound": .text("exact")])
    }

    private func setField(_ number: Int, _ register: Register) throws {
        guard let entry = try register.entries(.event).randomElement(using: &dice) else { return }
        var change = EntryChange(entry: entry.id)
        let (slot, value): (Slot, Value)
        switch dice.roll(7) {
        case 0...2:
            let name = ["title", "location", "remark"][dice.roll(3)]
            (slot, value) = (.field(name), .text(newValue()))
            change.fields = [name: value]
        case 3...5:
            let element = newCount(["a", "b", "c"][dice.roll(3)])
            (slot, value) = (.element(field: "counts", key: element.key), element.value)
            change.elements = ["counts": [element.key: element]]
        default:
            _ = try isStopped { try register.remove(entry.id) }
            return
        }
        guard try !isStopped({ try register.set(change) }) else { return }
        record(number, entry.id, [slot: value])
    }

    private func newValue() -> String {
        values += 1
        return "value \(values)"
    }

    private func record(_ number: Int, _ entry: String, _ values: [Slot: Value]) {
        // All slots of one action are written at once: none knows of the other.
        let known = devices[number].known
        for (slot, value) in values {
            devices[number].known.insert(writes.count)
            let place = Place(entry: entry, slot: slot)
            writes.append(Write(device: number, place: place, value: value, known: known))
        }
    }

    private func offer(_ number: Int, _ register: Register) throws {
        bundles.append((try Offer(register).run(for: []).bytes, number, devices[number].known))
    }

    private func take(into number: Int) throws {
        guard let bundle = bundles.randomElement(using: &dice) else { return }
        try take(bundle, into: number)
    }

    private func take(_ bundle: (bytes: Data, from: Int, known: Set<Int>), into number: Int) throws {
        do {
            _ = try Take(devices[number].folder, in: devices[number].surroundings).run(
                bundle.bytes, name: "bundle")
            devices[number].known.formUnion(bundle.known)
            if devices[number].register == nil {
                devices[number].register = try Register(
                    devices[number].folder, in: devices[number].surroundings)
            }
        } catch LedgerError.gap { gaps += 1 } catch RegisterError.unknownSender
            where out[bundle.from] != nil
        {
        } catch LedgerError.notForThisMachine where bundle.from == number || out[number] != nil {}
    }

    /// The founder puts one device out, once in a history at most.
    private func putOut(_ number: Int, _ register: Register) throws {
        guard number == 0, out.isEmpty, devices.count > 3, dice.roll(3) == 0 else { return }
        let last = devices.count - 1
        guard devices[last].register != nil else { return }
        _ = try Members(register).remove("device \(last)")
        out[last] = devices[0].known
    }

    // MARK: - The end

    /// Everyone offers to everyone, until nobody can lack anything.
    func exchangeAll() throws {
        for _ in 0..<2 {
            for sender in devices.indices where out[sender] == nil {
                guard let register = devices[sender].register else { continue }
                bundles.append((try Offer(register).run(for: []).bytes, sender, devices[sender].known))
                let bundle = bundles[bundles.count - 1]
                for taker in devices.indices where taker != sender && out[taker] == nil {
                    try take(bundle, into: taker)
                }
            }
        }
    }

    var left: [Register] { devices.indices.filter { out[$0] == nil }.compactMap { devices[$0].register } }

    /// By place, the values of the writes that no other accepted write knew of.
    func expected() -> [Place: Set<Value>] {
        let accepted = writes.indices.filter { index in
            out[writes[index].device].map { $0.contains(index) } ?? true
        }
        var heads: [Place: Set<Value>] = [:]
        for (place, indices) in Dictionary(grouping: accepted, by: { writes[$0].place }) {
            let known = indices.reduce(into: Set<Int>()) { $0.formUnion(writes[$1].known) }
            heads[place] = Set(indices.filter { !known.contains($0) }.map { writes[$0].value })
        }
        return heads
    }
}
