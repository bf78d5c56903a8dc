import KeptDocuments
import KeptVocabulary

/// Reads what a document of the United Nations says, by the kind of document that it is.
enum UnitedNationsReader {
    static func read(_ read: ReadDocument, _ identity: DocumentIdentity) -> Reading {
        let document = read.document
        let outline = OutlineReader.read(read)
        var (notes, sources, references) = NoteReader.read(read)
        var claims: [Claim] = []
        var recommendations: [Recommendation] = []
        var pledges: [Commitment] = []
        switch identity.kind {
        case .workingGroupReport:
            recommendations =
                WorkingGroupReportReader.recommendations(read, of: identity.state, in: identity.language)
            pledges = PledgeReader.read(read, date: identity.date, in: identity.language)
        case .addendum: recommendations = AddendumReader.recommendations(read, in: identity.language)
        case .thematicList: recommendations = ThematicListReader.recommendations(read)
        case .stakeholderSummary, .compilation:
            let summary = StakeholderSummaryReader(
                read, outline, notes, sources, references, words: identity.language.summary)
            (claims, notes, sources) = (summary.claims, summary.notes, summary.sources)
        default: break
        }
        if let words = observationWords(identity) {
            let observations = ConcludingObservationsReader(read, outline, references, words: words)
            (claims, recommendations) = (observations.claims, observations.recommendations)
        }
        // Other documents of the Council bear its session's number, and no review's.
        let session = identity.mechanism == .upr ? identity.session : nil
        return Reading(
            document: .init(
                digest: document.digest.description, mediaType: document.mediaType.rawValue,
                title: identity.title ?? title(identity) ?? outline.title ?? document.metadata.title,
                language: read.language, symbol: identity.symbol?.description,
                date: identity.date,
                kind: identity.kind, structure: document.metadata.structure,
                otherSigns: identity.disagreeing.isEmpty ? nil : identity.disagreeing),
            stateUnderReview: identity.state?.code, statesConcerned: identity.state.map { [$0.code] } ?? [],
            mechanism: identity.mechanism, cycle: session?.cycle, session: session?.number,
            previousReview: nil, sections: outline.sections, claims: claims, notes: notes, sources: sources,
            recommendations: recommendations, provisions: ProvisionReader.read(read),
            norms: NormReader.read(
                read, treaty: identity.kind == .concludingObservations ? identity.mechanism?.treaty : nil),
            events: [], plans: [], commitments: pledges, communications: [],
            opportunities: [],
            mentions: read.mentions.joined().map {
                ReadMention(
                    kind: $0.subject.kind, text: $0.text, value: $0.subject.value, recogniser: $0.recogniser,
                    place: read.place(of: $0.span), mention: $0)
            },
            notRead: notRead(read, identity), noteReferences: references)
    }

    /// In which words the document's own body observes and asks; `nil` where it is no such document, or not read in its language.
    private static func observationWords(_ identity: DocumentIdentity) -> ObservationWords? {
        if identity.kind == .concludingObservations { return identity.language.observations }
        return identity.mechanism == .specialProcedures ? identity.language.visits : nil
    }

    /// Each kind is read in the languages that have words for it; all else in English so far.
    private static func notRead(_ read: ReadDocument, _ identity: DocumentIdentity) -> [NotRead]? {
        let language = identity.language
        if language === OfficialLanguage.english { return nil }
        switch identity.kind {
        case .workingGroupReport, .addendum: if language.report != nil { return nil }
        default: if observationWords(identity) != nil { return nil }
        }
        return [NotRead.What.recommendations, .claims].map { NotRead(what: $0, language: language.code) }
    }

    private static func title(_ identity: DocumentIdentity) -> String? {
        let state = identity.state.map { ": " + $0.name } ?? ""
        switch identity.kind {
        case .workingGroupReport:
            return "Report of the Working Group on the Universal Periodic Review" + state
        case .addendum:
            return "Report of the Working Group on the Universal Periodic Review" + state + ", addendum"
        case .stakeholderSummary: return "Summary of stakeholders’ submissions" + state
        case .compilation: return "Compilation of United Nations information" + state
        case .nationalReport: return "National report" + state
        case .concludingObservations: return "Concluding observations" + state
        default: return nil
        }
    }
}
