internal import Crypto
import Foundation
import KeptVocabulary

/// A sheet of words on paper that opens a register beside its passphrase: alone, or together with so many others.
///
/// The secret is cut into shares as Shamir has it (How to share a secret, 1979), byte by byte over the field of 256 elements
/// (polynomial x⁸ + x⁴ + x³ + x + 1): fewer sheets than are needed say nothing of it. A sheet is 14 of 256 words: how many
/// are needed and which it is, 12 bytes of the share, and one word that tells a wrong one.
package struct RecoverySheet: Sendable, Hashable {
    /// How many sheets open the register.
    package let needed: Int
    /// Which of the sheets it is, from 1.
    package let number: Int
    private let share: [UInt8]

    /// The secret is so many bytes: 96 bits, each try of which costs a scrypt.
    static let bytes = 12
    package static let most = 16

    private init(needed: Int, number: Int, share: [UInt8]) {
        (self.needed, self.number, self.share) = (needed, number, share)
    }

    // MARK: - Words

    private var place: UInt8 { UInt8((needed - 1) << 4 | (number - 1)) }

    package var words: [String] {
        let bytes = [place] + share
        return (bytes + [Self.check(bytes)]).map { KeyWords.all[Int($0)] }
    }

    private static func check(_ bytes: [UInt8]) -> UInt8 {
        SHA256.hash(data: Data("kept sheet 1".utf8) + bytes).prefix(1).reduce(0) { $1 | $0 }
    }

    /// Reads a sheet as it was typed, whatever parts the words.
    ///
    /// - Throws: `LedgerError.badSheets`.
    package init(_ typed: String) throws {
        let words = typed.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count == Self.bytes + 2 else {
            throw LedgerError.badSheets(
                fault: "a sheet has \(Self.bytes + 2) words, and this one has \(words.count)")
        }
        let bytes = try words.map { word in
            guard let place = KeyWords.all.firstIndex(of: word) else {
                throw LedgerError.badSheets(fault: "\u{201C}\(word)\u{201D} is no word of a sheet")
            }
            return UInt8(place)
        }
        guard Self.check(Array(bytes.dropLast())) == bytes.last, let place = bytes.first else {
            throw LedgerError.badSheets(
                fault: "one of the words is not the one on the sheet, or two have changed places")
        }
        self.init(
            needed: Int(place >> 4) + 1, number: Int(place & 15) + 1,
            share: Array(bytes.dropFirst().dropLast()))
    }

    // MARK: - Shares

    /// - Throws: `LedgerError.badSheets` where fewer than 1 or more than 16 are asked for, or more are needed than there are.
    static func sheets(of secret: [UInt8], count: Int, needed: Int, chance: (Int) -> [UInt8]) throws
        -> [RecoverySheet]
    {
        guard (1...most).contains(count), (1...count).contains(needed) else {
            throw LedgerError.badSheets(
                fault: "1 to \(most) sheets can be made, and no more can be needed than there are")
        }
        // A polynomial for each byte: the secret is its value at 0, and a share its value at the sheet's number.
        let others = secret.map { _ in chance(needed - 1) }
        return (1...count).map { number in
            let share = zip(secret, others).map { byte, others in
                others.reversed().reduce(UInt8(0)) { Field.product($0, UInt8(number)) ^ $1 }.times(number)
                    ^ byte
            }
            return RecoverySheet(needed: needed, number: number, share: share)
        }
    }

    /// The secret of enough sheets.
    ///
    /// - Throws: `LedgerError.badSheets`.
    static func secret(of sheets: [RecoverySheet]) throws -> [UInt8] {
        var known: [Int: RecoverySheet] = [:]
        for sheet in sheets { known[sheet.number] = sheet }
        guard let needed = sheets.first?.needed, sheets.allSatisfy({ $0.needed == needed }) else {
            throw LedgerError.badSheets(fault: "these sheets do not belong together")
        }
        guard known.count >= needed else {
            throw LedgerError.badSheets(
                fault: "\(needed) different sheets are needed, and \(known.count) were given")
        }
        let used = known.values.sorted { $0.number < $1.number }.prefix(needed)
        return (0..<bytes).map { place in
            used.reduce(UInt8(0)) { sum, sheet in
                let weight = used.filter { $0.number != sheet.number }.reduce(UInt8(1)) { weight, other in
                    let (own, its) = (UInt8(sheet.number), UInt8(other.number))
                    return Field.product(weight, Field.product(its, Field.inverse(own ^ its)))
                }
                return sum ^ Field.product(sheet.share[place], weight)
            }
        }
    }

    static func passphrase(_ secret: [UInt8]) -> String { Hexadecimal.text(secret) }
}

/// The field of 256 elements in which sheets are reckoned.
private enum Field {
    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var (left, right, result) = (left, right, UInt8(0))
        while right > 0 {
            if right & 1 == 1 { result ^= left }
            left = left & 0x80 == 0 ? left << 1 : left << 1 ^ 0x1B
            right >>= 1
        }
        return result
    }

    /// Of a number other than 0: its 254th power.
    static func inverse(_ value: UInt8) -> UInt8 {
        (0..<253).reduce(value) { power, _ in product(power, value) }
    }
}

extension UInt8 {
    fileprivate func times(_ number: Int) -> UInt8 { Field.product(self, UInt8(number)) }
}
