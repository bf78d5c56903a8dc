internal import Crypto
package import KeptVocabulary
import Foundation

/// One device that may read a register, or write it, too.
package struct Member: Sendable, Hashable {
    /// What a member may do; each may do what those before may.
    package enum Access: String, CaseIterable, Sendable, Comparable {
        /// Takes bundles, and writes nothing.
        case reader
        /// Writes entries.
        case editor
        /// Lets members in and puts them out.
        case steward

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    /// The device's Ed25519 key, in base64.
    package let device: String
    package let name: String
    /// Its age recipient, that bundles for it are sealed to.
    package let recipient: String
    package let access: Access
    /// Entries above this confidentiality are withheld from bundles for it.
    package let sight: Confidentiality

    package init(device: String, name: String, recipient: String, access: Access, sight: Confidentiality) {
        (self.device, self.name, self.recipient) = (device, name, recipient)
        (self.access, self.sight) = (access, sight)
    }

    /// Up to which confidentiality it decides who may see an entry: a steward up to what it sees; nothing of others.
    package var authority: Confidentiality? { access == .steward ? sight : nil }

    /// What lets the member in, as a line of the journal.
    package var line: Change.Line {
        Change.Line(
            entry: device, kind: Change.memberKind,
            patch: Patch([
                .field(MemberField.name): .text(name), .field(MemberField.recipient): .text(recipient),
                .field(MemberField.access): .text(access.rawValue),
                .field(MemberField.sight): .text(sight.rawValue),
            ]))
    }

    /// This member on another device, which goes on in its stead.
    package func successor(_ key: ExchangeKey, name: String) -> Member {
        Member(
            device: key.device, name: name, recipient: key.recipient.description, access: access, sight: sight
        )
    }

    /// What lets a successor in: its own first change, with the word of the device that it follows.
    package func line(vouchedBy device: String, _ signature: String) -> Change.Line {
        var patch = line.patch
        patch.values[.field(MemberField.follows)] = .text(device)
        patch.values[.field(MemberField.voucher)] = .text(signature)
        return Change.Line(entry: self.device, kind: Change.memberKind, patch: patch)
    }

    /// What puts a device out.
    ///
    /// `last`: the digest of the last of its changes that counts, with all that it knew of its device; `ChangeText.none` for none. Where
    /// it is not said, all count that were known.
    package static func removal(of device: String, last: String? = nil) -> Change.Line {
        Change.Line(
            entry: device, kind: Change.memberKind,
            patch: Patch(
                last.map { [.removed: .truth(true), .field(MemberField.last): .text($0)] }
                    ?? [.removed: .truth(true)]))
    }

    /// As `3f9a2c41`, the beginning of its changes' ids.
    package var id: String { Self.id(device) }

    package static func id(_ device: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Data(device.utf8)).prefix(4))
    }
}

/// The fields of a line that lets a member in.
enum MemberField {
    static let (name, recipient, access, sight) = ("name", "recipient", "right", "sight")
    /// The device that a successor follows, and its signature over the successor's keys.
    static let (follows, voucher) = ("follows", "voucher")
    /// Of a device that is put out, the last of its changes that counts.
    static let last = "last"
    static let told = [name, recipient, access, sight]
}
