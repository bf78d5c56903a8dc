internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Works out what of an addition a register does not hold yet, and the lines that bring it.
struct AdditionDraft {
    private let database: Database
    /// Whether anything can be known: a new register is asked nothing.
    private let hasEntries: Bool
    private let said: Speaker
    /// What is known of the entries that were asked for: nothing where there is none.
    private var known: [String: Known?] = [:]
    private var values: [String: [Slot: Value?]] = [:]
    private var order: [String] = []
    private(set) var missing: Addition

    private struct Known {
        let kind: EntryKind
        let key: String
        var isGone: Bool
        /// Whether it stands there as a record alone.
        var isRecord = false
    }

    init(_ addition: Addition, in database: Database) throws {
        self.database = database
        hasEntries = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry)") ?? true
        said = addition.said
        missing = Addition(said: said)
        missing.isNewVersion = addition.isNewVersion
        known.reserveCapacity(addition.entries.count)
        values.reserveCapacity(addition.entries.count)
        for document in addition.documents where try !holds(document) { missing.documents.append(document) }
        for collection in addition.collections { try take(collection) }
        for entry in addition.entries { try take(entry) }
        for link in addition.links { try take(link) }
        for provenance in addition.provenance { try take(provenance) }
        for change in addition.changes { try take(change) }
        for link in addition.cuts where try held(link) != nil {
            _ = try kind(of: link.origin)
            missing.cuts.append(link)
            set(link.origin, .link(link.role, target: link.target), nil)
        }
    }

    /// The lines, documents first, then entries in the order in which they were named.
    func write(to draft: inout Draft) throws {
        for document in missing.documents { draft.set(.document(document)) }
        for id in order {
            guard let kind = known[id]??.kind else { continue }
            try draft.set(id, kind, values[id] ?? [:], said: said)
        }
    }

    // MARK: - Collections

    /// A collection's entry, new or with other records; what it brings is told record by record.
    private mutating func take(_ collection: Collection) throws {
        let entry = collection.entry
        if let here = try known(entry.id), !here.isGone {
            let held = try ViewWriter(database).state(entry.id)
            let changed = entry.fields.filter { held?.value(.field($0.key)) != $0.value }
            guard !changed.isEmpty else { return }
            for (name, value) in changed { set(entry.id, .field(name), value) }
        } else {
            try take(entry)
        }
        if try !holds(collection.document) { missing.documents.append(collection.document) }
        missing.collections.append(collection)
        for (record, line) in zip(collection.records, collection.lines) { try tell(record, line) }
    }

    /// Tells what a record brings that the register does not hold.
    private mutating func tell(_ record: Entry, _ line: Change.Line) throws {
        guard try known(record.id) == nil else {
            let held = try ViewWriter(database).state(record.id)
            let fields = record.fields.filter { name, value in
                (held?.base?.values[.field(name)] ?? held?.value(.field(name))) != value
            }
            if !fields.isEmpty {
                missing.changes.append(EntryChange(entry: record.id, fields: fields.mapValues { $0 }))
            }
            return
        }
        missing.entries.append(record)
        for case .link(let role, let target) in line.patch.values.keys {
            missing.links.append(Link(record.id, role, target))
        }
        let own = Known(kind: record.kind, key: record.key, isGone: false, isRecord: true)
        known.updateValue(own, forKey: record.id)
    }

    // MARK: - Entries

    private mutating func take(_ entry: Entry) throws {
        if let here = try self.known(entry.id) {
            // Changes upon a record that is gone do not say what named it.
            guard here.key == entry.key || (here.isGone && here.key.isEmpty) else {
                throw RegisterError.collision(id: entry.id, keys: [here.key, entry.key])
            }
            // What a register's own work speaks of stands there also when a collection goes that has it as a record.
            guard here.isGone || here.isRecord else { return }
            // What was taken back before comes back.
            if here.isGone { set(entry.id, .removed, nil) }
        }
        known[entry.id] = Known(kind: entry.kind, key: entry.key, isGone: false)
        missing.entries.append(entry)
        if !entry.key.isEmpty { set(entry.id, .key, .text(entry.key)) }
        for (name, value) in entry.fields { set(entry.id, .field(name), value) }
        // What is hidden unless someone says otherwise is said to be: so nobody can say otherwise unseen.
        let unsaid = entry.kind.confidentiality(nil)
        if unsaid > .public, entry.fields[Entry.confidentialityField] == nil {
            set(entry.id, .confidentiality, unsaid.stored)
        }
        for (field, elements) in entry.elements {
            for (key, element) in elements { set(entry.id, .element(field: field, key: key), element.value) }
        }
        // An entry that says nothing is there all the same.
        if values[entry.id] == nil { set(entry.id, .removed, nil) }
    }

    private mutating func take(_ change: EntryChange) throws {
        _ = try kind(of: change.entry)
        missing.changes.append(change)
        for (name, value) in change.fields { set(change.entry, .field(name), value) }
        for (field, elements) in change.elements {
            for (key, element) in elements {
                set(change.entry, .element(field: field, key: key), element.map(\.value))
            }
        }
    }

    private mutating func set(_ id: String, _ slot: Slot, _ value: Value?) {
        if values[id] == nil {
            values[id] = [:]
            order.append(id)
        }
        values[id]?.updateValue(value, forKey: slot)
    }

    // MARK: - Ties and places

    private mutating func take(_ link: Link) throws {
        let slot = Slot.link(link.role, target: link.target)
        guard values[link.origin]?[slot] == nil else { return }
        if let held = try held(link) {
            let isPlaced = missing.isNewVersion && link.role == .partOf && link.placement != nil
            guard isPlaced, held != CanonicalWriter.text(link.stored) else { return }
        }
        do {
            try link.role.check(from: kind(of: link.origin), to: kind(of: link.target))
        } catch let error as EntryError { throw error }
        missing.links.append(link)
        set(link.origin, slot, link.stored)
    }

    private mutating func take(_ provenance: Provenance) throws {
        let place = provenance.place.canonical
        let slot = Slot.place(document: provenance.document, place: place)
        guard values[provenance.entry]?[slot] == nil, try !holds(provenance, place) else { return }
        _ = try kind(of: provenance.entry)
        missing.provenance.append(provenance)
        set(provenance.entry, slot, .text(provenance.quote))
    }

    // MARK: - What the register holds

    private mutating func kind(of id: String) throws -> EntryKind {
        guard let known = try known(id) else { throw RegisterError.unknownEntry(id: id) }
        return known.kind
    }

    private mutating func known(_ id: String) throws -> Known? {
        if let asked = known[id] { return asked }
        var found: Known?
        if hasEntries {
            let statement = try database.cachedStatement(
                sql: "SELECT kind, key, removed, collection FROM entry WHERE id = ?")
            found = try Row.fetchOne(statement, arguments: [id]).map {
                Known(
                    kind: EntryKind(named: $0["kind"]), key: $0["key"],
                    isGone: [1, 3, 4].contains($0["removed"] as Int),
                    isRecord: $0["collection"] == ""
                        ? false : try ViewWriter(database).state(id)?.isOwn == false)
            }
        }
        known.updateValue(found, forKey: id)
        return found
    }

    private func holds(_ document: KeptDocument) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT 1 FROM document WHERE digest = ?")
        return try Int.fetchOne(statement, arguments: [document.digest]) != nil
    }

    /// What the register holds of a tie, as it is stored; nothing where there is none.
    private func held(_ link: Link) throws -> String? {
        guard hasEntries else { return nil }
        let statement = try database.cachedStatement(
            sql: "SELECT value FROM link WHERE origin = ? AND role = ? AND target = ?")
        return try String.fetchOne(statement, arguments: [link.origin, link.role.name, link.target])
    }

    private func holds(_ provenance: Provenance, _ place: String) throws -> Bool {
        guard hasEntries else { return false }
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM provenance WHERE entry = ? AND document = ? AND place = ?")
        return try Int.fetchOne(statement, arguments: [provenance.entry, provenance.document, place]) != nil
    }
}
