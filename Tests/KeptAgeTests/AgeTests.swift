import Foundation
import KeptAge
import KeptTestSupport
import Testing

/// Holds what Kept seals against the `age` command, and every kind of damage against an error.
struct AgeTests {
    private let age = Age(chance: Chance.any)
    private let identity: AgeIdentity

    init() throws { identity = try AgeIdentity(secret: Chance.any(32)) }

    private static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]

    @Test(arguments: sizes)
    func whatIsSealedOpens(size: Int) throws {
        let plain = Data(Chance.any(size))
        #expect(try Age.open(age.seal(plain, to: [identity.recipient]), with: identity) == plain)
        #expect(try Age.open(age.seal(plain, under: "a b c", work: 4), passphrase: "a b c") == plain)
    }

    @Test func eachOfManyRecipientsOpens() throws {
        let others = try (0..<3).map { _ in try AgeIdentity(secret: Chance.any(32)) }
        let file = try age.seal(Data("x".utf8), to: others.map(\.recipient))
        for other in others { #expect(try Age.open(file, with: other) == Data("x".utf8)) }
        #expect(throws: AgeError.wrongKey) { try Age.open(file, with: identity) }
    }

    @Test func keysAreReadAsTheyAreWritten() throws {
        #expect(try AgeIdentity(identity.text).recipient == identity.recipient)
        #expect(try AgeRecipient(identity.recipient.description) == identity.recipient)
        var text = identity.recipient.description
        text.removeLast()
        #expect(throws: AgeError.notAKey) { try AgeRecipient(text) }
        #expect(throws: AgeError.notAKey) { try AgeRecipient(text + (text.last == "q" ? "p" : "q") + "q") }
        #expect(throws: AgeError.notAKey) { try AgeIdentity(identity.recipient.description) }
    }

    @Test func wrongPassphraseIsTold() throws {
        let file = try age.seal(Data("x".utf8), under: "right", work: 4)
        #expect(throws: AgeError.wrongPassphrase) { try Age.open(file, passphrase: "wrong") }
        #expect(throws: AgeError.wrongKey) { try Age.open(file, with: identity) }
    }

    @Test func tooMuchWorkIsRefused() throws {
        let text =
            "age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n"
            + String(repeating: "A", count: 43) + "\n--- " + String(repeating: "A", count: 43) + "\n"
        #expect(throws: AgeError.tooMuchWork(logarithm: 30)) {
            try Age.open(Data(text.utf8), passphrase: "x")
        }
    }

    @Test func everyFlippedBitIsFound() throws {
        let file = try age.seal(Data("The hearing was closed.".utf8), to: [identity.recipient])
        for index in file.indices {
            var changed = file
            changed[index] ^= UInt8(1 << (index % 8))
            #expect(throws: AgeError.self, "byte \(index)") { try Age.open(changed, with: identity) }
        }
    }

    @Test(arguments: [0, 1, 30, 100, 66_000, 131_200])
    func everyCutIsFound(length: Int) throws {
        let file = try age.seal(Data(Chance.any(131_072)), to: [identity.recipient])
        #expect(throws: AgeError.self) { try Age.open(file.prefix(length), with: identity) }
        #expect(throws: AgeError.self) { try Age.open(file + [0], with: identity) }
    }

    @Test func swappedChunksAreFound() throws {
        let file = try age.seal(Data(Chance.any(3 * 65_536)), to: [identity.recipient])
        let chunk = 65_536 + 16
        let start = file.count - 3 * chunk
        let swapped =
            file[..<start] + file[(start + chunk)..<(start + 2 * chunk)] + file[start..<(start + chunk)]
            + file[(start + 2 * chunk)...]
        #expect(throws: AgeError.damagedContents) { try Age.open(Data(swapped), with: identity) }
    }

    // MARK: - Beside the age command

    @Test(arguments: sizes + [100_000_000])
    func ageOpensWhatKeptSeals(size: Int) throws {
        let folder = try TemporaryFolder()
        let plain = Data(count: size)
        try Data((identity.text + "\n").utf8).write(to: folder.url.appending(path: "key"))
        try age.seal(plain, to: [identity.recipient]).write(to: folder.url.appending(path: "file.age"))
        try #require(
            try Tool.run(
                "sh", ["-c", "age -d -i key file.age > out"], in: folder.url) == 0)
        #expect(try Data(contentsOf: folder.url.appending(path: "out")) == plain)
    }

    @Test(arguments: sizes + [100_000_000])
    func keptOpensWhatAgeSeals(size: Int) throws {
        let folder = try TemporaryFolder()
        let plain = Data(count: size)
        try plain.write(to: folder.url.appending(path: "in"))
        let key = identity.recipient.description
        try #require(try Tool.run("age", ["-r", key, "-o", "file.age", "in"], in: folder.url) == 0)
        let file = try Data(contentsOf: folder.url.appending(path: "file.age"))
        #expect(try Age.open(file, with: identity) == plain)
    }

    /// The beginning is opened and proved, chunk by chunk, and nothing behind it.
    @Test func theBeginningOpensAlone() throws {
        let plain = Data(Chance.any(200_000))
        var file = try age.seal(plain, to: [identity.recipient])
        file[file.count - 10] ^= 1
        for (limit, count) in [(0, 65_536), (1, 65_536), (65_536, 65_536), (65_537, 131_072)] {
            #expect(try Age.open(file, with: identity, upTo: limit) == plain.prefix(count))
        }
        #expect(throws: AgeError.damagedContents) { try Age.open(file, with: identity, upTo: 200_000) }
        #expect(throws: AgeError.damagedContents) { try Age.open(file, with: identity) }
        file[file.count - 150_000] ^= 1
        #expect(throws: AgeError.damagedContents) { try Age.open(file, with: identity, upTo: 1) }
    }
}
