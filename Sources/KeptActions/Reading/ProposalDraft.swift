import KeptDocuments
import KeptEntries
import KeptLedger
import KeptReading
import KeptRegister
import KeptVocabulary

/// Gathers what a document would add to a register: entries, their ties, and where each stands.
///
/// A thing that several documents name (a source, a law, an event, a plan) has one natural key, so that the next document
/// meets the same entry.
struct ProposalDraft {
    let read: ReadFile.Result
    private(set) var addition: Addition
    /// The words of a document that are an entry's own, for tying what they mention to it.
    private(set) var texts: [(span: Span, entry: String)] = []
    private var ranks: [String: Int] = [:]
    private var sameWords: [String: Int] = [:]

    /// Which version of Kept's reading proposes: a number that grows when it comes to read something else.
    static let reader = Speaker.reader(version: 4)

    /// The longest words of a place that are kept beside it, in characters.
    private static let longestQuote = 1000

    init(_ read: ReadFile.Result) {
        self.read = read
        addition = Addition(said: Self.reader)
        addition.documents = [
            KeptDocument(digest: digest, name: read.name, mediaType: read.document.mediaType.rawValue)
        ]
    }

    var digest: String { read.document.digest.description }
    var state: Country? { read.reading.stateUnderReview.flatMap(Country.withCode) }

    // MARK: - Entries

    /// Adds an entry, with the place where it stands.
    mutating func add(_ entry: Entry, at span: Span?) -> String {
        addition.entries.append(entry)
        if let span { place(entry.id, at: span) }
        return entry.id
    }

    /// Notes a place where an entry stands.
    mutating func place(_ id: String, at span: Span) {
        place(id, read.words.place(of: span), read.words.text(of: span))
    }

    mutating func place(_ id: String, _ place: Place, _ words: String) {
        addition.provenance.append(
            Provenance(entry: id, document: digest, place: place, quote: words.cut(to: Self.longestQuote)))
    }

    mutating func change(_ change: EntryChange) { addition.changes.append(change) }

    /// What names words of this document: the same words twice are two entries.
    mutating func partsNaming(_ words: String) -> [String] {
        let place = sameWords[words, default: 0]
        sameWords[words] = place + 1
        return [digest, words, String(place)]
    }

    /// Remembers which words are an entry's.
    mutating func remember(_ span: Span, _ entry: String) { texts.append((span, entry)) }

    // MARK: - Ties

    /// Ties an entry to another, after those that it is tied to already.
    mutating func link(
        _ origin: String, _ role: Role, _ target: String, placement: Link.Placement? = nil
    ) {
        guard origin != target else { return }
        // What is part of something is ordered there; what something cites is ordered here.
        let list = role == .partOf ? target + " holds" : origin + " " + role.name
        let number = ranks[list, default: 0]
        ranks[list] = number + 1
        addition.links.append(Link(origin, role, target, rank: .number(number), placement: placement))
    }

    /// Ties every text that holds one of the spans to an entry.
    mutating func mention(_ spans: [Span], _ entry: String) {
        var tied = Set<String>()
        for span in spans {
            for text in texts where text.span.contains(span) || span.contains(text.span) {
                if tied.insert(text.entry).inserted { link(text.entry, .mentions, entry) }
            }
        }
    }

    // MARK: - Sources

    /// Adds the sources, which are about no one State: the same page serves many.
    ///
    /// - Parameter review: What parts a submission from the same organisation's to another review.
    /// - Returns: The entries, by the sources' ids in the reading.
    mutating func addSources(review: String? = nil) -> [String: String] {
        var ids: [String: String] = [:]
        for source in read.reading.sources {
            var entry = Typed<SourceEntry>()
            let address = source.url.map { WebAddress($0) ?? WebAddress("http://" + $0) }
            entry.url = address ?? nil
            entry.title = source.title ?? (entry.url == nil ? source.url : nil)
            entry.publisher = source.publisher
            entry.date = source.date
            let isOfReview = source.publisher != nil && review != nil
            let parts = [review ?? "", source.title ?? source.url ?? source.id]
            ids[source.id] = add(
                isOfReview ? Entry(entry.entry, namedBy: parts) : entry.named(parts), at: source.span)
        }
        return ids
    }
}
