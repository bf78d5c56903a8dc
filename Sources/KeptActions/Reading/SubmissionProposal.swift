import KeptDocuments
import KeptEntries
import KeptLedger
import KeptReading
import KeptRegister
import KeptVocabulary

/// What reading a submission would add to a register.
struct SubmissionProposal {
    private var draft: ProposalDraft
    private var sources: [String: String] = [:]
    private let submission: Entry
    /// By the claim's or recommendation's id in the reading.
    private var entries: [String: String] = [:]

    /// - Returns: What is to be added.
    static func addition(_ read: ReadFile.Result) -> Addition {
        var proposal = SubmissionProposal(read)
        proposal.add()
        return proposal.draft.addition
    }

    private init(_ read: ReadFile.Result) {
        draft = ProposalDraft(read)
        submission = Self.submission(read, draft)
    }

    private static func submission(_ read: ReadFile.Result, _ draft: ProposalDraft) -> Entry {
        let reading = read.reading
        var entry = Typed<SubmissionEntry>()
        entry.title = reading.document.title
        entry.authors = read.document.metadata.authors.isEmpty ? nil : read.document.metadata.authors
        entry.state = draft.state
        entry.mechanism = reading.mechanism
        entry.cycle = reading.cycle
        entry.session = reading.session
        entry.previousReview = reading.previousReview
        entry.language = reading.document.language
        entry.file = read.name
        entry.document = draft.digest
        return entry.named([draft.digest])
    }

    private mutating func add() {
        sources = draft.addSources()
        addSubmission()
        for section in SubmissionSections.inOrder(draft.read) { add(section) }
        for recommendation in draft.read.reading.recommendations {
            guard let origin = entries[recommendation.id] else { continue }
            for target in recommendation.restsOn.compactMap({ entries[$0] }) {
                draft.link(origin, .restsOn, target)
            }
        }
        ThingsProposal(draft).add(to: &draft)
    }

    private mutating func addSubmission() {
        guard var entry = Typed<SubmissionEntry>(submission),
            let title = SubmissionText.title(in: draft.read)
        else {
            _ = draft.add(submission, at: nil)
            return
        }
        let notes = SubmissionText.notes(ofHeading: title, in: draft.read)
        entry.citations = citations(notes, of: entry.title ?? "")
        _ = draft.add(entry.entry, at: nil)
        cite(notes, from: submission.id)
    }

    private mutating func add(_ section: SubmissionSections.Part) {
        var entry = Typed<SectionEntry>()
        entry.number = section.number
        entry.title = section.title
        entry.topic = section.topic
        let parts =
            ["section"] + draft.partsNaming("section\n\(section.number ?? "")\n\(section.title ?? "")")
        let notes = section.heading.map { SubmissionText.notes(ofHeading: $0.block, in: draft.read) } ?? []
        entry.citations = citations(notes, of: entry.title ?? "")
        let id = draft.add(entry.named(parts), at: section.heading)
        draft.link(id, .partOf, submission.id)
        cite(notes, from: id)
        for paragraph in section.paragraphs {
            let placement = Link.Placement(
                paragraph: "read\(paragraph.block)", form: paragraph.form, cell: paragraph.cell,
                label: paragraph.label)
            for text in paragraph.texts {
                let entry = self.entry(text)
                draft.link(draft.add(entry, at: text.span), .partOf, id, placement: placement)
                draft.remember(text.span, entry.id)
                if let reading = text.id { entries[reading] = entry.id }
                cite(text.notes, from: entry.id)
            }
        }
    }

    private mutating func cite(_ notes: [(offset: Int, note: Note)], from id: String) {
        for source in notes.flatMap({ $0.note.sources }).uniqued.compactMap({ sources[$0] }) {
            draft.link(id, .cites, source)
        }
    }

    private func citations(_ notes: [(offset: Int, note: Note)], of words: String) -> [Element<Citation>] {
        notes.enumerated().map { number, mark in
            Element(
                key: "read\(number + 1)", rank: .number(number),
                value: Citation(
                    at: mark.offset, of: words, text: mark.note.text,
                    sources: mark.note.sources.compactMap { sources[$0] }, mark: mark.note.mark))
        }
    }

    private mutating func entry(_ text: SubmissionText) -> Entry {
        let citations = citations(text.notes, of: text.words)
        let parts = draft.partsNaming(text.words)
        switch text.role {
        case .claim:
            var entry = Typed<ClaimEntry>()
            (entry.text, entry.state, entry.citations) = (text.words, draft.state, citations)
            return entry.named(parts)
        case .passage:
            var entry = Typed<PassageEntry>()
            (entry.text, entry.state, entry.citations) = (text.words, draft.state, citations)
            return entry.named(parts)
        case .ask(let ask):
            var entry = Typed<RecommendationEntry>()
            (entry.text, entry.state, entry.citations) = (text.words, draft.state, citations)
            (entry.addressee, entry.verb, entry.number) = (ask.addressee, ask.verb, ask.number)
            return entry.named(parts)
        }
    }
}
