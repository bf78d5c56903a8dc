internal import Crypto
package import Foundation
package import KeptAge
import KeptVocabulary

/// What goes from one device to another: a signed manifest, changes, and evidence, as a tar in an age file.
///
/// A colleague without Kept opens it with `age -d -i KEY bundle | tar x`.
package struct ExchangeBundle: Sendable {
    /// What the sender says of it, and of what the sender has.
    package struct Manifest: Codable, Equatable, Sendable {
        package let format: Int
        package let register: String
        package let founder: String
        /// The device that made the bundle.
        package let from: String
        /// The last changes that the sender has of each device: by digest, their numbers.
        package let has: [String: [String: Int]]
        /// The digests of changes of which lines are withheld from the sender.
        package let lacks: [String]
        /// The SHA-256 of `journal.jsonl`.
        package let journal: String
        /// The digests of the evidence, sorted.
        package let evidence: [String]

        /// Whether it names devices, changes and files as they are named.
        fileprivate var isSound: Bool {
            DeviceKey.isDevice(founder) && DeviceKey.isDevice(from)
                && Hexadecimal.bytes(register)?.isEmpty == false
                && has.allSatisfy { device, changes in
                    DeviceKey.isDevice(device) && changes.values.allSatisfy(HeadForm.counts.contains)
                }
                && (has.values.flatMap(\.keys) + lacks + [journal]).allSatisfy { Digest(hex: $0) != nil }
                && evidence.allSatisfy { Digest($0) != nil }
        }

        /// Of a bundle of a register, from a device.
        package init(
            _ about: About, from: String, has tips: [Tip], lacks: [String], journal: Data,
            evidence: [String: Data]
        ) {
            var has: [String: [String: Int]] = [:]
            for tip in tips { has[tip.knowledge.device, default: [:]][tip.digest] = tip.knowledge.number }
            (format, register, founder) = (ExchangeBundle.format, about.id, about.founder)
            (self.from, self.has, self.lacks) = (from, has, lacks)
            self.journal = Hexadecimal.text(SHA256.hash(data: journal))
            self.evidence = evidence.keys.sorted()
        }
    }

    private static let format = 4

    package let manifest: Manifest
    package let journal: Data
    package let evidence: [String: Data]

    /// A bundle larger than this is neither made nor taken: 2 GiB.
    private static let largest = 2 << 30

    // MARK: - Sealing

    package func sealed(to recipients: [AgeRecipient], by key: DeviceKey, chance: @escaping Age.Chance) throws
        -> Data
    {
        let about = Data(try SortedJSON.text(manifest).utf8)
        let signature = try key.signing.signature(for: Self.signed(about))
        var files: [(name: String, bytes: Data)] = [
            ("manifest.json", about), ("manifest.sig", Data(signature.base64EncodedString().utf8)),
            ("journal.jsonl", journal),
        ]
        for (digest, bytes) in evidence.sorted(by: { $0.key < $1.key }) {
            files.append(("evidence/" + (try EvidenceName.of(digest)), bytes))
        }
        return try Age(chance: chance).seal(Tar.bytes(files), to: recipients)
    }

    private static func signed(_ about: Data) -> Data {
        Data("kept bundle 1\n".utf8) + Data(SHA256.hash(data: about))
    }

    // MARK: - Opening

    /// Opens a bundle with one of this machine's keys, and proves that it is whole and signed.
    ///
    /// - Throws: `LedgerError.notForThisMachine`, `brokenBundle`.
    package init(_ sealed: Data, name: String, with identities: [AgeIdentity]) throws {
        func broken(_ fault: String) -> LedgerError { .brokenBundle(file: name, fault: fault) }
        guard sealed.count <= Self.largest else { throw broken("it is larger than 2 GiB") }
        let files = try Self.translated(name) { try Tar.files(Self.opened(sealed, with: identities)) }
        var parts: [String: Data] = [:]
        for file in files {
            guard parts.updateValue(file.bytes, forKey: file.name) == nil else {
                throw broken("it holds a file twice")
            }
        }
        guard let about = parts.removeValue(forKey: "manifest.json"),
            let signature = parts.removeValue(forKey: "manifest.sig"),
            let journal = parts.removeValue(forKey: "journal.jsonl")
        else { throw broken("it lacks its manifest or its journal") }
        manifest = try Self.manifest(about, signature, name)
        guard Hexadecimal.text(SHA256.hash(data: journal)) == manifest.journal else {
            throw broken("its journal is not the one that was signed")
        }
        self.journal = journal
        var evidence: [String: Data] = [:]
        for digest in manifest.evidence {
            let hex: String
            do { hex = try EvidenceName.of(digest) } catch { throw broken("it names evidence by no digest") }
            guard let bytes = parts.removeValue(forKey: "evidence/" + hex),
                Hexadecimal.text(SHA256.hash(data: bytes)) == hex
            else { throw broken("its evidence is not what was signed") }
            evidence[digest] = bytes
        }
        guard parts.isEmpty else { throw broken("it holds files that were not signed") }
        self.evidence = evidence
    }

    /// What the sender says of a bundle, and signs, before the rest of it is opened: that may be large, and a stranger's.
    ///
    /// - Throws: As opening it.
    package static func manifest(
        of sealed: Data, name: String, with identities: [AgeIdentity]
    ) throws -> Manifest {
        let files = try translated(name) { () -> [(name: String, bytes: Data)] in
            let first = try Tar.first(of: opened(sealed, with: identities, upTo: Tar.length(of: [0])))
            guard first.name == "manifest.json", first.size <= longestManifest else { return [] }
            // The signature takes less than a block.
            let length = Tar.length(of: [first.size, 1])
            return try Tar.files(opened(sealed, with: identities, upTo: length), first: 2)
        }
        guard files.map(\.name) == ["manifest.json", "manifest.sig"] else {
            throw LedgerError.brokenBundle(file: name, fault: "it lacks its manifest or its journal")
        }
        return try manifest(files[0].bytes, files[1].bytes, name)
    }

    /// A manifest names each file of evidence in some seventy bytes.
    private static let longestManifest = 32 << 20

    private static func manifest(_ about: Data, _ signature: Data, _ name: String) throws -> Manifest {
        func broken(_ fault: String) -> LedgerError { .brokenBundle(file: name, fault: fault) }
        let unknownForm = "its manifest is of a form that this version of Kept does not know"
        let manifest: Manifest
        do { manifest = try JSONDecoder().decode(Manifest.self, from: about) } catch {
            throw broken(unknownForm)
        }
        guard manifest.format == format else { throw broken(unknownForm) }
        guard manifest.isSound else { throw broken("its manifest names what is none") }
        guard isSigned(about, signature, by: manifest.from) else {
            throw broken("it is not signed by the device that it names")
        }
        return manifest
    }

    /// Says of a fault in the seal or the stream that the bundle has it.
    private static func translated<Result>(_ name: String, _ work: () throws -> Result) throws -> Result {
        do { return try work() } catch AgeError.wrongKey {
            throw LedgerError.notForThisMachine(file: name)
        } catch let error as AgeError {
            throw LedgerError.brokenBundle(
                file: name, fault: "it " + error.description.split(separator: ";")[0])
        } catch is Tar.Refused {
            throw LedgerError.brokenBundle(file: name, fault: "its contents are no tar stream")
        }
    }

    package init(_ manifest: Manifest, journal: Data, evidence: [String: Data]) {
        self.manifest = manifest
        self.journal = journal
        self.evidence = evidence
    }

    private static func opened(
        _ sealed: Data, with identities: [AgeIdentity], upTo limit: Int = .max
    ) throws -> Data {
        for identity in identities {
            do { return try Age.open(sealed, with: identity, upTo: limit) } catch AgeError.wrongKey {
                continue
            }
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
