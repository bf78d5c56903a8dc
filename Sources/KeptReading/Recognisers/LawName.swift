/// The name of a domestic law after an article: `the Kazakhstan Criminal Code`, `Norland's Constitution`.
struct LawName {
    /// In its usual form, without the State: `Criminal Code`.
    let name: String
    let tokens: Range<Int>

    private static let longest = 7

    /// Reads the name that begins at a token, the first after `of`, `to` or `in`; `nil` where none does.
    init?(at start: Int, in wording: Wording) {
        guard let laws = wording.language?.facts.laws,
            let head = (start..<min(start + Self.longest, wording.tokens.count)).first(where: {
                laws.heads.contains(wording.lower($0))
            }),
            (start..<head).allSatisfy({ wording.tokens[$0].kind == .word || wording.tokens[$0].year != nil }),
            !(start..<head).contains(where: { laws.never.contains(wording.lower($0)) })
        else { return nil }
        var words: [String] = []
        var index = start
        while index <= head {
            if let (_, length) = CountryRecogniser.country(at: index, in: wording) {
                index += length
                continue
            }
            let lower = wording.lower(index)
            // "Administration of Justice Act": small words between its own words are a name's.
            let isWithin =
                !words.isEmpty && laws.within.contains(lower) && wording.tokens[index + 1].isCapitalised
            if isWithin {
                words.append(lower)
            } else if !laws.leftOut.contains(lower), !laws.same.contains(lower) {
                words.append(lower.prefix(1).uppercased() + lower.dropFirst())
            }
            index += 1
        }
        var end = head + 1
        // "the Law on Assemblies", "the Code of Administrative Offences": capitalised words that follow name it.
        if laws.within.contains(wording.lower(end)), !laws.joining.contains(wording.lower(end)),
            end + 1 < wording.tokens.count,
            wording.tokens[end + 1].isCapitalised, CountryRecogniser.country(at: end + 1, in: wording) == nil
        {
            while end < wording.tokens.count,
                wording.tokens[end].isCapitalised || laws.within.contains(wording.lower(end))
            {
                end += 1
            }
            while laws.within.contains(wording.lower(end - 1)) { end -= 1 }
            words += (head + 1..<end).map { wording.tokens[$0].text }
        }
        guard !words.isEmpty else { return nil }
        name = words.joined(separator: " ")
        tokens = start..<end
    }
}
