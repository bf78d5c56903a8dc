internal import GRDB
package import KeptLedger
package import KeptVocabulary

/// Who reads and writes a register.
package struct Members: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Those who are in, in the order in which they were let in.
    package func all() throws -> [Member] {
        try register.translated {
            try register.database.read { try ViewMembers.membership(register.about.founder, in: $0).members }
        }
    }

    /// Who put each other out, with their names.
    package func disputes() throws -> [(believed: String, putOut: String)] {
        try register.translated {
            try register.database.read { database in
                let membership = try ViewMembers.membership(register.about.founder, in: database)
                return membership.disputes.map { dispute in
                    let (one, other) = (dispute.believed, dispute.putOut)
                    return (
                        membership.name(of: one) ?? Member.id(one),
                        membership.name(of: other) ?? Member.id(other)
                    )
                }
            }
        }
    }

    /// The names of those whose key signed several changes after the same one: a machine that was copied, or somebody else has the key.
    package func copied() throws -> [String] {
        try register.translated { try register.database.read { try Self.copied(register, in: $0) } }
    }

    static func copied(_ register: Register, in database: Database) throws -> [String] {
        let branches = try ViewChanges(database).tips().map(\.knowledge.branch)
        let devices = Set(branches.filter { $0.beginning != nil }.map(\.device)).sorted()
        guard !devices.isEmpty else { return [] }
        let membership = try ViewMembers.membership(register.about.founder, in: database)
        return devices.map { membership.name(of: $0) ?? Member.id($0) }
    }

    /// The members who put this machine out, whom it can answer.
    package func answerable() throws -> [Member] {
        guard let key = try register.ownKey() else { return [] }
        return try register.translated {
            try register.database.read { database in
                let membership = try ViewMembers.membership(register.about.founder, in: database)
                return membership.members.filter {
                    membership.answerable($0.device, putOut: key.device) != nil
                }
            }
        }
    }

    /// The member that this machine is.
    package func own() throws -> Member? {
        guard let key = try register.ownKey() else { return nil }
        return try all().first { $0.device == key.device }
    }

    /// Whether this machine is the only one that lets members in.
    package func isOnlySteward() throws -> Bool {
        let stewards = try all().filter { $0.access == .steward }
        let own = try own()
        return stewards.count == 1 && stewards.first?.device == own?.device
    }

    /// The key of this machine in the register, to be handed to others.
    ///
    /// - Throws: `RegisterError.noKey`.
    package func exchangeKey() throws -> ExchangeKey {
        try ExchangeKey(register.readingKey())
    }

    /// The words that a colleague sees who joins by a bundle of this machine's.
    ///
    /// - Throws: `RegisterError.noKey`.
    package func registerWords() throws -> [String] {
        try RegisterWords.of(register.about, from: register.readingKey().device)
    }

    /// A member by its id, or by its name where only one bears it.
    ///
    /// - Throws: `RegisterError.unknownMember`.
    package func find(_ word: String) throws -> Member {
        let found = try all().filter { $0.id == word || $0.name == word }
        guard found.count == 1, let only = found.first else { throw RegisterError.unknownMember(name: word) }
        return only
    }

    /// Lets a device in, or raises its right and changes its name and what it sees.
    ///
    /// - Throws: `RegisterError`: `formerMember`, `noRight`.
    package func add(
        _ key: ExchangeKey, name: String, _ access: Member.Access, sees sight: Confidentiality
    ) throws -> Member {
        try register.write("member", needs: .steward) { draft, database in
            let membership = try ViewMembers.membership(register.about.founder, in: database)
            guard !membership.wasRemoved(key.device) else {
                throw RegisterError.formerMember(id: Member.id(key.device))
            }
            draft.set(
                Member(
                    device: key.device, name: name, recipient: key.recipient.description, access: access,
                    sight: sight
                ).line)
        }
        return try find(Member.id(key.device))
    }

    /// Puts a member out: what it wrote that this machine has not seen will be refused by everyone.
    ///
    /// A machine that the member put out, and that stands nearer to the founder, takes that back so: from there on nothing of
    /// the member counts.
    ///
    /// - Throws: `RegisterError`: `unknownMember`, `lastSteward`, `noRight`.
    package func remove(_ word: String) throws -> Member {
        let member = try find(word)
        let own = try register.writingKey().device
        try register.write("member", needs: .steward, answering: member.device) { draft, database in
            let membership = try ViewMembers.membership(register.about.founder, in: database)
            if let act = membership.answerable(member.device, putOut: own) {
                let before = try ViewChanges(database).before(act)
                return draft.set(Member.removal(of: member.device, last: before))
            }
            let isLeft = membership.members.contains { $0.access == .steward && $0.device != member.device }
            guard isLeft else { throw RegisterError.lastSteward }
            draft.set(Member.removal(of: member.device))
        }
        return member
    }
}
