import Foundation
import KeptTestSupport
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Histories of naming, renaming, restricting, speaking, forgetting and exchanging on three to five devices: what was forgotten is in no file
/// of anyone's.
struct ForgettingHistoryTests {
    /// `KEPT_HISTORIES` says how many, in ten portions.
    private static let count = ProcessInfo.processInfo.environment["KEPT_HISTORIES"].flatMap(Int.init) ?? 20

    @Test(arguments: 0..<10)
    func nothingOfItIsLeft(portion: Int) throws {
        for seed in stride(from: portion, to: Self.count, by: 10) {
            let history = try HiddenHistory(seed: UInt64(seed) + 7000)
            try history.run(30, forgetting: true)
            let names = history.forgottenNames
            for (number, device) in history.devices.enumerated() {
                let place = "seed \(seed), device \(number)"
                let register = try device.register()
                for name in Set(names.flatMap { $0.split(separator: " ") }) {
                    #expect(try !holds(device.folder, String(name)), "\(place), \(name)")
                }
                for person in history.forgotten {
                    #expect(try register.entries([person]).isEmpty, "\(place), \(person)")
                }
                #expect(try Verification(device.folder, in: device.surroundings).fault == nil, "\(place)")
                let live = try register.database.read { try ViewDump.lines($0) }
                #expect(
                    try live == register.replay.rebuilt().read { try ViewDump.lines($0) }, "\(place), rebuilt"
                )
            }
            try holdTogether(history, seed)
        }
    }

    /// Those who may see everything have the same texts, whoever forgot what.
    private func holdTogether(_ history: HiddenHistory, _ seed: Int) throws {
        let all = try history.devices.filter { $0.sight == .restricted }.map { device in
            try device.register().seeing(.restricted).entries(.claim).map { $0.id + $0.title }.sorted()
        }
        for claims in all.dropFirst() { #expect(claims == all[0], "seed \(seed)") }
    }

    private func holds(_ folder: URL, _ word: String) throws -> Bool {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).contains { name in
            FileManager.default.contents(atPath: folder.appending(path: name).path)?
                .range(of: Data(word.utf8)) != nil
        }
    }
}
