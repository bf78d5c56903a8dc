import KeptDocuments
import KeptVocabulary

/// Tells about which State a document is: the one that most of its talk of States is about.
enum StateReader {
    /// Below this many mentions a text is about no one State.
    private static let fewestMentions = 3

    static func read(_ read: ReadDocument) -> (underReview: String?, concerned: [String]) {
        var counts: [String: Int] = [:]
        var order: [String] = []
        let title = read.document.metadata.title.map {
            read.wording(ofTitle: $0)
        }
        let titled = title.map { CountryRecogniser.mentions(in: $0) } ?? []
        for mention in titled + read.mentions.joined() {
            guard case .country(let country) = mention.subject else { continue }
            if counts[country.code] == nil { order.append(country.code) }
            counts[country.code, default: 0] += 1
        }
        let all = counts.values.reduce(0, +)
        guard let top = order.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }), let most = counts[top],
            most >= fewestMentions, most * 2 > all
        else { return (nil, []) }
        let concerned = order.filter { (counts[$0] ?? 0) >= max(fewestMentions, most / 5) }
        return (top, [top] + concerned.filter { $0 != top })
    }
}
