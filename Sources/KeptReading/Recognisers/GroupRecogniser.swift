/// Finds groups at particular risk, in the words that submissions use for them.
enum GroupRecogniser: Recogniser {
    static let name = "group"

    private static let groups: [(words: [String], name: String)] = [
        (["women", "human", "rights", "defenders"], "women human rights defenders"),
        (["human", "rights", "defenders"], "human rights defenders"),
        (["hrds"], "human rights defenders"), (["whrds"], "women human rights defenders"),
        (["journalists"], "journalists"), (["lawyers"], "lawyers"),
        (["indigenous", "peoples"], "indigenous peoples"),
        (["migrants"], "migrants"), (["refugees"], "refugees"), (["minorities"], "minorities"),
        (["persons", "with", "disabilities"], "persons with disabilities"), (["children"], "children"),
        (["women"], "women"), (["lgbti", "persons"], "LGBTI persons"),
        (["trade", "unionists"], "trade unionists"),
    ]

    static func mentions(in wording: Wording) -> [Mention] {
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            if let group = groups.first(where: { wording.matches($0.words, at: index) }) {
                result.append(mention(.group(group.name), index..<(index + group.words.count), in: wording))
                index += group.words.count
            } else {
                index += 1
            }
        }
        return result
    }
}
