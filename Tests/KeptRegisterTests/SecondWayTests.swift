import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// Another passphrase, and sheets of words as a second way into a sealed register.
struct SecondWayTests {
    private let claim: SealedClaim

    init() throws { claim = try SealedClaim() }

    private var passphrase: String { claim.passphrase }
    private var sealing: Sealing { claim.sealing }
    private var folder: TemporaryFolder { claim.folder }
    private var place: URL { claim.place }
    private var surroundings: Surroundings { claim.surroundings }

    private func opens(_ passage: Sealing.Passage) throws -> Bool {
        let count = try sealing.open(by: passage).entries(.claim).count
        try sealing.close()
        return count == 1
    }

    @Test func thePassphraseIsChanged() throws {
        #expect(throws: LedgerError.wrongPassphrase) {
            try sealing.change(by: .passphrase("another one"), to: "seven other words")
        }
        #expect(throws: LedgerError.shortPassphrase) {
            try sealing.change(by: .passphrase(passphrase), to: "short")
        }
        #expect(try opens(.passphrase(passphrase)))
        _ = try sealing.open(by: .passphrase(passphrase))
        try sealing.change(by: .passphrase(passphrase), to: "seven other words")
        // An open register stays open, and closes as any does.
        #expect(try Register(place, in: surroundings).entries(.claim).count == 1)
        try sealing.close()
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: surroundings) }
        #expect(throws: LedgerError.wrongPassphrase) { try sealing.open(by: .passphrase(passphrase)) }
        #expect(try opens(.passphrase("seven other words")))
        #expect((surroundings.holder as? HolderInTest)?.isEmpty == true)
    }

    @Test func oneSheetOpens() throws {
        #expect(!sealing.hasRecovery)
        let sheet = try #require(
            try sealing.makeRecovery(by: passphrase, sheets: 1, needed: 1).first)
        #expect(sheet.words.count == 14 && sealing.hasRecovery)
        let typed = " " + sheet.words.joined(separator: ",\n ").uppercased()
        #expect(try opens(.sheets([RecoverySheet(typed)])))
        // A new passphrase leaves the sheet good; a new sheet does not.
        try sealing.change(by: .sheets([sheet]), to: "seven other words")
        #expect(try opens(.sheets([sheet])))
        _ = try sealing.makeRecovery(by: "seven other words", sheets: 2, needed: 1)
        #expect(throws: LedgerError.self) { try opens(.sheets([sheet])) }
        try sealing.removeRecovery(by: "seven other words")
        #expect(throws: LedgerError.noRecovery(path: "test.kept")) { try opens(.sheets([sheet])) }
        #expect(try opens(.passphrase("seven other words")))
    }

    @Test func anyThreeOfFiveOpenAndTwoDoNot() throws {
        let sheets = try sealing.makeRecovery(by: passphrase, sheets: 5, needed: 3)
        for chosen in [[0, 1, 2], [4, 2, 0], [1, 3, 4], [0, 1, 2, 3, 4]] {
            #expect(try opens(.sheets(chosen.map { sheets[$0] })))
        }
        for chosen in [[0, 1], [3], [2, 2, 2]] {
            #expect(throws: LedgerError.self) { try opens(.sheets(chosen.map { sheets[$0] })) }
        }
        let others = try sealing.makeRecovery(by: passphrase, sheets: 5, needed: 3)
        #expect(throws: LedgerError.self) { try opens(.sheets([sheets[0], others[1], others[2]])) }
        #expect(throws: LedgerError.self) {
            _ = try sealing.makeRecovery(by: passphrase, sheets: 2, needed: 3)
        }
    }

    /// Fewer sheets than are needed fit every secret: for each there is a third sheet that would give it.
    @Test func fewerSheetsSayNothing() throws {
        var shares = Set<[String]>()
        for _ in 0..<300 {
            let sheet = try RecoverySheet.sheets(
                of: Array(repeating: 7, count: 12), count: 3, needed: 2, chance: Chance.any)[0]
            shares.insert(sheet.words)
        }
        #expect(shares.count == 300, "a share of the same secret is another each time")
        for count in 1...16 {
            for needed in 1...count {
                let secret = Chance.any(12)
                let sheets = try RecoverySheet.sheets(
                    of: secret, count: count, needed: needed, chance: Chance.any)
                #expect(try RecoverySheet.secret(of: sheets.shuffled().prefix(needed).map { $0 }) == secret)
            }
        }
    }

    @Test func aSheetTellsAWrongWord() throws {
        let sheet = try #require(try sealing.makeRecovery(by: passphrase, sheets: 1, needed: 1).first)
        var told = 0
        for place in sheet.words.indices {
            var words = sheet.words
            words[place] = words[place] == "acorn" ? "actor" : "acorn"
            do { _ = try RecoverySheet(words.joined(separator: " ")) } catch { told += 1 }
        }
        // One byte tells all but one wrong word in 256.
        #expect(told >= sheet.words.count - 1)
        for typed in ["", "acorn", sheet.words.dropLast().joined(separator: " ") + " zebra"] {
            #expect(throws: LedgerError.self) { try RecoverySheet(typed) }
        }
    }

    @Test(
        arguments: [
            ("correct horse battery", ..<45), ("aaaaaaaabbbb", ..<20), ("abcdefghijklmnop", ..<10),
            ("tractor onion sunset mirror piano cedar lemon", 70...99), ("kW7#qLz!29xTp&", 70...99),
            ("Sommer2024!", ..<72),
        ] as [(String, any RangeExpression<Int> & Sendable)])
    func itIsSaidHowStrongAPassphraseIs(_ phrase: String, _ bits: any RangeExpression<Int> & Sendable) {
        #expect(bits.contains(Passphrase.bits(of: phrase)), "\(Passphrase.bits(of: phrase))")
        #expect(Passphrase.strength(of: phrase).contains("bits"))
        #expect(!Passphrase.strength(of: phrase).contains(phrase))
    }
}
