import KeptVocabulary
import Synchronization

/// Parts of names by how they sound, so that they are found in another script, and in another romanisation.
struct SoundIndex: Sendable {
    private struct Part: Hashable {
        let name: Int
        let script: Sound.Script
    }

    private var full: [String: Set<Part>] = [:]
    private var consonants: [String: Set<Part>] = [:]

    /// Shorter ones tell only beside another part of the same name.
    private static let telling = (full: 5, alike: 6, consonants: 4)
    private static let shortest = (full: 3, consonants: 2)
    /// So many sounds of an ending may follow.
    private static let longestEnding = 3

    /// What came of words that were looked for: texts say the same ones again and again.
    private final class Known: Sendable {
        struct Found {
            let tells: Bool
            let names: Set<Int>
            let begins: Bool
        }

        private static let most = 50_000
        private let found = Mutex<[String: Found]>([:])

        func found(_ word: Substring, else work: () -> Found) -> Found {
            let word = String(word)
            if let known = found.withLock({ $0[word] }) { return known }
            let new = work()
            found.withLock { if $0.count < Self.most { $0[word] = new } }
            return new
        }
    }

    private var known = Known()
    /// With what consonants those begin that are here: most words begin otherwise.
    private var beginnings = Set<Substring>()
    private static let ofBeginning = 2

    var isEmpty: Bool { full.isEmpty && consonants.isEmpty }

    mutating func insert(_ part: Substring, of name: Int) {
        known = Known()
        for sound in Sound.readings(of: part) {
            beginnings.insert(sound.consonants.prefix(Self.ofBeginning))
            beginnings.insert(sound.consonants.prefix(1))
            let own = Part(name: name, script: sound.script)
            let stem = Self.stem(sound.full)
            if stem.count >= Self.shortest.full { full[stem, default: []].insert(own) }
            if sound.consonants.count >= Self.shortest.consonants {
                consonants[sound.consonants, default: []].insert(own)
            }
        }
    }

    /// Russian, and what is written like it, puts a vowel behind a stem or not.
    private static func stem(_ full: String) -> String {
        var stem = full[...]
        while let last = stem.last, "aeiou".contains(last), stem.count > shortest.full {
            stem = stem.dropLast()
        }
        return String(stem)
    }

    /// The names of which a word may be a part, and whether it tells by itself.
    func names(of word: Substring) -> (tells: Bool, names: Set<Int>) {
        guard !isEmpty else { return (false, []) }
        let found = found(word)
        return (found.tells, found.names)
    }

    /// Whether a part may begin with a word.
    func begins(with word: Substring) -> Bool { !isEmpty && found(word).begins }

    private func found(_ word: Substring) -> Known.Found {
        known.found(word) {
            let sounds = Sound.readings(of: word)
            let found = sounds.map { self.names(of: $0, word) }
            return Known.Found(
                tells: found.contains(where: \.tells),
                names: found.reduce(into: []) { $0.formUnion($1.names) },
                begins: sounds.contains { beginnings.contains($0.consonants.prefix(Self.ofBeginning)) })
        }
    }

    private func names(of sound: Sound, _ word: Substring) -> (tells: Bool, names: Set<Int>) {
        var (tells, names) = (false, Set<Int>())
        var rest = sound.full[...]
        for _ in 0...Self.longestEnding where rest.count >= Self.shortest.full {
            for part in full[String(rest), default: []] {
                let isAlike = part.script == sound.script
                // In the same script a name is found as it is written; this is for other romanisations of it.
                if isAlike, sound.script != .latin || rest.count < Self.telling.alike { continue }
                names.insert(part.name)
                if rest.count >= Self.telling.full { tells = true }
            }
            rest = rest.dropLast()
        }
        for form in Self.withoutArticle(sound.consonants, word) {
            for part in consonants[form, default: []]
            where part.script != sound.script
                && (part.script == .consonantal || sound.script == .consonantal)
            {
                names.insert(part.name)
                if form.count >= Self.telling.consonants { tells = true }
            }
        }
        return (tells, names)
    }

    /// With an Arabic article glued to it, and without.
    private static func withoutArticle(_ consonants: String, _ word: Substring) -> [String] {
        let begins = word.prefix(2).lowercased()
        guard begins == "al" || begins == "el", consonants.count > shortest.consonants else {
            return [consonants]
        }
        return [consonants, String(consonants.dropFirst())]
    }
}
