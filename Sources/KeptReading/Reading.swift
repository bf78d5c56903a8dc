package import KeptDocuments
package import KeptVocabulary

/// What a document says, each thing tied to the place that says it.
///
/// Lists keep document order. Absent means unknown. The shape is the JSON contract of `kept read --json`.
package struct Reading: Sendable, Encodable {
    package struct DocumentSummary: Sendable, Encodable {
        package let digest: String
        package let mediaType: String
        package let title: String?
        package let language: String?
        /// Of a United Nations document.
        package var symbol: String?
        /// The day of distribution of a United Nations document.
        package var date: EDTFDate?
        package let kind: DocumentKind
        /// Of a PDF, where its headings and paragraphs come from.
        package var structure: Document.Structure?
        /// What in it speaks for another kind; `nil` where all signs agree.
        package var otherSigns: [KindSign]?
    }

    package var document: DocumentSummary
    /// ISO 3166-1 alpha-3; `nil` where the text is about no one State.
    package var stateUnderReview: String?
    package var statesConcerned: [String]
    package var mechanism: Mechanism?
    package var cycle: Int?
    package var session: Int?
    package var previousReview: EDTFDate?
    package var sections: [Section]
    package var claims: [Claim]
    package var notes: [Note]
    package var sources: [Source]
    package var recommendations: [Recommendation]
    package var provisions: [Provision]
    package var norms: [Norm]
    package var events: [Event]
    package var plans: [Plan]
    package var commitments: [Commitment]
    package var communications: [Communication]
    package var opportunities: [Opportunity]
    package var mentions: [ReadMention]
    /// Asks and duties of others, of which the text only tells.
    package var told: [Told] = []
    /// What is not read of paragraphs in languages that are recognised and not read; `nil` where all was.
    package var notRead: [NotRead]?
    /// Which note answers each mark; for work inside Kept, not part of the JSON.
    package let noteReferences: NoteReferences

    private enum CodingKeys: String, CodingKey {
        case document, stateUnderReview, statesConcerned, mechanism, cycle, session, previousReview
        case sections, claims, notes, sources, recommendations, provisions, norms, events, plans
        case commitments, communications, opportunities, mentions, told, notRead
    }
}

/// A part of a document under one heading, or the text before the first or after the last.
package struct Section: Sendable, Encodable {
    package let number: String?
    package let title: String?
    package var kind: SectionKind
    package let place: Place
    /// The heading's block; `nil` for an introduction or a closing without one.
    package let heading: Int?
    /// The blocks it holds, its heading not included.
    package var blocks: Range<Int>

    private enum CodingKeys: String, CodingKey { case number, title, kind, place }

    /// What claims and recommendations call it.
    package var name: String { number ?? title ?? kind.rawValue }
}

/// A statement of fact that needs a source.
package struct Claim: Sendable, Encodable {
    package let id: String
    package let text: String
    /// The section's number, or its title where it has none.
    package let section: String?
    /// Marks of the notes that it carries, in order.
    package let notes: [String]
    package let place: Place
    package let span: Span
    /// Numbers of those notes in `Reading.notes`.
    package let noteIndices: [Int]
    /// How sure it is that this states a fact that a source could bear out, 0 to 1.
    package var confidence = 1.0
    /// In a summary of stakeholders' submissions, the abbreviations of those who say it.
    package var submitters: [String]?

    private enum CodingKeys: String, CodingKey {
        case id, text, section, notes, confidence, submitters, place
    }
}

/// A note, tied to the claims that carry its mark and to the sources that it names.
package struct Note: Sendable, Encodable {
    package let mark: String
    package let text: String
    package var sources: [String]
    package var claims: [String]
    package let place: Place
    package let block: Int

    private enum CodingKeys: String, CodingKey { case mark, text, sources, claims, place }
}

/// A publication that notes name; the same address is the same source.
package struct Source: Sendable, Encodable {
    package let id: String
    package let url: String?
    package let title: String?
    package let publisher: String?
    package let date: EDTFDate?
    /// The first note or link that names it.
    package let span: Span

    private enum CodingKeys: String, CodingKey { case id, url, title, publisher, date }
}

/// What civil society asks of somebody.
package struct Recommendation: Sendable, Encodable {
    package let id: String
    package let number: String?
    package let text: String
    package let section: String?
    package let addressee: String?
    /// The asking word: `should`, `must`, `urge`; `nil` for a bare imperative.
    package let verb: String?
    package var restsOn: [String]
    /// Whether some claim shares a word with it that matters, even where that is too little to rest on.
    package var sharesWords = false
    /// How sure it is that this is an ask of who wrote the text, 0 to 1.
    package var confidence = 1.0
    package let place: Place
    package let span: Span
    /// Marks of the notes that it carries.
    package let notes: [String]
    /// ISO 3166-1 alpha-3 codes of the States that make it, in order; absent in civil society's texts.
    package var recommendingStates: [String]?
    package var position: Position?
    /// The words in which the document states the position.
    package var positionWords: String?
    /// What the State says of its implementation, beside supporting it.
    package var stateClaims: Position?
    /// What the State says to it in an addendum.
    package var comment: String?
    /// Whether concluding observations ask the State to report on it before its next report.
    package var followUp: Bool?

    private enum CodingKeys: String, CodingKey {
        case id, number, text, section, addressee, verb, recommendingStates, position, positionWords,
            stateClaims
        case comment, followUp, restsOn, confidence, place, notes
    }
}

/// A domestic law or an article of it, once for all the places that name it.
package struct Provision: Sendable, Encodable {
    package let instrument: String
    package let article: String?
    package let title: String?
    package let date: EDTFDate?
    package let place: Place
    /// Every mention, the first one first.
    package let spans: [Span]

    private enum CodingKeys: String, CodingKey { case instrument, article, title, date, place }

    package var reference: ProvisionReference {
        ProvisionReference(instrument: instrument, article: article, title: title, date: date)
    }
}

/// An article of a treaty or declaration.
package struct Norm: Sendable, Encodable {
    package let instrument: String
    package let article: String?
    package let place: Place
    package let spans: [Span]

    private enum CodingKeys: String, CodingKey { case instrument, article, place }
}

/// What happened, with how many it struck and who says so.
package struct Event: Sendable, Encodable {
    package let date: EDTFDate?
    package let location: String?
    package let counts: [Count]
    /// Who is named as having said it.
    package let attributedTo: String?
    package let place: Place
    package let span: Span

    private enum CodingKeys: String, CodingKey { case date, location, counts, attributedTo, place }
}

/// A State's plan, with what assessors said of its implementation.
package struct Plan: Sendable, Encodable {
    package struct Assessment: Sendable, Encodable {
        /// Per cent of its goals, 0 to 100.
        package let percent: Int
    }

    package let title: String
    package let period: EDTFDate?
    package let assessments: [Assessment]
    package let place: Place
    package let spans: [Span]

    private enum CodingKeys: String, CodingKey { case title, period, assessments, place }
}

/// What the State promised.
package struct Commitment: Sendable, Encodable {
    package enum Kind: String, Sendable, Encodable { case acceptedRecommendations, plan, pledge }

    package let kind: Kind
    package let text: String
    /// How many recommendations, where a text counts them.
    package let count: Int?
    package let date: EDTFDate?
    package let place: Place
    package let span: Span

    private enum CodingKeys: String, CodingKey { case kind, text, count, date, place }
}

/// Something sent to a State body, and whether it answered.
package struct Communication: Sendable, Encodable {
    package let date: EDTFDate?
    package let addressee: String?
    package let answered: Bool
    package let place: Place
    package let span: Span

    private enum CodingKeys: String, CodingKey { case date, addressee, answered, place }
}

/// A dated occasion to ask.
package struct Opportunity: Sendable, Encodable {
    package let title: String
    package let date: EDTFDate?
    package let place: Place
    package let span: Span

    private enum CodingKeys: String, CodingKey { case title, date, place }
}
