import KeptDocuments

/// Of whom words ask, and with which word.
struct AskForm {
    let addressee: String?
    /// `should`; of a verb of asking the base form; `nil` for a bare imperative.
    let verb: String?

    /// The longest name of who is asked, in tokens.
    private static let longestName = 14

    /// `range`: UTF-8 bytes of the block's text; their first sentence counts, or the first that asks in the writer's voice.
    init(_ wording: Wording, range: Range<Int>) {
        (addressee, verb) = wording.language.map { Self.read(wording, range, $0.asking) } ?? (nil, nil)
    }

    private static func read(
        _ wording: Wording, _ range: Range<Int>, _ words: AskingWords
    ) -> (addressee: String?, verb: String?) {
        let voices = wording.sentences.compactMap { sentence -> SentenceVoice? in
            let inside = sentence.filter {
                range.lowerBound <= wording.tokens[$0].range.lowerBound
                    && wording.tokens[$0].range.upperBound <= range.upperBound
            }
            guard let first = inside.first, let last = inside.last else { return nil }
            return SentenceVoice(wording, first..<(last + 1), words: words)
        }
        if let voice = voices.first(where: { $0.ownAsk != nil }), let ask = voice.ownAsk {
            return (named(after: ask, in: voice.range, wording, words), base(ask, wording, words))
        }
        if let voice = voices.first, let ask = voice.othersAsk, voice.opening != .verb {
            return (named(after: ask, in: voice.range, wording, words), base(ask, wording, words))
        }
        if let voice = voices.first(where: { $0.duty != nil && $0.opening != .verb }),
            let modal = voice.range.first(where: { words.duty.length(at: $0, in: wording) != nil })
        {
            return (bound(before: modal, in: voice.range, wording, words), wording.lower(modal))
        }
        return (nil, nil)
    }

    private static func base(_ ask: Range<Int>, _ wording: Wording, _ words: AskingWords) -> String {
        let word = wording.lower(ask.lowerBound)
        return words.bases[word] ?? word
    }

    /// `urge the Government of … to`: the words between the verb and what ends them, where they name somebody who can act.
    static func named(
        after ask: Range<Int>, in sentence: Range<Int>, _ wording: Wording, _ words: AskingWords
    ) -> String? {
        var start = ask.upperBound
        if words.joins.contains(wording.lower(start)) || words.addressing.contains(wording.lower(start)) {
            start += 1
        }
        let end = (start..<min(start + longestName, sentence.upperBound)).dropFirst().first {
            words.enders.contains(wording.lower($0)) || words.duty.length(at: $0, in: wording) != nil
                || wording.lower($0) == ","
        }
        guard let end, wording.lower(end) != "," else { return nil }
        let name = start..<end
        // "We recommend the release of …" names nobody.
        let head = name.first { !words.articles.contains(wording.lower($0)) }
        let isActor =
            head.map { wording.tokens[$0].isCapitalised } ?? false
            || name.contains {
                words.bearers.contains(wording.lower($0)) || words.bodies.contains(wording.lower($0))
            }
        return isActor ? wording.words(name) : nil
    }

    /// `The State should …`: the words between the last comma and the word of duty.
    private static func bound(
        before modal: Int, in sentence: Range<Int>, _ wording: Wording, _ words: AskingWords
    ) -> String? {
        var start = sentence.lowerBound
        for index in sentence.lowerBound..<modal
        where [",", ";", ":"].contains(wording.lower(index)) || words.joins.contains(wording.lower(index)) {
            start = index + 1
        }
        guard start < modal, modal - start <= longestName, !words.relatives.contains(wording.lower(start)),
            !words.writers.contains(wording.lower(start))
        else { return nil }
        return name(start..<modal, in: sentence, wording, words)
    }

    /// A name as written, but for the capital with which it begins a sentence.
    private static func name(
        _ name: Range<Int>, in sentence: Range<Int>, _ wording: Wording, _ words: AskingWords
    ) -> String {
        let text = wording.words(name)
        let first = wording.lower(name.lowerBound)
        guard name.lowerBound == sentence.lowerBound,
            words.articles.contains(first) || words.bearers.contains(first)
                || words.quantities.contains(first)
        else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
