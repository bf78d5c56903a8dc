import Foundation
import KeptAge
import KeptEntries
import KeptTestSupport
import KeptVocabulary

@testable import KeptLedger
@testable import KeptRegister

/// A member with a client of its own: it has a key and signs whatever it likes, in whatever form, with good digests.
final class HostileClient {
    let key: DeviceKey
    private var dice: Dice
    /// The changes that others may have taken.
    private(set) var journal = Data()
    private var number = 0
    private var before = ChangeText.none
    /// The changes that were taken, the first one first: with which number, after which.
    private var taken: [(number: Int, digest: String)] = []

    init(seed: UInt64) throws {
        var dice = Dice(seed)
        key = try DeviceKey(seed: Data((0..<32).map { _ in UInt8(dice.roll(256)) }))
        self.dice = dice
    }

    struct Made {
        /// Its head, its lines and its seal.
        let parts: [String]
        let digest: String
        let number: Int

        var bytes: Data { Data(parts.joined(separator: "\n").utf8 + [0x0a]) }

        /// The same with every other line withheld, as a carrier may.
        var withheld: Data {
            let parts = parts.enumerated().map { place, part in
                let isKept = place == 0 || place == self.parts.count - 1 || place % 2 == 0
                return isKept ? part : Data(part.utf8).withUnsafeBytes(ChangeText.withheld)
            }
            return Data(parts.joined(separator: "\n").utf8 + [0x0a])
        }
    }

    /// A signed change of these members and lines, whatever they are.
    func change(_ head: [String: Value?], _ lines: [String]) throws -> Made {
        var all: [String: Value?] = [
            "action": .text("set"), "at": .number(1_800_000_000_000), "before": .text(before),
            "device": .text(key.device), "lines": .number(lines.count), "number": .number(number + 1),
        ]
        all.merge(head) { $1 }
        let first = CanonicalWriter.text(.members(all.compactMapValues { $0 }))
        var last: [UInt8]?
        for line in [first] + lines { last = try next(last, line) }
        let digest = last ?? []
        let signature = try key.signing.signature(for: Data("kept journal 1\n".utf8) + digest)
        let seal = CanonicalWriter.text(
            .members([
                "digest": .text(Hexadecimal.text(digest)),
                "signature": .text(signature.base64EncodedString()),
            ]))
        return Made(
            parts: [first] + lines + [seal],
            digest: Hexadecimal.text(digest), number: (all["number"] ?? nil)?.number ?? 0)
    }

    private func next(_ last: [UInt8]?, _ line: String) throws -> [UInt8] {
        let value = line.hasPrefix(#"{"withheld":"#) ? try CanonicalReader.value(line) : .truth(true)
        if let own = value.members?["withheld"]?.text.flatMap({ Hexadecimal.bytes($0) }) {
            return ChangeText.chained(last, own)
        }
        return Data(line.utf8).withUnsafeBytes { ChangeText.link(last, $0) }
    }

    /// Notes that a change was taken: the next one follows it.
    func goOn(from made: Made, inPart isPart: Bool = false) {
        journal += isPart ? made.withheld : made.bytes
        taken.append((made.number, made.digest))
        (number, before) = (made.number, made.digest)
    }

    /// Goes back to an earlier change, or to none: the next one begins a branch.
    private func goBack() {
        let place = dice.roll(taken.count + 1)
        (number, before) = place == 0 ? (0, ChangeText.none) : taken[place - 1]
    }

    // MARK: - By chance

    /// What a change can be about, as the client found it in the register.
    struct World {
        let tips: [String]
        let digests: [String]
        let entries: [String]
        let devices: [String]
        let documents: [String]
    }

    /// A change of which something is often not as it must be.
    func anyChange(in world: World) throws -> Made {
        if dice.roll(8) == 0 { goBack() }
        var after = world.tips
        switch dice.roll(12) {
        case 0: after = [pick(world.digests)]
        case 1: after += [pick(world.digests), pick(Self.texts)]
        case 2: after = []
        case 3: after = [String(repeating: "a", count: 64)]
        default: break
        }
        var head: [String: Value?] = [
            "after": after.isEmpty ? nil : .list(Set(after).sorted().map(Value.text))
        ]
        if dice.roll(20) == 0 { head["rank"] = .number(pick([0, -1, 1, 1 << 40, 1 << 53])) }
        if dice.roll(6) == 0 { head["at"] = .number(pick([-1, 0, 5, 4_000_000_000_000, 1 << 53])) }
        if dice.roll(8) == 0 { head["number"] = .number(pick([0, 1, number + 2, 1 << 50])) }
        if dice.roll(8) == 0 { head["action"] = .text(pick(Self.texts)) }
        if dice.roll(3) == 0 { head["undoes"] = .text(mostly(world.digests)) }
        if dice.roll(12) == 0 { head["before"] = .text(pick(Self.texts)) }
        if dice.roll(20) == 0 { head[pick(Self.texts)] = .text("x") }
        let isOfMembers = dice.roll(4) == 0
        if isOfMembers || dice.roll(12) == 0 { head["members"] = .truth(dice.roll(12) != 0) }
        let lines = try (0..<dice.roll(4)).map { _ in
            dice.roll(12) == 0
                ? try anyLine(in: world) : isOfMembers ? try memberLine(in: world) : try entryLine(in: world)
        }
        return try change(head, lines)
    }

    private func anyLine(in world: World) throws -> String {
        switch dice.roll(4) {
        case 0: #"{"withheld":"\#(String(repeating: "0", count: 64))"}"#
        case 1: pick(Self.texts)
        case 2: try memberLine(in: world)
        default: try entryLine(in: world)
        }
    }

    private func entryLine(in world: World) throws -> String {
        if dice.roll(4) == 0 {
            return line(
                mostly(world.documents + ["sha256:../../keys-founder/x", "sha256:"]), "document",
                .members([
                    "fields": .members([
                        "mediaType": .text(mostly(["text/plain"])),
                        "name": .text(pick(Self.texts)),
                    ])
                ]))
        }
        var patch: [String: Value] = [:]
        for _ in 0..<1 + dice.roll(3) {
            switch dice.roll(8) {
            case 0: patch["removed"] = pick([.truth(true), .truth(false), .text("x")])
            case 1: patch["key"] = .text(mostly([String(repeating: "b", count: 64)]))
            case 2: patch["record"] = .text(mostly(world.entries))
            case 3:
                patch["links"] = .members([
                    mostly(["cites", "partOf"]): .members([
                        mostly(world.entries): pick([
                            .truth(true), .members(["order": .text("1V")]),
                        ])
                    ])
                ])
            case 4:
                patch["places"] = .members([
                    mostly(world.documents): .members([
                        mostly([#"{"box":[],"page":1}"#, #"{"end":9,"paragraph":1,"start":0}"#, "{}"]): .text(
                            pick(Self.texts))
                    ])
                ])
            case 5: patch["elements"] = .members(["notes": .members([mostly(["n1"]): .text("x")])])
            case 6: patch[pick(Self.texts)] = .text(pick(Self.texts))
            default:
                patch["fields"] = .members([
                    mostly(["text", "date", "name", "confidentiality", "status", "number"]): pick([
                        .text(mostly(["public", "2026-13-45", "0000-00-00"])), .number(-7),
                        .list([]),
                        .members(["a": .text("b")]),
                    ])
                ])
            }
        }
        return line(
            mostly(world.entries + ["claim-new", "person-new", "weather-new"]),
            mostly(["claim", "person", "event", "weather", "submission"]), .members(patch))
    }

    private func memberLine(in world: World) throws -> String {
        let device = mostly(world.devices + [key.device])
        if dice.roll(2) == 0 {
            let last =
                dice.roll(2) == 0
                ? ["fields": Value.members(["last": .text(mostly(world.digests + [ChangeText.none]))])] : [:]
            return line(device, "member", .members(last.merging(["removed": .truth(true)]) { $1 }))
        }
        var fields: [String: Value] = [
            "name": .text(mostly(["Ana"])),
            "recipient": .text(try key.identity().recipient.description),
            "right": .text(pick(["steward", "editor", "reader"])),
            "sight": .text(pick(["restricted", "public"])),
        ]
        if dice.roll(4) == 0 {
            fields["follows"] = .text(pick(world.devices))
            fields["voucher"] = .text(mostly(["AAAA"]))
        }
        return line(device, "member", .members(["fields": .members(fields)]))
    }

    private func line(_ entry: String, _ kind: String, _ patch: Value) -> String {
        CanonicalWriter.text(
            .members([
                "entry": .text(entry), "kind": .text(kind), "patch": patch,
                "salt": .text(String(dice.next(), radix: 16)),
            ]))
    }

    private func pick<Element>(_ all: [Element]) -> Element { all[dice.roll(all.count)] }

    /// One of these, or now and then words that go wrong.
    private func mostly(_ good: [String]) -> String {
        good.isEmpty || dice.roll(8) == 0 ? pick(Self.texts) : pick(good)
    }

    /// Words that go wrong where nobody looks at them.
    private static let texts = [
        "", "x", "../../etc/passwd", "<script>alert(1)</script>", "\u{1b}]52;c;eA==\u{7}", "a\nb",
        "' OR 1=1 --",
        "%00", "\u{202e}txt.exe", "é", String(repeating: "9", count: 40),
    ]
}
