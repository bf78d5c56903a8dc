import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Histories of restricting, renaming, contradicting and exchanging on three to five devices: the strictest stands, and no name that
/// somebody ever bore is shown to those who may not see them.
struct HiddenHistoryTests {
    /// `KEPT_HISTORIES` says how many, in ten portions; 1,000 take half an hour.
    private static let count = ProcessInfo.processInfo.environment["KEPT_HISTORIES"].flatMap(Int.init) ?? 20

    @Test(arguments: 0..<10)
    func noNameIsShown(portion: Int) throws {
        for seed in stride(from: portion, to: Self.count, by: 10) {
            let history = try HiddenHistory(seed: UInt64(seed))
            try history.run(30)
            for number in history.devices.indices { try hold(history, number, seed) }
        }
    }

    private func hold(_ history: HiddenHistory, _ number: Int, _ seed: Int) throws {
        let device = history.devices[number]
        let register = try device.register()
        let (levels, names) = (history.levels(on: number), history.names(on: number))
        let place = "seed \(seed), device \(number)"
        for entry in try register.seeing(.restricted).entries(.person) {
            let level = levels[entry.id] ?? .public
            #expect(entry.confidentiality == level, "\(place), \(entry.id)")
        }
        for sight in [Confidentiality.public, .organisation] {
            let hidden = names.filter { levels[$0.key] ?? .public > sight }.flatMap(\.value)
            guard !hidden.isEmpty else { continue }
            let seen = try shown(register.seeing(sight)) + shown(register.seeing(sight), asOf: history)
            for name in hidden {
                #expect(!seen.contains(name), "\(place), sight \(sight)")
                if sight == .organisation {
                    #expect(try register.search(name).total == 0, "\(place), searched")
                }
            }
        }
        let journal = try String(decoding: register.files.store.readJournal(from: 0), as: UTF8.self)
        for name in history.neverOpen(to: number) {
            #expect(!journal.contains(name), "\(place), its journal")
        }
        #expect(try Verification(device.folder, in: device.surroundings).fault == nil, "\(place)")
        let live = try register.database.read { try ViewDump.lines($0) }
        #expect(try live == register.replay.rebuilt().read { try ViewDump.lines($0) }, "\(place), rebuilt")
    }

    /// All that a register shows, as one text.
    private func shown(_ register: Register) throws -> String {
        var all = ""
        for kind in [EntryKind.person, .claim] {
            for entry in try register.entries(kind) {
                all += "\(entry) \(entry.title) \(try register.history(of: entry.id))"
                all += "\(try register.links(of: entry.id))"
            }
        }
        return all + "\(try register.conflicts()) \(try register.history())"
    }

    private func shown(_ register: Register, asOf history: HiddenHistory) throws -> String {
        let first = try #require(try register.history().map(\.at.day).min())
        let last = Moment.now(history.clock.milliseconds, after: nil).day
        let middle = (first.daysSinceEpoch + last.daysSinceEpoch) / 2
        return try Set([first.daysSinceEpoch, middle, last.daysSinceEpoch]).map { day in
            try shown(register.asOf(CalendarDay(daysSinceEpoch: day)))
        }.joined()
    }
}
