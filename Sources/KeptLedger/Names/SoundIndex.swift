import KeptVocabulary

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

    var isEmpty: Bool { full.isEmpty && consonants.isEmpty }

    mutating func insert(_ part: Substring, of name: Int) {
        for sound in Sound.readings(of: part) {
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
        return Sound.readings(of: word).reduce(into: (false, [])) { found, sound in
            let (tells, names) = self.names(of: sound, word)
            found.0 = found.0 || tells
            found.1.formUnion(names)
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
