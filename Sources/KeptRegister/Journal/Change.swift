/// One action of one person on one device, as the journal keeps it: what it changed in which entries, signed.
struct Change: Sendable {
    /// What it changed in one entry.
    struct Line: Sendable {
        let entry: String
        let kind: String
        let patch: Patch
    }

    /// The device's Ed25519 key, in base64.
    let device: String
    /// Which change of this device it is, from 1.
    let number: Int
    let at: Moment
    let action: String
    /// The change that it takes back, as `DEVICE/NUMBER`.
    let undoes: String?
    /// How many changes of each other device were known when it was made.
    let seen: [String: Int]
    /// The digest of this device's change before it.
    let before: String
    /// Nothing where a line is withheld from this register's device: only its digest is there.
    let lines: [Line?]

    /// Lines of this kind tell of a document, not of an entry.
    static let documentKind = "document"
    /// The line of the change that began the register is of this kind.
    static let registerKind = "register"

    /// Lines of this kind tell who may read and write the register.
    static let memberKind = "member"

    var stamp: Stamp { Stamp(at: at, device: device) }

    var withheld: Int { lines.count { $0 == nil } }

    /// Whether it tells of the register itself, not of what is in it.
    var isOfRegister: Bool {
        lines.contains { $0?.kind == Self.registerKind || $0?.kind == Self.memberKind }
    }

    /// Whether this change was made in knowledge of that one.
    func knows(device other: String, number: Int) -> Bool {
        other == device ? number < self.number : number <= seen[other, default: 0]
    }
}

/// What changes in an entry: values by slot, nothing where the slot is emptied.
///
/// A slot is `title`, `removed`, or a member of `fields`, `links` or `provenance`, as `fields/date`. In the journal it is
/// a JSON merge patch (RFC 7396) of the entry.
struct Patch: Sendable, Equatable {
    var values: [String: Field?] = [:]

    static let groups: Set = ["fields", "links", "provenance"]

    /// The slots in the order of their bytes, which is that of the journal: the members of a group stand together.
    var sorted: [(slot: String, value: Field?)] {
        values.map { (slot: $0.key, value: $0.value) }.sorted { $0.slot < $1.slot }
    }

    /// The patch as nested members, for the journal.
    func append(to writer: inout CanonicalWriter) {
        writer.raw("{")
        var open: Substring?
        for (slot, value) in sorted {
            let slash = slot.utf8.firstIndex(of: 0x2f)
            let group = slot[..<(slash ?? slot.endIndex)]
            if group == open {
                writer.raw(",")
            } else {
                if open != nil { writer.raw("},") } else if writer.last != 0x7b { writer.raw(",") }
                open = slash == nil ? nil : group
                writer.append(text: group)
                writer.raw(slash == nil ? ":" : ":{")
            }
            if let slash {
                writer.append(text: slot[slot.index(after: slash)...])
                writer.raw(":")
            }
            writer.append(value)
        }
        writer.raw(open == nil ? "}" : "}}")
    }

    init() {}

    /// - Throws: `CanonicalReader.Refused` where it is no patch of an entry.
    init(_ members: [String: CanonicalReader.Value]) throws {
        for (group, value) in members {
            if Self.groups.contains(group) {
                guard case .members(let members) = value else { throw CanonicalReader.Refused() }
                for (name, value) in members {
                    if case .null = value {
                        values.updateValue(nil, forKey: group + "/" + name)
                    } else if let field = value.field {
                        values[group + "/" + name] = field
                    } else {
                        throw CanonicalReader.Refused()
                    }
                }
            } else if case .null = value {
                values.updateValue(nil, forKey: group)
            } else {
                values[group] = value.field
            }
        }
    }
}
