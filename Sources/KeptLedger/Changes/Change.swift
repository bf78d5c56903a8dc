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
    /// What the device's clock said.
    package let at: Moment
    package let action: String
    /// The digest of the change that it takes back.
    package let undoes: String?
    /// The digest of this device's change before it.
    package let before: String
    /// The digests of other changes that were known when it was made, and to none before it; sorted.
    package let after: [String]
    /// Whether it tells of the register, its members and what is to be forgotten, and of nothing else: its lines are withheld from
    /// nobody.
    package let tellsOfMembers: Bool
    /// Nothing where a line is withheld from this register's device: only its digest is there.
    package let lines: [Line?]

    package init(
        device: String, number: Int, at: Moment, action: String, undoes: String? = nil,
        before: String, after: [String] = [], tellsOfMembers: Bool = false, lines: [Line?]
    ) {
        (self.device, self.number, self.at) = (device, number, at)
        (self.action, self.tellsOfMembers) = (action, tellsOfMembers)
        (self.undoes, self.before, self.after, self.lines) = (undoes, before, after, lines)
    }

    /// So many other changes are named by one; the next names the rest.
    package static let mostNamed = 256

    /// Lines of this kind tell of a document, not of an entry.
    package static let documentKind = "document"
    /// The line of the change that began the register is of this kind.
    package static let registerKind = "register"
    /// Lines of this kind tell who may read and write the register.
    package static let memberKind = "member"

    /// Lines of this kind tell which lines of changes are to be forgotten.
    package static let forgettingKind = "forgetting"

    private static let kindsOfRegister: Set = [registerKind, memberKind, forgettingKind]

    /// Whether lines of a kind tell of the register and of who is in it: they are withheld from nobody.
    package static func isOfRegister(_ kind: String) -> Bool { kindsOfRegister.contains(kind) }

    /// Whether lines of a kind tell of an entry.
    package static func isOfEntry(_ kind: String) -> Bool { kind != documentKind && !isOfRegister(kind) }

    /// The same with its lines.
    func with(_ lines: [Line?]) -> Change {
        Change(
            device: device, number: number, at: at, action: action, undoes: undoes,
            before: before, after: after, tellsOfMembers: tellsOfMembers, lines: lines)
    }

    package var withheld: Int { lines.count { $0 == nil } }
}

/// The fields of a line that tells of a document.
enum DocumentField {
    static let (name, mediaType) = ("name", "mediaType")
}

/// The field of the line that begins a register.
enum RegisterField {
    static let format = "format"
}

extension Change.Line {
    /// The name and the media type of a document, where the line tells of one.
    package static func document(_ document: KeptDocument) -> Change.Line {
        Change.Line(
            entry: document.digest, kind: Change.documentKind,
            patch: Patch([
                .field(DocumentField.name): .text(document.name),
                .field(DocumentField.mediaType): .text(document.mediaType),
            ]))
    }

    /// The document that the line tells of; `nil` for a line of another kind.
    package var document: KeptDocument? {
        guard kind == Change.documentKind else { return nil }
        return KeptDocument(
            digest: entry, name: text(DocumentField.name), mediaType: text(DocumentField.mediaType))
    }

    func text(_ field: String) -> String { (patch.values[.field(field)] ?? nil)?.text ?? "" }

    func number(_ field: String) -> Int? { (patch.values[.field(field)] ?? nil)?.number }
}
