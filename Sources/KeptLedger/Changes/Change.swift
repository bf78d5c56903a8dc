package import KeptEntries

/// One action of one person on one device, as the journal keeps it: what it changed in which entries, signed.
package struct Change: Sendable {
    /// What it changed in one entry.
    package struct Line: Sendable {
        package let entry: String
        package let kind: String
        package let patch: Patch
        /// Who says what it sets.
        package let said: Speaker

        package init(entry: String, kind: String, patch: Patch, said: Speaker = .person) {
            (self.entry, self.kind, self.patch, self.said) = (entry, kind, patch, said)
        }
    }

    /// The device's Ed25519 key, in base64.
    package let device: String
    /// Which change of this device it is, from 1.
    package let number: Int
    package let at: Moment
    package let action: String
    /// The change that it takes back, by its step.
    package let undoes: String?
    /// How many changes of each other device were known when it was made.
    package let seen: [String: Int]
    /// The digest of this device's change before it.
    package let before: String
    /// Nothing where a line is withheld from this register's device: only its digest is there.
    package let lines: [Line?]

    package init(
        device: String, number: Int, at: Moment, action: String, undoes: String? = nil, seen: [String: Int],
        before: String, lines: [Line?]
    ) {
        (self.device, self.number, self.at, self.action) = (device, number, at, action)
        (self.undoes, self.seen, self.before, self.lines) = (undoes, seen, before, lines)
    }

    /// Lines of this kind tell of a document, not of an entry.
    package static let documentKind = "document"
    /// The line of the change that began the register is of this kind.
    package static let registerKind = "register"
    /// Lines of this kind tell who may read and write the register.
    package static let memberKind = "member"

    /// Whether lines of a kind tell of an entry.
    package static func isOfEntry(_ kind: String) -> Bool {
        ![documentKind, registerKind, memberKind].contains(kind)
    }

    package var stamp: Stamp { Stamp(at: at, device: device) }

    package var withheld: Int { lines.count { $0 == nil } }

    /// Whether it tells of the register itself, not of what is in it.
    package var isOfRegister: Bool {
        lines.contains { $0?.kind == Self.registerKind || $0?.kind == Self.memberKind }
    }

    /// Whether this change was made in knowledge of that one.
    package func knows(device other: String, number: Int) -> Bool {
        other == device ? number < self.number : number <= seen[other, default: 0]
    }
}

extension Change.Line {
    /// The name and the media type of a document, where the line tells of one.
    package static func document(_ document: KeptDocument) -> Change.Line {
        Change.Line(
            entry: document.digest, kind: Change.documentKind,
            patch: Patch([
                .field("name"): .text(document.name), .field("mediaType"): .text(document.mediaType),
            ]))
    }

    /// The document that the line tells of; `nil` for a line of another kind.
    package var document: KeptDocument? {
        guard kind == Change.documentKind else { return nil }
        return KeptDocument(digest: entry, name: text("name"), mediaType: text("mediaType"))
    }

    func text(_ field: String) -> String { (patch.values[.field(field)] ?? nil)?.text ?? "" }
}
