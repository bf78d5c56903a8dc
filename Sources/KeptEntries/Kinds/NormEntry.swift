/// The treaty article that a provision or an act is held against.
package struct NormEntry: Kind {
    package static let name = "norm"
    package static let help = "A treaty, or an article of one, that a law or an act is held against."
    package static let titleFields = ["instrument"]

    package let instrument = Field<String>(
        "instrument", "Treaty", "The treaty or declaration, as ICCPR.", .column, .searched, .filter)
    package let article = Field<String>("article", "Article", "Its number.", .column)

    package init() {}

    package static func title(of norm: Typed<Self>) -> String? {
        norm.instrument.map { $0 + (norm.article.map { ", article \($0)" } ?? "") }
    }

    package static func naturalKey(of norm: Typed<Self>) -> [String]? {
        norm.instrument.map { [$0, norm.article ?? ""] }
    }
}

extension EntryKind { package static let norm = EntryKind(NormEntry.self) }
