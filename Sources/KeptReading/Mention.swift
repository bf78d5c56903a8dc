package import KeptVocabulary

/// Where something stands in a document, for work inside Kept; `Place` is its form for others.
package struct Span: Hashable, Sendable, Codable {
    /// The block's number, from 0.
    package let block: Int
    /// UTF-8 bytes of the block's text.
    package let range: Range<Int>

    package init(block: Int, range: Range<Int>) {
        self.block = block
        self.range = range
    }

    package func contains(_ other: Span) -> Bool {
        block == other.block && range.lowerBound <= other.range.lowerBound
            && other.range.upperBound <= range.upperBound
    }
}

/// Something that a text names, with the characters that say so and the recogniser that found it.
package struct Mention: Sendable, Equatable {
    /// What is named, in normal form.
    package enum Subject: Sendable, Hashable {
        case date(EDTFDate)
        case count(Count)
        /// Per cent of something, 0 to 100.
        case percentage(Int)
        case country(Country)
        case norm(instrument: String, article: String?)
        case provision(ProvisionReference)
        case plan(PlanReference)
        case body(String)
        case organisation(String)
        case location(String)
        case person(String)
        case symbol(String)
        case group(String)
    }

    package let subject: Subject
    package let span: Span
    package let text: String
    /// The recogniser's name.
    package let recogniser: String
}

/// A law, or an article of it, as a text refers to it.
package struct ProvisionReference: Sendable, Hashable {
    /// The kind or short name of the law: `Criminal Code`, `law on peaceful assemblies`.
    package var instrument: String
    package var article: String?
    /// The law's own title, where it is quoted.
    package var title: String?
    package var date: EDTFDate?
}

/// A plan, strategy or programme as a text refers to it.
package struct PlanReference: Sendable, Hashable {
    package var title: String
    package var period: EDTFDate?
    /// Whether the text speaks of one that is yet to come.
    package var isNew: Bool
}

extension Mention.Subject {
    /// The kind as the JSON names it.
    package var kind: String {
        switch self {
        case .date(let date): date.isInterval ? "period" : "date"
        case .count: "count"
        case .percentage: "percentage"
        case .country: "country"
        case .norm: "norm"
        case .provision: "provision"
        case .plan: "plan"
        case .body: "body"
        case .organisation: "organisation"
        case .location: "place"
        case .person: "person"
        case .symbol: "symbol"
        case .group: "group"
        }
    }

    /// The normal form as one line.
    package var value: String {
        switch self {
        case .date(let date): date.description
        case .count(let count):
            count.bound == .exact
                ? "\(count.value) \(count.what)" : "\(count.bound.rawValue) \(count.value) \(count.what)"
        case .percentage(let value): "\(value)%"
        case .country(let country): country.code
        case .norm(let instrument, let article): article.map { "\(instrument) \($0)" } ?? instrument
        case .provision(let law): law.label
        case .plan(let plan):
            (plan.isNew ? "new " : "") + plan.title + (plan.period.map { " \($0)" } ?? "")
        case .body(let name), .organisation(let name), .location(let name), .person(let name),
            .symbol(let name),
            .group(let name):
            name
        }
    }
}

extension ProvisionReference {
    /// How people name it: the article first, then the law, its title and its year.
    package var label: String {
        var label =
            article.map {
                ($0.first?.isNumber ?? false
                    ? "Article \($0), " : "\($0.prefix(1).uppercased() + $0.dropFirst()), ")
            } ?? ""
        label += instrument
        if let title { label += " ‘\(title)’" }
        if let date { label += " (\(date))" }
        return label
    }
}

extension Sequence<Mention> {
    /// The first date or period that is named.
    package var firstDate: EDTFDate? {
        for mention in self { if case .date(let date) = mention.subject { return date } }
        return nil
    }
}
