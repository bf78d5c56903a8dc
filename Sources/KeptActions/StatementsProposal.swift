import KeptReading
import KeptRegister
import KeptVocabulary

/// What a document of the United Nations that reports statements would add to a register: what is said, by whom,
/// and the sources that its notes name.
struct StatementsProposal {
    private let read: ReadFile.Result
    private let key: String

    init(_ read: ReadFile.Result) {
        self.read = read
        key = read.document.digest.description
    }

    /// - Parameters:
    ///   - addition: Grows by the entries, links and places.
    ///   - recommendations: The entries of the document's recommendations, by their ids in the reading.
    func add(to addition: inout Addition, recommendations: [String: String]) {
        let sources = addSources(to: &addition)
        var claims: [String: String] = [:]
        var seen: [String: Int] = [:]
        for claim in read.reading.claims {
            // The same words twice in one document are two entries.
            let place = seen[claim.text, default: 0]
            seen[claim.text] = place + 1
            let entry = Entry(
                kind: .claim, key: [key, claim.text, String(place)].joined(separator: "\n"),
                title: claim.text.cut(to: 200), fields: fields(claim))
            claims[claim.id] = entry.id
            addition.entries.append(entry)
            addition.provenance.append(
                Provenance(
                    entry: entry.id, document: key, place: claim.place, quote: claim.text.cut(to: 1000)))
            let cited = claim.noteIndices.flatMap { read.reading.notes[$0].sources }.uniqued
            for source in cited.compactMap({ sources[$0] }) {
                addition.links.append(Link(entry.id, .cites, source))
            }
        }
        for recommendation in read.reading.recommendations {
            guard let origin = recommendations[recommendation.id] else { continue }
            for target in recommendation.restsOn.compactMap({ claims[$0] }) {
                addition.links.append(Link(origin, .restsOn, target))
            }
        }
    }

    private func fields(_ claim: Claim) -> [String: Field] {
        let reading = read.reading
        let fields: [String: Field?] = [
            "text": .text(claim.text), "state": reading.stateUnderReview.map(Field.text),
            "symbol": reading.document.symbol.map(Field.text),
            "date": reading.document.date.map { .text($0.description) },
            "submitters": claim.submitters.map { .list($0.map(Field.text)) },
        ]
        return fields.compactMapValues { $0 }
    }

    private func addSources(to addition: inout Addition) -> [String: String] {
        var ids: [String: String] = [:]
        for source in read.reading.sources {
            // A submission is one of its review; the same organisation submits again.
            let entry = Entry(source, review: source.publisher == nil ? nil : read.reading.document.symbol)
            ids[source.id] = entry.id
            addition.entries.append(entry)
            addition.provenance.append(
                Provenance(
                    entry: entry.id, document: key, place: read.checked.read.place(of: source.span),
                    quote: read.checked.read.text(of: source.span).cut(to: 1000)))
        }
        return ids
    }
}
