internal import Crypto
import Foundation

extension Change {
    /// The change's name for people, as `3f9a2c41-12`: the beginning of the SHA-256 of its device's key, and its number.
    package var step: String { Self.step(device, number) }

    package static func step(_ device: String, _ number: Int) -> String { Member.id(device) + "-\(number)" }

    /// The change that begins a register, and lets its founder in.
    package static func founding(_ about: About, by founder: Member, at moment: Moment) -> Change {
        Change(
            device: about.founder, number: 1, at: moment, action: "begin", seen: [:], before: ChangeText.none,
            lines: [
                .init(
                    entry: about.id, kind: registerKind,
                    patch: Patch([.field("format"): .number(about.format)])),
                founder.line,
            ])
    }
}
