import KeptVocabulary

extension Knowledge {
    /// The change's name for people, as `3f9a2c41-12`: the beginning of the SHA-256 of its device's key, and its number.
    ///
    /// In one of several branches of a device, the beginning of the digest of the change that begins it follows.
    package var step: String {
        let beginning = branch.beginning.map { "-" + $0.prefix(12) } ?? ""
        return Member.id(device) + "-\(number)" + beginning
    }
}

extension Change {
    /// The change that begins a register, and lets its founder in.
    package static func founding(_ about: About, by founder: Member, at moment: Moment) -> Change {
        Change(
            device: about.founder, number: 1, at: moment, action: "begin", before: ChangeText.none,
            tellsOfMembers: true,
            lines: [
                .init(
                    entry: about.id, kind: registerKind,
                    patch: Patch([.field(RegisterField.format): .number(about.format)])),
                founder.line,
            ])
    }
}
