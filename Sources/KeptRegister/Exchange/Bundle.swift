internal import Crypto
import Foundation
import KeptAge

/// What goes from one device to another: a signed manifest, changes, and evidence, as a tar in an age file.
///
/// A colleague without Kept opens it with `age -d -i KEY bundle | tar x`.
struct Bundle {
    /// What the sender says of it, and of what the sender has.
    struct Manifest: Codable, Equatable {
        let format: Int
        let register: String
        let founder: String
        /// The device that made the bundle.
        let from: String
        /// How many changes of each device the sender has.
        let has: [String: Int]
        /// The digests of changes of which lines are withheld from the sender.
        let lacks: [String]
        /// The SHA-256 of `journal.jsonl`.
        let journal: String
        /// The digests of the evidence, sorted.
        let evidence: [String]
    }

    let manifest: Manifest
    let journal: Data
    let evidence: [String: Data]

    /// A bundle larger than this is neither made nor taken: 2 GiB.
    private static let largest = 2 << 30

    // MARK: - Sealing

    func sealed(to recipients: [AgeRecipient], by key: DeviceKey, chance: @escaping Age.Chance) throws -> Data
    {
        let about = Data(try JSON.text(manifest).utf8)
        let signature = try key.signing.signature(for: Self.signed(about))
        var files: [(name: String, bytes: Data)] = [
            ("manifest.json", about), ("manifest.sig", Data(signature.base64EncodedString().utf8)),
            ("journal.jsonl", journal),
        ]
        for (digest, bytes) in evidence.sorted(by: { $0.key < $1.key }) {
            files.append(("evidence/" + digest.replacing("sha256:", with: ""), bytes))
        }
        return try Age(chance: chance).seal(Tar.bytes(files), to: recipients)
    }

    private static func signed(_ about: Data) -> Data {
        Data("kept bundle 1\n".utf8) + Data(SHA256.hash(data: about))
    }

    // MARK: - Opening

    /// Opens a bundle with one of this machine's keys, and proves that it is whole and signed.
    ///
    /// - Throws: `RegisterError.notForThisMachine`, `brokenBundle`.
    init(_ sealed: Data, name: String, with identities: [AgeIdentity]) throws {
        func broken(_ fault: String) -> RegisterError { .brokenBundle(file: name, fault: fault) }
        guard sealed.count <= Self.largest else { throw broken("it is larger than 2 GiB") }
        let files: [(name: String, bytes: Data)]
        do {
            files = try Tar.files(Self.opened(sealed, with: identities))
        } catch AgeError.wrongKey { throw RegisterError.notForThisMachine(file: name) } catch let error
            as AgeError
        {
            throw broken("it " + error.description.split(separator: ";")[0])
        } catch is Tar.Refused { throw broken("its contents are no tar stream") }
        var parts: [String: Data] = [:]
        for file in files {
            guard parts.updateValue(file.bytes, forKey: file.name) == nil else {
                throw broken("it holds \(file.name) twice")
            }
        }
        guard let about = parts.removeValue(forKey: "manifest.json"),
            let signature = parts.removeValue(forKey: "manifest.sig"),
            let journal = parts.removeValue(forKey: "journal.jsonl")
        else { throw broken("it lacks its manifest or its journal") }
        do { manifest = try JSONDecoder().decode(Manifest.self, from: about) } catch {
            throw broken("its manifest is of a form that this version of Kept does not know")
        }
        guard Self.isSigned(about, signature, by: manifest.from) else {
            throw broken("it is not signed by the device that it names")
        }
        guard ChangeText.hex(SHA256.hash(data: journal)) == manifest.journal else {
            throw broken("its journal is not the one that was signed")
        }
        self.journal = journal
        var evidence: [String: Data] = [:]
        for digest in manifest.evidence {
            let hex = digest.replacing("sha256:", with: "")
            guard let bytes = parts.removeValue(forKey: "evidence/" + hex),
                ChangeText.hex(SHA256.hash(data: bytes)) == hex
            else { throw broken("its evidence is not what was signed") }
            evidence[digest] = bytes
        }
        guard parts.isEmpty else { throw broken("it holds files that were not signed") }
        self.evidence = evidence
    }

    init(_ manifest: Manifest, journal: Data, evidence: [String: Data]) {
        self.manifest = manifest
        self.journal = journal
        self.evidence = evidence
    }

    private static func opened(_ sealed: Data, with identities: [AgeIdentity]) throws -> Data {
        for identity in identities {
            do { return try Age.open(sealed, with: identity) } catch AgeError.wrongKey { continue }
        }
        throw AgeError.wrongKey
    }

    private static func isSigned(_ about: Data, _ signature: Data, by device: String) -> Bool {
        guard let raw = Data(base64Encoded: device),
            let bytes = Data(base64Encoded: String(decoding: signature, as: UTF8.self))
        else { return false }
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: raw).isValidSignature(
                bytes, for: signed(about))
        } catch { return false }
    }
}
