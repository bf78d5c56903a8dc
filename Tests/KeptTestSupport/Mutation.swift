package import Foundation

/// Bytes as a damaged disk or an attacker might leave them.
package enum Mutation {
    /// How many times a test changes each of its files: `KEPT_FUZZ` in the environment, else the number given.
    package static func rounds(_ usual: Int) -> Int {
        ProcessInfo.processInfo.environment["KEPT_FUZZ"].flatMap { Int($0) } ?? usual
    }

    package static func of(_ data: Data, _ dice: inout Dice) -> Data {
        var bytes = Array(data)
        for _ in 0..<(1 + dice.roll(8)) where !bytes.isEmpty {
            let place = dice.roll(bytes.count)
            let length = min(1 + dice.roll(40), bytes.count - place)
            switch dice.roll(5) {
            case 0: bytes[place] = UInt8(dice.roll(256))
            case 1: bytes.removeSubrange(place..<(place + length))
            case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: dice.roll(bytes.count))
            case 3:
                bytes.replaceSubrange(
                    place..<(place + length), with: "-999999999999999999.5e9\"<>&#xD800;".utf8)
            default: bytes.removeSubrange(place...)
            }
        }
        return Data(bytes)
    }
}
