import Crypto
import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger

/// What is written into a journal can be read again, to the bit.
struct ChangeTextTests {
    private let key = Curve25519.Signing.PrivateKey()

    private static let other = String(repeating: "7", count: 64)
    private static let page = #"{"box":[0,1,20,30],"page":1}"#
    private static let document = "sha256:" + String(repeating: "0", count: 64)

    private func change(_ lines: [Change.Line]) -> Change {
        Change(
            device: key.publicKey.rawRepresentation.base64EncodedString(), number: 1,
            at: .now(1_800_000_000_000, after: nil), action: "set", before: ChangeText.none,
            after: [Self.other], lines: lines)
    }

    private func line(_ values: [Slot: Value?], said: Speaker = .person) -> Change.Line {
        Change.Line(entry: "claim-0", kind: "claim", patch: Patch(values), said: said)
    }

    private func again(_ change: Change) throws -> Change {
        let made = try ChangeText.bytes(change, signedBy: key, chance: Chance.any)
        return try made.bytes.withUnsafeBytes { try ChangeText.read($0, at: 0, line: 1) }.change
    }

    private static let slots: [Slot] = [
        .key, .removed, .field("date"), .field("A9"), .element(field: "counts", key: "a"),
        .element(field: "counts", key: "b"), .element(field: "citations", key: "a"),
        .link(.cites, target: "source-1"), .link(.cites, target: "source-2"),
        .link(Role(named: "contradicts"), target: "claim-1"),
        .place(document: document, place: page), .other("weather"),
    ]

    private static func value(_ slot: Slot) -> Value {
        switch slot {
        case .key: .text(ChangeText.none)
        case .removed: .truth(true)
        default: .text("x\u{1b}\n")
        }
    }

    @Test func allSlotsComeBack() throws {
        for empty in [true, false] {
            var values: [Slot: Value?] = [:]
            for slot in Self.slots { values.updateValue(empty ? nil : Self.value(slot), forKey: slot) }
            let read = try again(
                change([line(values, said: .reader(version: 7)), line([.field("a"): .truth(true)])]))
            #expect(read.lines[0]?.patch.values == values && read.lines[0]?.said == .machine("reader 7"))
            #expect(read.lines[1]?.said == .person && read.after == [Self.other])
        }
    }

    @Test(arguments: slots)
    func slotsHaveTextsOfTheirOwn(slot: Slot) throws {
        #expect(try Slot(text: slot.text) == slot && Slot(path: slot.path) == slot)
    }

    @Test(arguments: [
        "", "[]", "[\"fields\"]", "[\"elements\",\"a\"]", "[\"key\",\"a\"]", "[1]", "{}", "[\"x\",\"y\"]",
    ])
    func otherTextsAreNoSlots(text: String) {
        #expect(throws: (any Error).self) { try Slot(text: text) }
    }

    @Test func randomPatchesComeBack() throws {
        var dice = Dice(17)
        func value(_ depth: Int) -> Value {
            switch dice.roll(depth > 3 ? 3 : 5) {
            case 0: .text(["", "a", "\"", "\u{301}", "🇰🇿", "\u{1f}\\"].randomElement(using: &dice) ?? "")
            case 1: .number(dice.roll(2000) - 1000)
            case 2: .truth(dice.roll(2) == 0)
            case 3: .list((0..<dice.roll(4)).map { _ in value(depth + 1) })
            default: .members(Dictionary((0..<dice.roll(4)).map { ("m\($0)", value(depth + 1)) }) { $1 })
            }
        }
        for _ in 0..<500 {
            var values: [Slot: Value?] = [:]
            for _ in 0..<1 + dice.roll(12) {
                let name = ["a", "b", "e1", "Zz", "A"].randomElement(using: &dice) ?? "a"
                let slot: Slot =
                    switch dice.roll(5) {
                    case 0: .field(name)
                    case 1: .element(field: "f\(dice.roll(2))", key: name)
                    case 2: .link(Role(named: "r\(dice.roll(2))"), target: name)
                    case 3:
                        .place(
                            document: Self.document,
                            place: #"{"end":\#(dice.roll(2)),"paragraph":1,"start":0}"#)
                    default: .other("o" + name)
                    }
                let isPlace = if case .place = slot { true } else { false }
                let other = isPlace ? Value.text("words") : value(0)
                values.updateValue(dice.roll(4) == 0 ? nil : other, forKey: slot)
            }
            #expect(try again(change([line(values)])).lines[0]?.patch.values == values)
        }
    }

    /// No acknowledged change is ever unreadable: what could not be read again is not written.
    @Test func whatIsTooLargeIsRefusedBeforeItIsWritten() throws {
        let words = String(repeating: "long words ", count: 2 << 20)
        #expect {
            try ChangeText.bytes(
                change([line([.field("text"): .text(words)])]), signedBy: key, chance: Chance.any)
        } throws: { error in
            if case LedgerError.tooLarge(entry: "claim-0", _)? = error as? LedgerError { true } else { false }
        }
        // Many lines are no long line.
        let many = (0..<40).map { number in
            Change.Line(
                entry: "claim-\(number)", kind: "claim",
                patch: Patch([.field("text"): .text(String(words.prefix(1 << 20)))]))
        }
        #expect(try again(change(many)).lines.count == 40)
    }

    /// Values that nest too deep to be read are not written either.
    @Test func whatCannotBeReadAgainIsRefused() {
        let deep = (0..<40).reduce(Value.text("x")) { value, _ in .list([value]) }
        #expect(throws: LedgerError.unreadable) {
            try ChangeText.bytes(change([line([.field("text"): deep])]), signedBy: key, chance: Chance.any)
        }
    }

    /// A line that is too long is no change that was begun and never finished: what follows it is not cut off.
    @Test func aLongLineIsNotTakenForAnUnfinishedChange() {
        let journal = Data(repeating: 0x61, count: ChangeText.longestLine + 10) + Data("\nmore\n".utf8)
        #expect {
            _ = try journal.withUnsafeBytes { try ChangeText.read($0, at: 0, line: 5) }
        } throws: { error in
            if case ChangeText.Fault.notAChange(line: 5)? = error as? ChangeText.Fault { true } else { false }
        }
        #expect {
            _ = try Data("{\"a\":1".utf8).withUnsafeBytes { try ChangeText.read($0, at: 0, line: 1) }
        } throws: { error in
            if case ChangeText.Fault.cutShort? = error as? ChangeText.Fault { true } else { false }
        }
    }
}
