import KeptDocuments
import KeptReading

/// Flags names that are spelled in two ways.
package struct SpellingVariant: Rule {
    package static let description = RuleDescription(
        id: "spelling-variant",
        summary: "Spell each name in one way.",
        rationale: "A reader who searches for a place or a person finds half of what was written.",
        severity: .warning,
        accepted: [
            Example("Police came to Mirastan in May. The mayor of Mirastan resigned in Mirasdorf."),
            Example("Norlander courts and the Norlandic press left Norlandia."),
        ],
        flagged: [
            Example("Police came to Zaramgrad in May.\n\nThe mayor of ↓Zamargrad resigned."),
            Example("Workers in Karasutown struck. Later Karasutown was closed, and ↓Karasuttown too."),
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    /// Shorter names differ by a letter too often.
    private static let shortestName = 7

    package func faults(in subject: CheckSubject) -> [Fault] {
        var order: [String] = []
        var found: [String: (count: Int, span: Span)] = [:]
        var neighbours: [String: Set<String>] = [:]
        var lowerCase = Set<String>()
        for wording in subject.read.wordings where !wording.block.isNote {
            for (index, token) in wording.tokens.enumerated() where token.kind == .word {
                guard token.text.utf8.count >= Self.shortestName else { continue }
                guard token.isCapitalised, !token.text.dropFirst().contains(where: \.isUppercase) else {
                    lowerCase.insert(token.lower)
                    continue
                }
                // A sentence's first word has its capital from there.
                if wording.sentences.contains(where: { $0.lowerBound == index }) { continue }
                if found[token.text] == nil { order.append(token.text) }
                for near in [index - 1, index + 1] where wording.tokens.indices.contains(near) {
                    if wording.tokens[near].isCapitalised {
                        neighbours[token.text, default: []].insert(wording.tokens[near].text)
                    }
                }
                let span = Span(block: wording.index, range: token.range)
                found[token.text] = (
                    found[token.text].map { $0.count + 1 } ?? 1, found[token.text]?.span ?? span
                )
            }
        }
        let names = order.filter { !lowerCase.contains($0.lowercased()) }
        return pairs(names).compactMap { first, second in
            guard let one = found[first], let other = found[second] else { return nil }
            // Within two other names, two other words.
            if let own = neighbours[first], let others = neighbours[second], own.isDisjoint(with: others) {
                return nil
            }
            // The rarer spelling is reported; of two as rare, the later.
            let isFirstRarer = one.count < other.count
            return isFirstRarer
                ? .variant(first, of: second, at: one.span) : .variant(second, of: first, at: other.span)
        }
    }

    /// Names that differ by one letter put in, left out or changed, or by two letters exchanged.
    private func pairs(_ names: [String]) -> [(String, String)] {
        let letters = names.map { Array($0) }
        return names.indices.flatMap { first in
            names.indices.dropFirst(first + 1).compactMap { second in
                guard letters[first][0] == letters[second][0], !isForm(names[first], names[second]),
                    SpellingDistance.isOne(letters[first], letters[second])
                else { return nil }
                return (names[first], names[second])
            }
        }
    }

    /// A plural, a genitive or an adjective of the other: the difference is at the end.
    private func isForm(_ first: String, _ second: String) -> Bool {
        let shared = zip(first, second).prefix { $0 == $1 }.count
        return shared >= min(first.count, second.count) - 1
    }
}

/// Whether two words are one slip of the pen apart.
enum SpellingDistance {
    static func isOne(_ first: [Character], _ second: [Character]) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        guard long.count - short.count <= 1 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        guard start < long.count else { return false }
        if short.count < long.count { return Array(short[start...]) == Array(long[(start + 1)...]) }
        if Array(short[(start + 1)...]) == Array(long[(start + 1)...]) { return true }
        // Exchanged letters, next to each other or around one: Zaram, Zamar.
        for gap in 1...2 where start + gap < short.count {
            var swapped = short
            swapped.swapAt(start, start + gap)
            if swapped == long { return true }
        }
        return false
    }
}

extension Fault {
    fileprivate static func variant(_ name: String, of other: String, at span: Span) -> Fault {
        Fault(
            span: span, message: "‘\(name)’ is elsewhere written ‘\(other)’",
            help: "spell it in one way, or say that these are two names")
    }
}
