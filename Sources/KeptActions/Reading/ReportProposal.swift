import KeptEntries
import KeptLedger
import KeptReading
import KeptRegister
import KeptVocabulary

/// What reading a United Nations document would bring to a register: a collection, whose records are the recommendations,
/// statements and answers in it.
///
/// A recommendation is named by the report's symbol, its number and its place among the clauses of that number. What an
/// addendum answers stands in records of its own; which recommendations these are is worked out in the register.
struct ReportProposal {
    private var draft: ProposalDraft
    private let report: Entry
    /// By the recommendations' and claims' ids in the reading.
    private var entries: [String: String] = [:]

    private var reading: Reading { draft.read.reading }

    /// Whether a document is one of the United Nations' or of a State's review, and no submission.
    static func speaks(of document: Reading.DocumentSummary) -> Bool {
        document.kind == .other ? document.symbol != nil : document.kind != .submission
    }

    /// What is to be added.
    ///
    /// - Throws: `RegisterError`, `EntryError`, `LedgerError` for records that cannot be kept.
    static func addition(_ read: ReadFile.Result) throws -> Addition {
        var proposal = ReportProposal(read)
        if read.reading.document.kind == .addendum { proposal.answer() } else { proposal.recommend() }
        proposal.state()
        let things = ThingsProposal(proposal.draft)
        for pledge in read.reading.commitments { things.addCommitment(pledge, to: &proposal.draft) }
        things.addLaw(to: &proposal.draft)
        let records = proposal.draft.addition
        var addition = Addition(said: records.said)
        addition.documents = records.documents
        addition.collections = [try Collection(proposal.report, named: read.name, of: records)]
        return addition
    }

    private init(_ read: ReadFile.Result) {
        draft = ProposalDraft(read)
        var entry = Typed<ReportEntry>()
        let reading = read.reading
        entry.title = reading.document.title
        entry.symbol = reading.document.symbol.flatMap(DocumentSymbol.init)
        entry.documentKind = reading.document.kind
        entry.state = draft.state
        (entry.mechanism, entry.cycle, entry.session) = (reading.mechanism, reading.cycle, reading.session)
        entry.date = reading.document.date
        entry.language = reading.document.language
        (entry.file, entry.document) = (read.name, draft.digest)
        report = entry.named([draft.digest])
    }

    // MARK: - Recommendations

    private mutating func recommend() {
        var clauses: [String: Int] = [:]
        for recommendation in reading.recommendations {
            let number = recommendation.number ?? ""
            // Plain numbers begin anew under each paragraph.
            let group = number.contains(".") ? "" : recommendation.positionWords ?? ""
            let place = clauses[group + "\n" + number, default: 0]
            clauses[group + "\n" + number] = place + 1
            let id = draft.add(
                entry(recommendation).named(Self.naming(base, group, number, place)), at: nil)
            draft.place(id, recommendation.place, draft.read.words.text(of: recommendation.span))
            draft.remember(recommendation.span, id)
            draft.link(id, .partOf, report.id)
            entries[recommendation.id] = id
        }
    }

    private var base: String {
        reading.document.symbol.flatMap(DocumentSymbol.init)?.base.description ?? draft.digest
    }

    private static func naming(_ base: String, _ group: String, _ number: String, _ clause: Int) -> [String] {
        [base, group, number, String(clause)]
    }

    private func entry(_ recommendation: Recommendation) -> Typed<RecommendationEntry> {
        var entry = Typed<RecommendationEntry>()
        let states = (recommendation.recommendingStates ?? []).compactMap(Country.withCode)
        (entry.text, entry.number) = (recommendation.text, recommendation.number)
        (entry.state, entry.mechanism) = (draft.state, reading.mechanism)
        entry.symbol = reading.document.symbol.flatMap(DocumentSymbol.init)
        (entry.cycle, entry.session, entry.date) = (reading.cycle, reading.session, reading.document.date)
        entry.recommendingStates = states.isEmpty ? nil : states
        entry.followUp = recommendation.followUp
        answer(of: recommendation, in: &entry)
        return entry
    }

    private func answer(of recommendation: Recommendation, in entry: inout Typed<RecommendationEntry>) {
        entry.position = recommendation.position
        entry.positionWords = recommendation.positionWords
        entry.positionSource = recommendation.position == nil ? nil : source(of: recommendation)
        entry.stateClaims = recommendation.stateClaims
        entry.comment = recommendation.comment
    }

    /// A thematic list says in which document a position stands.
    private func source(of recommendation: Recommendation) -> String {
        let named = (recommendation.positionWords ?? "").split { " ,;–".contains($0) }.lazy
            .compactMap { DocumentSymbol(String($0)) }.first
        let isList = reading.document.kind == .thematicList
        return (isList ? named?.description : nil) ?? reading.document.symbol ?? draft.read.name
    }

    // MARK: - Statements

    /// What is said, by whom, and the sources that its notes name.
    private mutating func state() {
        guard !reading.claims.isEmpty else { return }
        // A submission is one of its review; the same organisation submits again.
        let sources = draft.addSources(review: reading.document.symbol)
        for claim in reading.claims {
            var entry = Typed<ClaimEntry>()
            (entry.text, entry.state) = (claim.text, draft.state)
            entry.symbol = reading.document.symbol.flatMap(DocumentSymbol.init)
            (entry.date, entry.submitters) = (reading.document.date, claim.submitters)
            let id = draft.add(entry.named(draft.partsNaming(claim.text)), at: nil)
            draft.place(id, claim.place, claim.text)
            draft.remember(claim.span, id)
            draft.link(id, .partOf, report.id)
            entries[claim.id] = id
            let cited = claim.noteIndices.flatMap { reading.notes[$0].sources }.uniqued
            for source in cited.compactMap({ sources[$0] }) { draft.link(id, .cites, source) }
        }
        for recommendation in reading.recommendations {
            guard let origin = entries[recommendation.id] else { continue }
            for target in recommendation.restsOn.compactMap({ entries[$0] }) {
                draft.link(origin, .restsOn, target)
            }
        }
    }

    // MARK: - Addenda

    private mutating func answer() {
        for answer in reading.recommendations {
            var entry = Typed<AnswerEntry>()
            let report = reading.document.symbol.flatMap(DocumentSymbol.init)
            (entry.number, entry.report, entry.symbol) = (answer.number, report?.base, report)
            (entry.state, entry.mechanism) = (draft.state, reading.mechanism)
            (entry.cycle, entry.session, entry.date) = (reading.cycle, reading.session, reading.document.date)
            (entry.position, entry.positionWords) = (answer.position, answer.positionWords)
            // What was said with a number's answer alone is said once.
            let comment = answer.comment == answer.positionWords ? nil : answer.comment
            (entry.stateClaims, entry.comment) = (answer.stateClaims, comment)
            let words = draft.read.words.text(of: answer.span)
            let id = draft.add(entry.named([draft.digest, words]), at: nil)
            draft.place(id, answer.place, words)
            draft.remember(answer.span, id)
            draft.link(id, .partOf, self.report.id)
        }
    }
}
