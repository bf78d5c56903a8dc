import KeptEntries
import KeptLedger
import KeptReading
import KeptVocabulary

/// What a document speaks of: laws, norms, events, plans, communications, opportunities, names; each tied to the texts
/// that mention it.
struct ThingsProposal {
    private let reading: Reading
    private let state: Country?

    init(_ draft: ProposalDraft) {
        reading = draft.read.reading
        state = draft.state
    }

    func add(to draft: inout ProposalDraft) {
        addLaw(to: &draft)
        addEvents(to: &draft)
        addPlans(to: &draft)
        addOccasions(to: &draft)
        addNames(to: &draft)
    }

    /// Provisions and norms.
    func addLaw(to draft: inout ProposalDraft) {
        for provision in reading.provisions {
            var entry = Typed<ProvisionEntry>()
            entry.instrument = provision.instrument
            entry.article = provision.article
            entry.title = provision.title
            entry.date = provision.date
            entry.state = state
            draft.mention(provision.spans, draft.add(entry.named(), at: provision.spans.first))
        }
        for norm in reading.norms {
            var entry = Typed<NormEntry>()
            entry.instrument = norm.instrument
            entry.article = norm.article
            draft.mention(norm.spans, draft.add(entry.named(), at: norm.spans.first))
        }
    }

    private func addEvents(to draft: inout ProposalDraft) {
        for event in reading.events {
            var entry = Typed<EventEntry>()
            entry.date = event.date
            entry.location = event.location
            entry.counts = event.counts.enumerated().map { number, count in
                Element(key: "read\(number + 1)", rank: .number(number), value: count)
            }
            entry.attributedTo = event.attributedTo
            entry.state = state
            let id = draft.add(
                entry.named([draft.digest, draft.read.words.text(of: event.span)]), at: event.span)
            draft.mention([event.span], id)
        }
    }

    private func addPlans(to draft: inout ProposalDraft) {
        for plan in reading.plans {
            var entry = Typed<PlanEntry>()
            entry.title = plan.title
            entry.period = plan.period
            entry.state = state
            let id = draft.add(entry.named(), at: plan.spans.first)
            draft.mention(plan.spans, id)
            for assessment in plan.assessments {
                var assessed = Typed<AssessmentEntry>()
                assessed.percent = assessment.percent
                assessed.title = "\(assessment.percent) % of \(plan.title)"
                assessed.state = state
                let named = assessed.named([id, "\(assessment.percent)"])
                draft.link(draft.add(named, at: plan.spans.first), .assesses, id)
            }
        }
        for commitment in reading.commitments { addCommitment(commitment, to: &draft) }
    }

    /// Adds what a State promised.
    func addCommitment(_ commitment: Commitment, to draft: inout ProposalDraft) {
        var entry = Typed<CommitmentEntry>()
        entry.text = commitment.text
        entry.form = CommitmentForm(rawValue: commitment.kind.rawValue)
        entry.count = commitment.count
        entry.date = commitment.date ?? reading.document.date
        entry.symbol = reading.document.symbol.flatMap(DocumentSymbol.init)
        entry.state = state
        let id = draft.add(entry.named(), at: nil)
        draft.place(id, commitment.place, commitment.text)
        draft.mention([commitment.span], id)
    }

    private func addOccasions(to draft: inout ProposalDraft) {
        for communication in reading.communications {
            var entry = Typed<CommunicationEntry>()
            entry.date = communication.date
            entry.addressee = communication.addressee
            entry.answered = communication.answered
            entry.state = state
            let words = draft.read.words.text(of: communication.span)
            let id = draft.add(entry.named([draft.digest, words]), at: communication.span)
            draft.mention([communication.span], id)
        }
        for opportunity in reading.opportunities {
            var entry = Typed<OpportunityEntry>()
            entry.title = opportunity.title
            entry.date = opportunity.date
            entry.state = state
            draft.mention([opportunity.span], draft.add(entry.named(), at: opportunity.span))
        }
    }

    private func addNames(to draft: inout ProposalDraft) {
        var ids: [Mention.Subject: String] = [:]
        for read in reading.mentions {
            let subject = read.mention.subject
            guard let entry = named(subject) else { continue }
            let id = ids[subject] ?? draft.add(entry, at: read.mention.span)
            ids[subject] = id
            draft.mention([read.mention.span], id)
        }
    }

    /// The entry of a body, an organisation or a place; `nil` for what is none.
    private func named(_ subject: Mention.Subject) -> Entry? {
        switch subject {
        case .body(let name):
            var entry = Typed<BodyEntry>()
            (entry.name, entry.state) = (name, state)
            return entry.named()
        case .organisation(let name):
            var entry = Typed<OrganisationEntry>()
            (entry.name, entry.state) = (name, state)
            return entry.named()
        case .location(let name):
            var entry = Typed<PlaceEntry>()
            (entry.name, entry.state) = (name, state)
            return entry.named()
        default: return nil
        }
    }
}
