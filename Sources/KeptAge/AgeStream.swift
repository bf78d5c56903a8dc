internal import Crypto
import Foundation

/// The contents of an age file: ChaCha20-Poly1305 in chunks of 64 KiB, each with its number, the last one marked.
enum AgeStream {
    private static let chunk = 64 * 1024
    private static let tag = 16

    static func seal(_ plain: Data, _ key: SymmetricKey) throws -> Data {
        var sealed = Data(capacity: plain.count + (plain.count / chunk + 1) * tag)
        var (start, number) = (plain.startIndex, UInt64(0))
        repeat {
            let end = min(start + chunk, plain.endIndex)
            let box = try ChaChaPoly.seal(
                plain[start..<end], using: key, nonce: nonce(number, isLast: end == plain.endIndex))
            sealed += box.ciphertext
            sealed += box.tag
            (start, number) = (end, number + 1)
        } while start < plain.endIndex
        return sealed
    }

    /// With a limit, no more chunks are opened than hold so many bytes: whether the rest is whole is not known then.
    static func open(_ sealed: Data, _ key: SymmetricKey, upTo limit: Int = .max) throws -> Data {
        var plain = Data(capacity: min(sealed.count, limit))
        var (start, number) = (sealed.startIndex, UInt64(0))
        repeat {
            let end = min(start + chunk + tag, sealed.endIndex)
            let isLast = end == sealed.endIndex
            // Only an empty file ends with an empty chunk.
            guard end - start >= tag, end - start > tag || number == 0 else { throw AgeError.damagedContents }
            do {
                let box = try ChaChaPoly.SealedBox(
                    nonce: nonce(number, isLast: isLast), ciphertext: sealed[start..<end - tag],
                    tag: sealed[(end - tag)..<end])
                plain += try ChaChaPoly.open(box, using: key)
            } catch { throw AgeError.damagedContents }
            (start, number) = (end, number + 1)
        } while start < sealed.endIndex && plain.count < limit
        return plain
    }

    private static func nonce(_ number: UInt64, isLast: Bool) throws -> ChaChaPoly.Nonce {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - UInt64($0)))) }
        return try ChaChaPoly.Nonce(data: [0, 0, 0] + counter + [isLast ? 1 : 0])
    }
}
