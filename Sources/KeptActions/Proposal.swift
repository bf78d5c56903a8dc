import KeptDocuments
import KeptReading
package import KeptRegister
import KeptVocabulary

/// What reading a document would add to a register: its entries, their links, and where each stands.
///
/// A thing that several documents name (a source, a law, an event, a plan) has one key, so that the next
/// document meets the same entry.
package struct Proposal: Sendable {
    package private(set) var addition = Addition()
    /// The entry of the submission itself.
    package let submission: String

    private let read: ReadFile.Result
    private let key: String
    private let state: String?

    package init(_ read: ReadFile.Result) {
        self.read = read
        key = read.document.digest.description
        state = read.reading.stateUnderReview
        submission = Entry.id(kind: .submission, key: key)
        addition.documents = [
            KeptDocument(digest: key, name: read.name, mediaType: read.document.mediaType.rawValue)
        ]
        let sources = addSources()
        let texts = addTexts(sources)
        addSubmission(texts)
        addThings(texts)
    }

    // MARK: - Entries

    mutating func add(
        _ kind: EntryKind, key: String, title: String, _ fields: [String: Field?], at span: Span?
    ) -> String {
        var fields = fields.compactMapValues { $0 }
        if let state { fields["state"] = .text(state) }
        let entry = Entry(kind: kind, key: key, title: title.singleSpaced.cut(to: 200), fields: fields)
        addition.entries.append(entry)
        if let span {
            addition.provenance.append(
                Provenance(
                    entry: entry.id, document: self.key, place: read.checked.read.place(of: span),
                    quote: read.checked.read.text(of: span)))
        }
        return entry.id
    }

    mutating func link(_ origin: String, _ role: Link.Role, _ target: String) {
        guard origin != target else { return }
        addition.links.append(Link(origin, role, target))
    }

    /// A key that the same thing has in every document about the same State.
    func sharedKey(_ parts: String?...) -> String {
        ([state ?? ""] + parts.map { $0?.lowercased() ?? "" }).joined(separator: "\n")
    }

    private mutating func addSources() -> [String: String] {
        var ids: [String: String] = [:]
        for source in read.reading.sources {
            let entry = Entry(source)
            addition.entries.append(entry)
            addition.provenance.append(
                Provenance(
                    entry: entry.id, document: self.key, place: read.checked.read.place(of: source.span),
                    quote: read.checked.read.text(of: source.span)))
            ids[source.id] = entry.id
        }
        return ids
    }

    // MARK: - Texts

    /// The entries that hold a submission's words: by claim and recommendation id, and by block in order.
    struct Texts {
        var ofReading: [String: String] = [:]
        var ofBlock: [Int: [String]] = [:]
        var spans: [(span: Span, entry: String)] = []
    }

    private mutating func addTexts(_ sources: [String: String]) -> Texts {
        var texts = Texts()
        var seen: [String: Int] = [:]
        var parts = SubmissionParts(read.checked)
        for part in parts.inOrder() {
            // The same words twice in one document are two entries.
            let place = seen[part.text, default: 0]
            seen[part.text] = place + 1
            let cited = part.citations(sources)
            var fields: [String: Field?] = ["text": .text(part.text)]
            if !cited.fields.isEmpty { fields["citations"] = .list(cited.fields) }
            for (name, field) in part.fields { fields[name] = field }
            let id = add(
                part.kind, key: [key, part.text, String(place)].joined(separator: "\n"), title: part.text,
                fields,
                at: part.span)
            if let reading = part.id { texts.ofReading[reading] = id }
            texts.ofBlock[part.block, default: []].append(id)
            texts.spans.append((part.span, id))
            for source in cited.sources { link(id, .cites, source) }
        }
        for recommendation in read.reading.recommendations {
            guard let origin = texts.ofReading[recommendation.id] else { continue }
            for claim in recommendation.restsOn {
                if let target = texts.ofReading[claim] { link(origin, .restsOn, target) }
            }
        }
        return texts
    }

    // MARK: - The submission

    private mutating func addSubmission(_ texts: Texts) {
        let reading = read.reading
        let outline = SubmissionOutline.fields(read.checked, texts.ofBlock)
        let country = state.flatMap(Country.withCode)
        let title =
            reading.document.title
            ?? [country?.shortName, reading.mechanism?.name].compactMap { $0 }.joined(separator: ", ")
        let entry = Entry(
            kind: .submission, key: key, title: (title.isEmpty ? read.name : title).cut(to: 200),
            fields: [
                "document": .text(key), "file": .text(read.name),
                "title": reading.document.title.map(Field.text),
                "language": reading.document.language.map(Field.text), "state": state.map(Field.text),
                "mechanism": reading.mechanism.map { .text($0.rawValue) },
                "cycle": reading.cycle.map(Field.number),
                "session": reading.session.map(Field.number),
                "previousReview": reading.previousReview.map { .text($0.description) },
                "sections": .list(outline),
            ].compactMapValues { $0 })
        addition.entries.insert(entry, at: 0)
        for id in texts.ofBlock.keys.sorted().flatMap({ texts.ofBlock[$0] ?? [] }) {
            link(id, .partOf, submission)
        }
    }

    private mutating func addThings(_ texts: Texts) {
        ProposedThings(read, texts).add(to: &self)
    }
}

extension String {
    /// The first characters, with an ellipsis where something was cut.
    package func cut(to characters: Int) -> String {
        count <= characters ? self : prefix(characters - 1) + "…"
    }
}
