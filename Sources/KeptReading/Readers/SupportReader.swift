import KeptDocuments
import KeptVocabulary

/// Ties recommendations to the claims that bear them out.
///
/// A claim bears a recommendation out when both name the same law, plan, place or particular group, or when
/// they share words that matter in this text. Words of every submission (`State`, `law`, `ensure`) tie nothing.
enum SupportReader {
    /// Claims that are looked at for one shared key, the nearest before the recommendation first: it bounds the
    /// work on a text of any length.
    private static let nearestClaims = 40
    /// The most claims that one recommendation is tied to.
    private static let mostClaims = 12
    /// Two shared words of weight one tie; a law, plan or place alone does.
    private static let threshold = 2

    static func tie(
        _ recommendations: inout [Recommendation], to claims: [Claim], in read: ReadDocument,
        outline: Outline,
        provisions: [Provision]
    ) {
        let named = namedKeys(read, provisions)
        var postings: [String: [Int]] = [:]
        for (number, claim) in claims.enumerated() {
            for key in keys(of: claim.span, in: read, named).keys {
                postings[key, default: []].append(number)
            }
            for key in titleKeys(of: claim, outline, read) { postings[key, default: []].append(number) }
        }
        // A group that most claims speak of is the text's subject and tells no claim from another.
        for (key, numbers) in postings where key.hasPrefix("group ") && numbers.count * 3 > claims.count {
            postings[key] = nil
        }
        for index in recommendations.indices {
            let span = recommendations[index].span
            let before = claims.partitionPoint {
                ($0.span.block, $0.span.range.lowerBound) < (span.block, span.range.lowerBound)
            }
            var scores: [Int: Int] = [:]
            for (key, weight) in keys(of: span, in: read, named) {
                for claim in nearest(postings[key] ?? [], to: before) { scores[claim, default: 0] += weight }
                // A word that a section's title and just a claim or two of it share is what they are about.
                let titled = nearest(postings["title " + key] ?? [], to: before)
                if (1...2).contains(titled.count) { for claim in titled { scores[claim, default: 0] += 1 } }
            }
            let tied = scores.filter { $0.value >= threshold }.sorted {
                ($1.value, $0.key) < ($0.value, $1.key)
            }
            recommendations[index].sharesWords = !scores.isEmpty
            recommendations[index].restsOn = tied.prefix(mostClaims).map(\.key).sorted().map { claims[$0].id }
        }
    }

    /// The last of these before `place`, then the first after it, at most `nearestClaims`.
    private static func nearest(_ numbers: [Int], to place: Int) -> ArraySlice<Int> {
        let split = numbers.partitionPoint { $0 < place }
        let start = max(0, split - nearestClaims)
        return numbers[start..<min(numbers.count, max(split, start + nearestClaims))]
    }

    private static func namedKeys(_ read: ReadDocument, _ provisions: [Provision]) -> [Int: [(Span, String)]]
    {
        var result: [Int: [(Span, String)]] = [:]
        for (number, provision) in provisions.enumerated() {
            for span in provision.spans {
                result[span.block, default: []].append((span, "provision \(number)"))
            }
        }
        return result
    }

    /// The words that a claim shares with its section's title.
    private static func titleKeys(of claim: Claim, _ outline: Outline, _ read: ReadDocument) -> [String] {
        guard let heading = outline.section(of: claim.span.block)?.heading else { return [] }
        let title = words(of: Span(block: heading, range: read.document.blocks[heading].whole), in: read)
        return title.intersection(words(of: claim.span, in: read)).map { "title word " + $0 }
    }

    /// The stems of the words that matter in a span.
    private static func words(of span: Span, in read: ReadDocument) -> Set<String> {
        let tokens = read.wordings[span.block].tokens.filter {
            $0.kind == .word && span.range.contains($0.range.lowerBound) && $0.text.utf8.count > 3
        }
        let matter = (read.wordings[span.block].language ?? .english).facts.matter
        return Set(
            tokens.filter { matter.matters($0.lower) && !CountryRecogniser.isCapital($0) }
                .map { matter.stem(of: $0.lower) })
    }

    /// What a span can be tied by, with the weight of each.
    private static func keys(of span: Span, in read: ReadDocument, _ named: [Int: [(Span, String)]])
        -> [String: Int]
    {
        var keys: [String: Int] = [:]
        for (place, key) in named[span.block] ?? [] where span.contains(place) { keys[key] = 2 }
        for mention in read.mentions(in: span) {
            switch mention.subject {
            case .plan(let plan): keys["plan " + plan.title.lowercased()] = 2
            case .location(let name): keys["place " + name.lowercased()] = 2
            case .group(let name)
            where name != "human rights defenders" && name.split(separator: " ").count > 1:
                keys["group " + name] = 2
            case .body(let name) where name.split(separator: " ").count > 2:
                keys["body " + name.lowercased()] = 1
            default: break
            }
        }
        for word in words(of: span, in: read) { keys["word " + word] = 1 }
        return keys
    }
}

extension CountryRecogniser {
    /// Whether a token alone is a State's name or adjective.
    static func isCapital(_ token: Token) -> Bool { token.isCapitalised && singleWords.contains(token.text) }

    private static let singleWords: Set<String> = Set(
        Country.all.flatMap { [$0.name, $0.shortName] + $0.otherNames + $0.adjectives }.filter {
            !$0.contains(" ")
        })
}
