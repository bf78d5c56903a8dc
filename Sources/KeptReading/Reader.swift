package import KeptDocuments
import KeptVocabulary

/// Reads what a submission says.
///
/// Each step is a reader of one thing over the whole document; its order here is the order in which they rest
/// on each other.
package enum Reader {
    /// Makes the tables of words and names that reading looks into, while a converter still runs.
    package static func prepare() {
        let line = Block(kind: .paragraph, text: "Norway should act in May.", origin: .paragraph(1))
        let wording = Wording(line, index: 0)
        for recogniser in Recognisers.all { _ = recogniser.mentions(in: wording) }
        _ = StateNames.states(line.text)
        _ = LanguageGuess.plainLanguage(ofWords: wording.tokens.map(\.lower))
    }

    package static func read(_ document: Document, weights: AskWeights = .learned) -> Reading {
        self.read(ReadDocument(document), weights: weights)
    }

    package static func read(_ read: ReadDocument, weights: AskWeights = .learned) -> Reading {
        if let identity = DocumentIdentity.read(read.document) {
            return UnitedNationsReader.read(read, identity)
        }
        let document = read.document
        var outline = OutlineReader.read(read)
        let (asks, told) = RecommendationReader.read(read, weights: weights)
        outline.closeAfter(asks, in: read)
        var (notes, sources, references) = NoteReader.read(read)
        let claims = ClaimReader.read(read, outline, asks: asks, references: references)
        let provisions = ProvisionReader.read(read)
        let plans = PlanReader.read(read)
        for claim in claims { for note in claim.noteIndices { notes[note].claims.append(claim.id) } }
        var recommendations = asks.enumerated().map { number, ask in
            ask.recommendation(id: "r\(number + 1)", in: read, outline: outline, references: references)
        }
        let events = EventReader.read(read)
        SupportReader.tie(&recommendations, to: claims, in: read, outline: outline, provisions: provisions)
        let states = StateReader.read(read, outline)
        let review = ReviewReader.read(read, outline)
        return Reading(
            document: .init(
                digest: document.digest.description, mediaType: document.mediaType.rawValue,
                title: outline.title ?? document.metadata.title,
                language: read.language,
                kind: .submission, structure: document.metadata.structure),
            stateUnderReview: states.underReview, statesConcerned: states.concerned,
            mechanism: review.mechanism,
            cycle: review.cycle, session: review.session, previousReview: review.previousReview,
            sections: outline.sections, claims: claims, notes: notes, sources: sources,
            recommendations: recommendations, provisions: provisions, norms: NormReader.read(read),
            events: events,
            plans: plans, commitments: CommitmentReader.read(read, plans: plans),
            communications: CommunicationReader.read(read),
            opportunities: OpportunityReader.read(read),
            mentions: read.mentions.joined().map {
                ReadMention(
                    kind: $0.subject.kind, text: $0.text, value: $0.subject.value, recogniser: $0.recogniser,
                    place: read.place(of: $0.span), mention: $0)
            },
            told: told, notRead: notRead(read), noteReferences: references)
    }

    /// What is not read, by language; `nil` where every paragraph is in a language that is.
    private static func notRead(_ read: ReadDocument) -> [NotRead]? {
        let missing = read.languages.flatMap { language in
            (Language.of(language)?.notRead ?? NotRead.What.allCases).map {
                NotRead(what: $0, language: language)
            }
        }
        return missing.isEmpty ? nil : missing
    }
}
