/// A State that can be reviewed or recommend.
package struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-3.
    package let code: String

    /// The UN short name in English.
    package let name: String

    /// Other names, earlier ones included.
    package let otherNames: [String]

    /// Words that speak of its people and organs, as `Kazakh`.
    package let adjectives: [String]

    init(_ code: String, _ name: String, other: [String] = [], adjectives: [String] = []) {
        self.code = code
        self.name = name
        self.otherNames = other
        self.adjectives = adjectives
    }

    /// The name without what the UN adds in brackets.
    package var shortName: String {
        name.split(separator: "(").first.map { String($0.trimmedEnd { $0 == " " }) } ?? name
    }

    /// The invented State of examples, under a code that ISO 3166-1 leaves to its users (XAA to XZZ); no text is read for it.
    package static let example = Country("XNL", "Norland", adjectives: ["Norlandic"])

    private static let byCode = Dictionary(uniqueKeysWithValues: (all + [example]).map { ($0.code, $0) })

    /// Finds a State by its code in any case; `nil` where no State has it.
    package static func withCode(_ code: String) -> Country? { byCode[code.uppercased()] }

    private static let byName = Dictionary(
        (all + [example]).flatMap { country in
            ([country.name, country.shortName] + country.otherNames).map { (folded($0), country) }
        }, uniquingKeysWith: { first, _ in first })

    /// Finds a State by one of its names in any case, with `&` for `and`; `nil` where no State has it.
    package static func named(_ name: String) -> Country? { byName[folded(name)] }

    private static func folded(_ name: String) -> String { name.lowercased().replacing("&", with: "and") }
}
