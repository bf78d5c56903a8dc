import KeptVocabulary
import Testing

struct DigestTests {
    private static let hex = String(repeating: "0a", count: 32)

    @Test func digestsAreParsedAsTheyAreWritten() throws {
        let digest = try #require(Digest("sha256:" + Self.hex))
        #expect(digest.hex == Self.hex)
        #expect(digest.description == "sha256:" + Self.hex)
        #expect(digest == Digest(hex: Self.hex))
        #expect(digest == Digest(hash: [UInt8](repeating: 10, count: 32)))
    }

    @Test(arguments: [
        "", "sha256:", hex, "sha256:" + hex.uppercased(), "sha256:" + hex.dropLast(), "sha256:" + hex + "0",
        "sha256:" + hex + "00", "sha512:" + hex, "SHA256:" + hex, "sha256:../../" + hex.dropFirst(6),
        "sha256: " + hex.dropFirst(), " sha256:" + hex, "sha256:" + hex + "\n", "sha256:é" + hex.dropFirst(2),
    ])
    func otherTextIsNoDigest(text: String) { #expect(Digest(text) == nil) }

    @Test func hashesOfOtherLengthsAreNoDigest() {
        #expect(Digest(hash: [UInt8](repeating: 0, count: 20)) == nil)
    }

    @Test(arguments: [([], ""), ([0], "00"), ([0x0F, 0xA0, 0xFF], "0fa0ff")] as [([UInt8], String)])
    func bytesAndDigitsTurnIntoEachOther(bytes: [UInt8], text: String) {
        #expect(Hexadecimal.text(bytes) == text)
        #expect(Hexadecimal.bytes(text) == bytes)
    }

    @Test(arguments: ["0", "0g", "0F", "0x", " 0", "+1", "١٢"])
    func otherDigitsAreNoBytes(text: String) { #expect(Hexadecimal.bytes(text) == nil) }
}
