import Foundation
import KeptTestSupport
import Testing

@testable import KeptLedger

/// Sizes tell little, and what is padded comes back to the bit.
struct PaddingTests {
    @Test func whatIsPaddedComesBack() throws {
        var dice = Dice(3)
        for length in [0, 1, 4087, 4088, 4089, 5000, 65_536, 100_001] {
            let bytes = Data((0..<length).map { _ in UInt8(dice.roll(256)) })
            let padded = Padding.padded(bytes)
            #expect(padded.count == Padding.size(length + 8))
            #expect(try Padding.bytes(padded) == bytes)
            // Also as a piece of something longer.
            #expect(try Padding.bytes((Data([1]) + padded).dropFirst()) == bytes)
        }
    }

    /// At most 12 % more, and few sizes: of a hundred thousand lengths some hundred are left.
    @Test func fewSizesAreLeft() {
        var sizes = Set<Int>()
        for length in 1...100_000 {
            let size = Padding.size(length)
            #expect(size >= length && (size <= 4096 || Double(size) <= Double(length) * 1.12))
            sizes.insert(size)
        }
        #expect(sizes.count < 120, "\(sizes.count)")
        for length in [1 << 20, 123_456_789, 1 << 31, (1 << 40) + 1] {
            #expect(Padding.size(length) >= length && Double(Padding.size(length)) <= Double(length) * 1.12)
        }
    }

    @Test(
        arguments: [
            [], [0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 1, 7, 1],
            [255, 255, 255, 255, 255, 255, 255, 255, 0],
            [0x7f, 255, 255, 255, 255, 255, 255, 255, 0],
        ] as [[UInt8]])
    func whatIsNotPaddedIsRefused(bytes: [UInt8]) {
        #expect(throws: Padding.Refused.self) { try Padding.bytes(Data(bytes)) }
    }

    /// A bundle's tar is read by others with the zeros behind its end.
    @Test func aTarOfFewSizesIsReadBack() throws {
        for length in [0, 600, 5000, 70_000] {
            let tar = try Tar.bytes([("a", Data(repeating: 1, count: length)), ("b", Data("x".utf8))])
            #expect(tar.count % 512 == 0 && tar.count >= Padding.size(length + 2048))
            #expect(try Tar.files(tar).map(\.bytes.count) == [length, 1])
        }
        let sizes = try Set((5000..<5100).map { try Tar.bytes([("a", Data(count: $0))]).count })
        #expect(sizes.count == 1)
    }
}
