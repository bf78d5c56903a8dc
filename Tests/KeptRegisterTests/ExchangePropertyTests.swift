import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// 1,000 histories, in portions that run side by side.
struct ExchangePropertyTests {
    @Test(arguments: 0..<20)
    func allDevicesComeToTheSame(portion: Int) throws {
        for seed in portion * 50..<(portion + 1) * 50 {
            let history = try ExchangeHistory(seed: UInt64(seed))
            try history.run(actions: 25)
            try history.exchangeAll()
            let dumps = try history.left.map { register in
                try register.database.read { try ViewDump.lines($0) }
            }
            let first = try #require(dumps.first)
            #expect(dumps.allSatisfy { $0 == first }, "seed \(seed)")
            try holds(history, seed: seed)
        }
    }

    /// No accepted write is lost, and every conflict is shown: the value that stands and its rivals are those that no
    /// other write knew of.
    private func holds(_ history: ExchangeHistory, seed: Int) throws {
        let register = try #require(history.left.first)
        let conflicts = Dictionary(grouping: try register.conflicts()) {
            ExchangeHistory.Place(entry: $0.entry, slot: $0.slot)
        }
        let expected = history.expected()
        for (place, values) in expected {
            guard let entry = try register.entries([place.entry]).first else { continue }
            let standing: Value? =
                switch place.slot {
                case .field(let name): entry.fields[name]
                case .element(let field, let key): entry.elements[field]?[key]?.value
                default: nil
                }
            let shown = Set(conflicts[place, default: []].compactMap(\.value)).union(
                [standing].compactMap { $0 })
            #expect(shown == values, "seed \(seed), \(place.slot)")
        }
        let places = conflicts.keys.filter { $0.slot != .removed }
        #expect(Set(places).isSubset(of: expected.keys), "seed \(seed)")
    }
}
