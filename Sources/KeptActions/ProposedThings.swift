import KeptReading
import KeptRegister
import KeptVocabulary

/// What a submission speaks of: laws, norms, events, plans, communications, opportunities, names; each tied to
/// the claims and recommendations that mention it.
struct ProposedThings {
    private let reading: Reading
    private let texts: Proposal.Texts

    init(_ read: ReadFile.Result, _ texts: Proposal.Texts) {
        reading = read.reading
        self.texts = texts
    }

    func add(to proposal: inout Proposal) {
        addProvisions(to: &proposal)
        addNorms(to: &proposal)
        addEvents(to: &proposal)
        addPlans(to: &proposal)
        addOccasions(to: &proposal)
        addNames(to: &proposal)
    }

    /// Ties every text that holds one of the spans to an entry.
    private func mention(_ spans: [Span], _ entry: String, in proposal: inout Proposal) {
        for span in spans {
            for text in texts.spans where text.span.contains(span) || span.contains(text.span) {
                proposal.link(text.entry, .mentions, entry)
            }
        }
    }

    private func addProvisions(to proposal: inout Proposal) {
        for provision in reading.provisions {
            let year = provision.article == nil ? provision.date?.description : nil
            let id = proposal.add(
                .provision,
                key: proposal.sharedKey(provision.instrument, provision.article, provision.title, year),
                title: provision.reference.label,
                [
                    "instrument": .text(provision.instrument), "article": provision.article.map(Field.text),
                    "title": provision.title.map(Field.text),
                    "date": provision.date.map { .text($0.description) },
                ], at: provision.spans.first)
            mention(provision.spans, id, in: &proposal)
        }
    }

    private func addNorms(to proposal: inout Proposal) {
        for norm in reading.norms {
            let id = proposal.add(
                .norm, key: [norm.instrument, norm.article ?? ""].joined(separator: "\n"),
                title: norm.article.map { "\(norm.instrument), article \($0)" } ?? norm.instrument,
                ["instrument": .text(norm.instrument), "article": norm.article.map(Field.text)],
                at: norm.spans.first)
            mention(norm.spans, id, in: &proposal)
        }
    }

    private func addEvents(to proposal: inout Proposal) {
        for event in reading.events {
            let counts = event.counts.map { count -> Field in
                .fields([
                    "what": .text(count.what), "value": .number(count.value),
                    "bound": .text(count.bound.rawValue),
                ])
            }
            let title = [event.location, event.date?.description].compactMap { $0 }.joined(separator: ", ")
            let id = proposal.add(
                .event, key: proposal.sharedKey(event.date?.description, event.location), title: title,
                [
                    "date": event.date.map { .text($0.description) },
                    "location": event.location.map(Field.text),
                    "counts": .list(counts), "attributedTo": event.attributedTo.map(Field.text),
                ], at: event.span)
            mention([event.span], id, in: &proposal)
        }
    }

    private func addPlans(to proposal: inout Proposal) {
        for plan in reading.plans {
            let key = proposal.sharedKey(plan.title, plan.period?.description)
            let id = proposal.add(
                .plan, key: key,
                title: [plan.title, plan.period?.description].compactMap { $0 }.joined(separator: " "),
                ["title": .text(plan.title), "period": plan.period.map { .text($0.description) }],
                at: plan.spans.first)
            mention(plan.spans, id, in: &proposal)
            for assessment in plan.assessments {
                let assessed = proposal.add(
                    .assessment, key: key + "\n\(assessment.percent)",
                    title: "\(assessment.percent) % of \(plan.title)",
                    ["percent": .number(assessment.percent)], at: plan.spans.first)
                proposal.link(assessed, .assesses, id)
            }
        }
        for commitment in reading.commitments {
            let id = proposal.add(
                .commitment, key: proposal.sharedKey(commitment.kind.rawValue, commitment.text),
                title: commitment.text,
                [
                    "form": .text(commitment.kind.rawValue), "text": .text(commitment.text),
                    "count": commitment.count.map(Field.number),
                    "date": commitment.date.map { .text($0.description) },
                ], at: commitment.span)
            mention([commitment.span], id, in: &proposal)
        }
    }

    private func addOccasions(to proposal: inout Proposal) {
        for communication in reading.communications {
            let title =
                "To " + (communication.addressee ?? "the State")
                + (communication.answered ? "" : ", no answer")
            let id = proposal.add(
                .communication,
                key: proposal.sharedKey(communication.date?.description, communication.addressee),
                title: title,
                [
                    "date": communication.date.map { .text($0.description) },
                    "addressee": communication.addressee.map(Field.text),
                    "answered": .truth(communication.answered),
                ], at: communication.span)
            mention([communication.span], id, in: &proposal)
        }
        for opportunity in reading.opportunities {
            let id = proposal.add(
                .opportunity, key: proposal.sharedKey(opportunity.title, opportunity.date?.description),
                title: opportunity.title, ["date": opportunity.date.map { .text($0.description) }],
                at: opportunity.span)
            mention([opportunity.span], id, in: &proposal)
        }
    }

    private func addNames(to proposal: inout Proposal) {
        var ids: [Mention.Subject: String] = [:]
        for read in reading.mentions {
            let (kind, name): (EntryKind, String)
            switch read.mention.subject {
            case .body(let value): (kind, name) = (.body, value)
            case .organisation(let value): (kind, name) = (.organisation, value)
            case .location(let value): (kind, name) = (.place, value)
            default: continue
            }
            let known = ids[read.mention.subject]
            let id =
                known
                ?? proposal.add(
                    kind, key: proposal.sharedKey(name), title: name, ["name": .text(name)],
                    at: read.mention.span)
            ids[read.mention.subject] = id
            mention([read.mention.span], id, in: &proposal)
        }
    }
}
