import Crypto
import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger

/// What is signed and has another form than a change is none: nothing looks at it before its form was looked at.
struct FormTests {
    private let key = Curve25519.Signing.PrivateKey()
    private static let other = Data(repeating: 7, count: 32).base64EncodedString()
    private static let (first, second) = (
        String(repeating: "1", count: 64), String(repeating: "2", count: 64)
    )
    private static let digest = "sha256:" + String(repeating: "a", count: 64)
    private static let withheld = #"{"withheld":"\#(String(repeating: "0", count: 64))"}"#
    private static let good = #"{"entry":"claim-1","kind":"claim","patch":{"fields":{"text":"x"}}}"#

    private var device: String { key.publicKey.rawRepresentation.base64EncodedString() }

    /// Whether a change is read as a client writes it that holds to no form, with a good chain of digests and a good signature.
    private func isRead(_ head: [String: Value], _ lines: [String]) throws -> Bool {
        let all = head.merging(["lines": .number(lines.count)]) { own, _ in own }
        let first = CanonicalWriter.text(.members(all))
        var last: [UInt8]?
        for line in [first] + lines {
            last =
                line == Self.withheld
                ? ChangeText.chained(last, Array(repeating: 0, count: 32))
                : Data(line.utf8).withUnsafeBytes { ChangeText.link(last, $0) }
        }
        let digest = last ?? []
        let signature = try key.signature(for: Data("kept journal 1\n".utf8) + digest)
        let seal = CanonicalWriter.text(
            Value.members([
                "digest": .text(Hexadecimal.text(digest)),
                "signature": .text(signature.base64EncodedString()),
            ]))
        let bytes = Data(([first] + lines + [seal]).joined(separator: "\n").utf8 + [0x0a])
        do {
            return try bytes.withUnsafeBytes { try ChangeText.read($0, at: 0, line: 1) }.range.count
                == bytes.count
        } catch is ChangeText.Fault { return false }
    }

    private func head(_ changes: [String: Value?] = [:]) -> [String: Value] {
        var head: [String: Value?] = [
            "action": .text("set"), "at": .number(1_800_000_000_000), "before": .text(ChangeText.none),
            "device": .text(device), "number": .number(1),
            "after": .list([.text(Self.first), .text(Self.second)]),
        ]
        head.merge(changes) { $1 }
        return head.compactMapValues { $0 }
    }

    /// `patch` in canonical JSON.
    private func line(_ entry: String, _ kind: String, _ patch: String) -> String {
        let (entry, kind) = (CanonicalWriter.text(.text(entry)), CanonicalWriter.text(.text(kind)))
        return #"{"entry":\#(entry),"kind":\#(kind),"patch":\#(patch)}"#
    }

    private func line(_ entry: String, _ patch: String) -> String { line(entry, "claim", patch) }

    private func place(_ document: String, _ place: String) -> String {
        line("claim-1", #"{"places":{\#(quoted(document)):{\#(quoted(place)):"x"}}}"#)
    }

    private func quoted(_ text: String) -> String { CanonicalWriter.text(.text(text)) }

    @Test func whatHasTheFormIsRead() throws {
        #expect(try isRead(head(), [Self.good]))
        #expect(try isRead(head(["after": nil]), [Self.good, Self.good]))
        #expect(try isRead(head(["undoes": .text(Self.first)]), []))
        #expect(try isRead(head(["at": .number(0)]), [Self.withheld]))
        #expect(try isRead(head(), [line("weather-1", "weather", #"{"fields":{"wind":3}}"#)]))
        #expect(
            try isRead(
                head(), [line("claim-1", #"{"links":{"cites":{"source-1":true}},"record":"claim-2"}"#)]))
        for place in [
            #"{"box":[0,1,20,30],"page":1}"#, #"{"column":1,"end":9,"line":1,"start":0}"#,
            #"{"end":9,"paragraph":1,"start":0}"#,
        ] {
            #expect(try isRead(head(), [self.place(Self.digest, place)]))
        }
    }

    private static let heads: [[String: Value?]] = [
        ["number": .number(0)], ["number": .number(-1)], ["number": .number(1 << 53)], ["number": .text("1")],
        ["number": nil], ["rank": .number(1)],
        ["at": .number(-1)], ["at": .number(253_402_300_800_000)], ["at": .text("now")],
        ["before": .text("")], ["before": .text("../../keys/x")],
        ["before": .text(String(repeating: "A", count: 64))],
        ["action": .text("")], ["action": .text("<b>set</b>")],
        ["action": .text("set\u{1b}]52;c;eA==\u{7}")], ["action": .text(String(repeating: "a", count: 33))],
        ["device": .text("")], ["device": .text("../../etc/passwd")],
        ["undoes": .text("")], ["undoes": .text("0123abcd-4")], ["undoes": .text("../" + first)],
        ["undoes": .number(3)], ["members": .truth(false)], ["members": .text("true")],
        ["after": .list([])], ["after": .list([.text("x")])], ["after": .text(first)],
        ["after": .list([.number(3)])], ["after": .list([.text(first), .text(first)])],
        ["after": .list([.text(second), .text(first)])],
        ["after": .list((0..<257).map { .text(String(repeating: "0", count: 61) + String($0 + 100)) })],
        ["more": .text("x")], ["lines": .number(-1)], ["lines": .number(2)],
    ]

    @Test(arguments: heads)
    func anotherHeadIsNone(changes: [String: Value?]) throws {
        #expect(try !isRead(head(changes), [Self.good]))
    }

    @Test(arguments: [
        "", "../../keys/x.key", "claim/1", "claim 1", "claim-1\n", "claim-é", "<script>", "claim-\u{202e}1",
        String(repeating: "a", count: 101),
    ])
    func anotherIdIsNone(id: String) throws {
        #expect(try !isRead(head(), [line(id, #"{"fields":{"text":"x"}}"#)]))
        #expect(try !isRead(head(), [line("claim-1", #"{"links":{"cites":{\#(quoted(id)):true}}}"#)]))
        #expect(try !isRead(head(), [line("claim-1", #"{"record":\#(quoted(id))}"#)]))
        #expect(try !isRead(head(), [line("claim-1", #"{"elements":{"notes":{\#(quoted(id)):"x"}}}"#)]))
    }

    @Test(arguments: ["", "cla im", "1claim", "claim-", "<b>", "kläger", "Claim\u{0}"])
    func anotherNameOfAKindOrAFieldIsNone(name: String) throws {
        #expect(try !isRead(head(), [line("claim-1", name, #"{"fields":{"text":"x"}}"#)]))
        #expect(try !isRead(head(), [line("claim-1", #"{"fields":{\#(quoted(name)):"x"}}"#)]))
        #expect(try !isRead(head(), [line("claim-1", #"{\#(quoted(name)):"x"}"#)]))
        #expect(try !isRead(head(), [line("claim-1", #"{"links":{\#(quoted(name)):{"claim-2":true}}}"#)]))
    }

    /// A document line whose digest was a path made an honest colleague's bundle carry a key.
    @Test(arguments: [
        "", "sha256:", "sha256:../../keys/0123.key", "../x", "md5:" + String(repeating: "a", count: 64),
        "sha256:" + String(repeating: "A", count: 64), "sha256:" + String(repeating: "a", count: 63),
        "sha256:" + String(repeating: "a", count: 64) + "/..", "sha256:" + String(repeating: "é", count: 32),
    ])
    func anotherDigestIsNone(digest: String) throws {
        let patch = #"{"fields":{"mediaType":"text/plain","name":"a.txt"}}"#
        #expect(try isRead(head(), [line(Self.digest, "document", patch)]))
        #expect(try !isRead(head(), [line(digest, "document", patch)]))
        #expect(try !isRead(head(), [place(digest, #"{"box":[],"page":1}"#)]))
    }

    @Test(arguments: [
        #"{}"#, #"{"fields":{"name":"a"}}"#, #"{"fields":{"mediaType":"text/plain","name":""}}"#,
        #"{"fields":{"mediaType":"text/plain\r\nX: y","name":"a"}}"#,
        #"{"fields":{"mediaType":"t","more":"x","name":"a"}}"#, #"{"removed":true}"#,
    ])
    func anotherDocumentIsNone(patch: String) throws {
        #expect(try !isRead(head(), [line(Self.digest, "document", patch)]))
    }

    @Test(arguments: [
        "", "{}", "x", "[]", #"{"page":1}"#, #"{"box":[0],"page":1}"#, #"{"box":[0,1,2,"3"],"page":1}"#,
        #"{"end":9,"paragraph":-1,"start":0}"#, #"{"end": 9,"paragraph":1,"start":0}"#,
        #"{"end":9,"paragraph":"1","start":0}"#, #"{"column":1,"end":9,"line":1,"more":1,"start":0}"#,
    ])
    func anotherPlaceIsNone(place: String) throws {
        #expect(try !isRead(head(), [self.place(Self.digest, place)]))
    }

    // MARK: - Members

    private func member(_ changes: [String: Value?] = [:]) throws -> String {
        var fields: [String: Value?] = [
            "name": .text("Ana"), "right": .text("editor"), "sight": .text("public"),
            "recipient": .text(try DeviceKey(signing: key).identity().recipient.description),
        ]
        fields.merge(changes) { $1 }
        return line(
            Self.other, "member",
            CanonicalWriter.text(.members(["fields": .members(fields.compactMapValues { $0 })])))
    }

    private var ofMembers: [String: Value] { head(["members": .truth(true)]) }

    @Test func membersStandInChangesOfTheirOwn() throws {
        #expect(try isRead(ofMembers, [member()]))
        #expect(try !isRead(head(), [member()]))
        #expect(try !isRead(ofMembers, [Self.good]))
        #expect(try !isRead(ofMembers, [member(), Self.good]))
        // Nobody can leave out a line of it.
        #expect(try !isRead(ofMembers, [member(), Self.withheld]))
    }

    private static let members: [[String: Value?]] = [
        ["right": .text("owner")], ["right": nil], ["sight": .text("all")], ["sight": nil],
        ["name": .text("")], ["name": .text("Ana\u{1b}[2J")], ["name": .text("a\nb")],
        ["name": .text(String(repeating: "n", count: 201))], ["recipient": .text("age1x")],
        ["recipient": nil], ["more": .text("x")], ["follows": .text("x")], ["voucher": .text("x")],
        ["follows": .text("x"), "voucher": .text("y")],
    ]

    @Test(arguments: members)
    func anotherMemberIsNone(changes: [String: Value?]) throws {
        #expect(try !isRead(ofMembers, [member(changes)]))
    }

    @Test func puttingOutSaysNothingElse() throws {
        func isOut(_ patch: String) throws -> Bool {
            try isRead(ofMembers, [line(Self.other, "member", patch)])
        }
        #expect(try isOut(#"{"removed":true}"#))
        #expect(try isOut(#"{"fields":{"last":"\#(Self.first)"},"removed":true}"#))
        #expect(try !isOut(#"{"fields":{"last":3},"removed":true}"#))
        #expect(try !isOut(#"{"removed":false}"#))
        #expect(try !isOut(#"{"fields":{"last":"3"},"removed":true}"#))
        #expect(try !isOut(#"{"fields":{"name":"x"},"removed":true}"#))
        #expect(try !isOut(#"{"fields":{"last":"\#(Self.first)"}}"#))
    }
}
