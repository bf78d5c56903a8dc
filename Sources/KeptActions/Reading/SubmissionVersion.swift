package import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

/// A submission that was read, held against an older version of it in a register: what is the same stays the same entry,
/// what changed is given its new words, what went is told and stays, out of the text.
package struct SubmissionVersion: Sendable {
    /// A text whose words changed.
    package struct Changed: Sendable {
        package let older: Entry
        package let newer: Entry
    }

    package let submission: Entry
    package private(set) var same = 0
    package private(set) var changed: [Changed] = []
    package private(set) var new: [Entry] = []
    package private(set) var gone: [Entry] = []
    /// What is to be written.
    private(set) var addition: Addition

    /// The share of a text's words that two versions of it have in common at least.
    private static let leastAlike = 0.5
    /// The share of a submission's texts that are the same, word for word, where it is taken for another version.
    private static let leastShared = 0.4

    private static let texts: Set<EntryKind> = [.claim, .passage, .recommendation]

    /// The version that a reading is of the submission in the register that it shares most texts with; `nil` where it
    /// shares too few, or is the same document.
    static func find(_ addition: Addition, in register: Register) throws -> SubmissionVersion? {
        guard let own = addition.entries.first(where: { $0.kind == .submission }) else { return nil }
        let words = Set(addition.entries.filter { texts.contains($0.kind) }.map(\.title))
        guard words.count > 1, try register.entries([own.id]).isEmpty else { return nil }
        var best: (share: Double, older: OlderSubmission)?
        for submission in try register.entries(.submission) {
            let older = try OlderSubmission(submission, in: register)
            let shared = words.count { older.knows($0) }
            let share = Double(shared) / Double(max(words.count, older.texts.count))
            if share >= leastShared, share > best?.share ?? 0 { best = (share, older) }
        }
        return try best.map { try SubmissionVersion(addition, own, of: $0.older, in: register) }
    }

    private init(_ newer: Addition, _ own: Entry, of older: OlderSubmission, in register: Register) throws {
        submission = older.submission
        addition = newer
        addition.isNewVersion = true
        var known = [own.id: older.submission.id]
        for section in newer.entries where section.kind == .section {
            if let match = older.section(like: section) { known[section.id] = match.id }
        }
        match(newer.entries.filter { Self.texts.contains($0.kind) }, with: older, &known)
        rewrite(known, older)
        try cutTies(known, older, in: register)
    }

    // MARK: - Matching

    private mutating func match(
        _ texts: [Entry], with older: OlderSubmission, _ known: inout [String: String]
    ) {
        var left = older.texts
        var others: [Entry] = []
        for text in texts {
            guard let place = left.firstIndex(where: { $0.kind == text.kind && older.isSame(text, $0) })
            else {
                others.append(text)
                continue
            }
            known[text.id] = left.remove(at: place).id
            same += 1
        }
        for text in others {
            let alike = left.enumerated().filter { $0.element.kind == text.kind }
                .map { (place: $0.offset, share: WordShare.of(text.title, $0.element.title)) }
                .max { $0.share < $1.share }
            if let alike, alike.share >= Self.leastAlike {
                let old = left.remove(at: alike.place)
                known[text.id] = old.id
                changed.append(Changed(older: old, newer: text))
            } else {
                new.append(text)
            }
        }
        gone = left
    }

    // MARK: - What is written

    /// Puts the entries that are known in the place of the new ones.
    private mutating func rewrite(_ known: [String: String], _ older: OlderSubmission) {
        let newer = addition.entries
        addition.entries = newer.filter { known[$0.id] == nil }
        for entry in newer {
            guard let id = known[entry.id], let old = older.entries[id] else { continue }
            let fields = entry.fields.filter { old.fields[$0.key] != $0.value }
            var change = EntryChange(entry: id, fields: fields.mapValues { $0 })
            // The same words: only what a person may have changed since is another text.
            if Self.texts.contains(entry.kind), older.isSame(entry, old) { change.fields = [:] }
            for (field, elements) in entry.elements where elements != old.elements[field] ?? [:] {
                change.elements[field] = elements.mapValues { $0 }
                // Notes that the newer text has no more; those that a person added stay.
                for key in (old.elements[field] ?? [:]).keys
                where elements[key] == nil && key.hasPrefix("read") {
                    change.elements[field]?.updateValue(nil, forKey: key)
                }
            }
            if !change.fields.isEmpty || !change.elements.isEmpty { addition.changes.append(change) }
        }
        addition.links = addition.links.map { link in
            Link(
                known[link.origin] ?? link.origin, link.role, known[link.target] ?? link.target,
                rank: link.rank, placement: link.placement)
        }
        addition.provenance = addition.provenance.map { place in
            Provenance(
                entry: known[place.entry] ?? place.entry, document: place.document, place: place.place,
                quote: place.quote)
        }
    }

    /// Takes texts out of sections where they do not stand any more, and ties that changed texts do not have any more.
    private mutating func cutTies(
        _ known: [String: String], _ older: OlderSubmission, in register: Register
    ) throws {
        let held = Set(addition.links.map { [$0.origin, $0.role.name, $0.target] })
        let altered = Set(changed.map(\.older.id))
        for text in older.texts {
            for link in try register.links(of: text.id) where link.origin == text.id {
                let isOfSection = link.role == .partOf && older.entries[link.target]?.kind == .section
                let isRead = altered.contains(text.id) && [.cites, .mentions, .restsOn].contains(link.role)
                guard isOfSection || isRead, !held.contains([link.origin, link.role.name, link.target]) else {
                    continue
                }
                addition.cuts.append(link)
            }
        }
        // What went stays tied to the submission, and stands nowhere in it.
        addition.links += gone.map { Link($0.id, .partOf, submission.id) }
    }
}

/// A submission of a register with its sections and texts.
private struct OlderSubmission {
    let submission: Entry
    let texts: [Entry]
    let entries: [String: Entry]
    private let sections: [Entry]
    /// By text, the words as the document had them, where a person changed them since.
    private var quotes: [String: Set<String>] = [:]
    private var words = Set<String>()

    init(_ submission: Entry, in register: Register) throws {
        self.submission = submission
        let outline = try SubmissionOutline(submission.id, in: register)
        texts = outline.texts
        sections = outline.sections.map(\.entry)
        entries = Dictionary(
            ([submission] + sections + texts).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for text in texts {
            let read = try register.provenance(of: text.id).map(\.provenance.quote)
            quotes[text.id] = Set(read + [text.title])
            words.formUnion(quotes[text.id] ?? [])
        }
    }

    func knows(_ text: String) -> Bool { words.contains(text) }

    /// Whether a text of the register is this one: by its words, or by those that were read.
    func isSame(_ text: Entry, _ old: Entry) -> Bool { quotes[old.id]?.contains(text.title) == true }

    /// A section with the same title, or else with the same number.
    func section(like section: Entry) -> Entry? {
        guard let own = Typed<SectionEntry>(section) else { return nil }
        let all = sections.compactMap(Typed<SectionEntry>.init)
        let byTitle = all.first { $0.title == own.title && (own.title != nil || $0.topic == own.topic) }
        return (byTitle ?? all.first { $0.number != nil && $0.number == own.number })?.entry
    }
}
