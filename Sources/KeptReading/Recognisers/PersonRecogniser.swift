/// Finds persons by their titles: `Ms. …`, `High Commissioner for Human Rights Navi …`, also in addresses.
///
/// Names without a title are left alone: a wrong name is worse than none.
enum PersonRecogniser: Recogniser {
    static let name = "person"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let titles = wording.language?.facts.persons.titles else { return [] }
        var result: [Mention] = []
        for index in wording.tokens.indices where titles.contains(wording.lower(index)) {
            guard wording.tokens[index].isCapitalised else { continue }
            var start = index + 1
            if wording.lower(start) == "." { start += 1 }
            var end = start
            while end < min(start + 4, wording.tokens.count), wording.tokens[end].isCapitalised { end += 1 }
            if end - start >= 2 {
                result.append(mention(.person(wording.words(start..<end)), start..<end, in: wording))
            }
        }
        return result
    }
}
