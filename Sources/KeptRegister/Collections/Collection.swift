package import KeptEntries
import KeptLedger

/// Reference data that others published, as it is to be kept: its entry, and the records that a reader made of its file.
///
/// The register's journal has one line for it; the records lie beside the file as evidence.
package struct Collection: Sendable {
    /// With the digest of its records.
    package let entry: Entry
    package let records: [Entry]
    let lines: [Change.Line]
    let file: RecordsFile
    let document: KeptDocument

    /// A collection of the entries of an addition, with their links and places.
    ///
    /// - Throws: `EntryError.wrongEnd`, `RegisterError`: `collision`, `wrongValue`, `unknownEntry`; `LedgerError`.
    package init(_ entry: Entry, named name: String, of addition: Addition) throws {
        var draft = RecordsDraft(entry)
        for record in addition.entries where record.id != entry.id { try draft.take(record) }
        for link in addition.links { try draft.take(link) }
        for provenance in addition.provenance { try draft.take(provenance) }
        (records, lines) = (draft.records, draft.lines)
        file = try RecordsFile(lines)
        document = KeptDocument(
            digest: file.digest, name: name + " (records)", mediaType: RecordsFile.mediaType)
        var own = entry
        own.records = file.digest
        self.entry = own
    }
}

extension Collection {
    /// The links of its records.
    var links: [Link] {
        lines.flatMap { line in
            line.patch.values.keys.compactMap { slot in
                if case .link(let role, let target) = slot { Link(line.entry, role, target) } else { nil }
            }
        }
    }
}

/// Gathers records, a line for each entry.
private struct RecordsDraft {
    private let owner: Entry
    private(set) var records: [Entry] = []
    private var values: [[Slot: Value?]] = []
    private var places: [String: Int] = [:]

    init(_ owner: Entry) { self.owner = owner }

    var lines: [Change.Line] {
        zip(records, values).map { record, values in
            Change.Line(entry: record.id, kind: record.kind.name, patch: Patch(values))
        }
    }

    mutating func take(_ entry: Entry) throws {
        if let place = places[entry.id] {
            guard records[place].key == entry.key else {
                throw RegisterError.collision(id: entry.id, keys: [records[place].key, entry.key])
            }
            return
        }
        var own: [Slot: Value?] = [:]
        if !entry.key.isEmpty { own[.key] = .text(entry.key) }
        for (name, value) in entry.fields { own[.field(name)] = value }
        for (field, elements) in entry.elements {
            for (key, element) in elements { own[.element(field: field, key: key)] = element.value }
        }
        try SlotGuard.check(own, of: entry.kind, entry.id)
        places[entry.id] = records.count
        records.append(entry)
        values.append(own)
    }

    mutating func take(_ link: Link) throws {
        let place = try place(of: link.origin)
        let slot = Slot.link(link.role, target: link.target)
        guard values[place][slot] == nil else { return }
        let target = link.target == owner.id ? owner.kind : records[try self.place(of: link.target)].kind
        try link.role.check(from: records[place].kind, to: target)
        values[place][slot] = link.stored
    }

    mutating func take(_ provenance: Provenance) throws {
        let place = try place(of: provenance.entry)
        let slot = Slot.place(document: provenance.document, place: provenance.place.canonical)
        if values[place][slot] == nil { values[place][slot] = .text(provenance.quote) }
    }

    private func place(of id: String) throws -> Int {
        guard let place = places[id] else { throw RegisterError.unknownEntry(id: id) }
        return place
    }
}
