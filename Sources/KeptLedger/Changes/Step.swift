internal import Crypto
import Foundation
import KeptVocabulary

extension Change {
    /// The change's name for people, as `3f9a2c41-12`: the beginning of the SHA-256 of its device's key, and its number.
    package var step: String { Self.step(device, number) }

    /// Whether a text is such a name.
    static func isStep(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && Hexadecimal.bytes(String(parts[0]))?.count == 4
            && (Int(parts[1]).map { $0 > 0 && String($0) == parts[1] } ?? false)
    }

    package static func step(_ device: String, _ number: Int) -> String { Member.id(device) + "-\(number)" }

    /// The change that begins a register, and lets its founder in.
    package static func founding(_ about: About, by founder: Member, at moment: Moment) -> Change {
        Change(
            device: about.founder, number: 1, rank: 1, at: moment, action: "begin", seen: [:],
            before: ChangeText.none, tellsOfMembers: true,
            lines: [
                .init(
                    entry: about.id, kind: registerKind,
                    patch: Patch([.field(RegisterField.format): .number(about.format)])),
                founder.line,
            ])
    }
}
