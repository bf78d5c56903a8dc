import KeptVocabulary

/// A law that its own name and number tell: `Privacy Act 1988`, `Law No. 219/2017`, `Act No. 1561 of 20 December 2006`.
struct NamedLaw {
    let reference: ProvisionReference
    let tokens: Range<Int>

    private static let longest = 9

    /// Reads the law whose name begins at a token; `nil` where none does.
    init?(at start: Int, in wording: Wording, _ words: LawWords) {
        let isFirst =
            start == 0 || !wording.tokens[start - 1].isCapitalised
            || words.leftOut.contains(wording.lower(start - 1))
        guard wording.tokens[start].isCapitalised, isFirst, !words.leftOut.contains(wording.lower(start)),
            let found = Self.numbered(start, wording, words) ?? Self.dated(start, wording, words)
        else { return nil }
        self = found
    }

    private init(_ name: String, _ date: EDTFDate?, _ tokens: Range<Int>) {
        reference = ProvisionReference(instrument: name, article: nil, title: nil, date: date)
        self.tokens = tokens
    }

    /// A law by its number, as `Law No. 219/2017` and `Law 103 of 2017`.
    private static func numbered(_ start: Int, _ wording: Wording, _ words: LawWords) -> NamedLaw? {
        guard words.heads.contains(wording.lower(start)) else { return nil }
        var index = start + 1
        var isMarked = false
        while words.number.contains(wording.lower(index))
            || isMarked && [".", "°", "º"].contains(wording.lower(index))
        {
            isMarked = true
            index += 1
        }
        guard wording.tokens.indices.contains(index), wording.tokens[index].kind == .number,
            wording.tokens[index].year == nil || isMarked
        else { return nil }
        var end = index + 1
        var date: EDTFDate?
        if ["/", "-"].contains(wording.lower(end)), wording.tokens.indices.contains(end + 1),
            wording.tokens[end + 1].kind == .number
        {
            date = wording.tokens[end + 1].year.flatMap { EDTFDate(year: $0) }
            end += 2
        }
        let name = wording.words(start..<end)
        if words.of.contains(wording.lower(end)) || wording.lower(end) == "," {
            let next = end + 1
            if let (made, last) = DateRecogniser.date(at: next, in: wording) { (date, end) = (made, last) }
        }
        // "Law 5" may be a chapter's; a year or the word for a number makes it a law's.
        guard isMarked || date != nil else { return nil }
        return NamedLaw(name, date, start..<end)
    }

    /// A law by its name and year, as `Privacy Act 1988`.
    private static func dated(_ start: Int, _ wording: Wording, _ words: LawWords) -> NamedLaw? {
        var index = start
        var isBracketed = false
        while index < min(start + longest, wording.tokens.count) {
            let token = wording.tokens[index]
            if token.text == "(" {
                isBracketed = true
            } else if token.text == ")" {
                isBracketed = false
            } else if words.heads.contains(token.lower), token.isCapitalised, index > start, !isBracketed,
                wording.tokens.indices.contains(index + 1), let year = wording.tokens[index + 1].year
            {
                return NamedLaw(wording.words(start..<(index + 1)), EDTFDate(year: year), start..<(index + 2))
            } else if !token.isCapitalised, !words.within.contains(token.lower) {
                return nil
            }
            index += 1
        }
        return nil
    }
}
