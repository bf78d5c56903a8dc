import KeptDocuments
import KeptVocabulary

/// Which language a text is in, by its script and its commonest words.
///
/// It says nothing of a text that is short, or in which no language stands out.
enum LanguageGuess {
    /// The language of a document: what its words say, or else what the file says of itself.
    static func language(of document: Document) -> String? {
        let declared = document.metadata.language
        guard let guess = language(in: document.blocks.lazy.filter { !$0.isNote }.map(\.text)) else {
            return declared
        }
        // A file's own word may say more, as pt-BR; word processors write that of their user, though.
        return declared.map { $0.lowercased().hasPrefix(guess) } == true ? declared : guess
    }

    private static let leastWords = 20
    private static let mostWords = 3000

    static func language(in texts: some Sequence<String>) -> String? {
        var words: [String] = []
        for text in texts {
            words += text.lowercased().unicodeScalars.split { !$0.isLetter }.map(String.init)
            if words.count > mostWords { break }
        }
        guard words.count >= leastWords || words.joined().count > 60 else { return nil }
        return language(ofWords: words)
    }

    /// Whether a twelfth of some words are a language's commonest.
    static func isLikely(_ language: String, _ words: some Collection<String>) -> Bool {
        guard let common = commonWords[language] else { return false }
        return words.count { common.contains($0) } * 12 > words.count
    }

    /// The language of a paragraph's words, where it stands out enough to part the paragraph from the text around it: three
    /// different words of it at least, in a sixth of the paragraph.
    static func plainLanguage(ofWords words: [String]) -> String? {
        guard let guess = language(ofWords: words) else { return nil }
        // A script tells its language by itself.
        guard let common = commonWords[guess] else { return guess }
        let found = words.filter(common.contains)
        return Set(found).count >= 3 && found.count * 6 >= words.count ? guess : nil
    }

    private static let commonWords = Dictionary(uniqueKeysWithValues: CommonWords.latin)

    /// The language of lower-case words, however few they are.
    static func language(ofWords words: [String]) -> String? {
        let letters = words.prefix(mostWords).joined().unicodeScalars
        guard let script = script(letters) else { return nil }
        switch script {
        case .latin: return best(words, CommonWords.latin)
        case .cyrillic: return cyrillic(letters)
        case .arabic: return arabic(letters)
        case .other(let language): return language
        }
    }

    // MARK: - Scripts

    private enum Script: Equatable { case latin, cyrillic, arabic, other(String) }

    /// Scripts that one language has, or one of those who write to the United Nations.
    private static let scripts: [(ClosedRange<UInt32>, Script)] = [
        (0x41...0x24F, .latin), (0x1E00...0x1EFF, .latin), (0x370...0x3FF, .other("el")),
        (0x400...0x52F, .cyrillic),
        (0x530...0x58F, .other("hy")), (0x590...0x5FF, .other("he")), (0x600...0x77F, .arabic),
        (0xFB50...0xFEFC, .arabic),
        (0x900...0x97F, .other("hi")), (0x980...0x9FF, .other("bn")), (0xB80...0xBFF, .other("ta")),
        (0xD80...0xDFF, .other("si")),
        (0xE00...0xE7F, .other("th")), (0xE80...0xEFF, .other("lo")), (0xF00...0xFFF, .other("bo")),
        (0x1000...0x109F, .other("my")),
        (0x10A0...0x10FF, .other("ka")), (0x1200...0x137F, .other("am")), (0x1780...0x17FF, .other("km")),
        (0x3040...0x30FF, .other("ja")), (0xAC00...0xD7AF, .other("ko")), (0x4E00...0x9FFF, .other("zh")),
    ]

    /// The script of most letters; a text with a tenth of kana is Japanese, whatever the rest.
    private static func script(_ letters: String.UnicodeScalarView) -> Script? {
        var counts: [(Script, Int)] = []
        for letter in letters {
            guard let script = scripts.first(where: { $0.0.contains(letter.value) })?.1 else { continue }
            if let index = counts.firstIndex(where: { $0.0 == script }) {
                counts[index].1 += 1
            } else {
                counts.append((script, 1))
            }
        }
        let all = counts.reduce(0) { $0 + $1.1 }
        if let kana = counts.first(where: { $0.0 == .other("ja") }), kana.1 * 10 > all { return .other("ja") }
        return counts.max { $0.1 < $1.1 }.flatMap { $0.1 * 2 > all ? $0.0 : nil }
    }

    // MARK: - Words

    /// The language whose commonest words are more than a tenth of a text, and a quarter more than any other's.
    private static func best(_ words: [String], _ languages: [(String, Set<String>)]) -> String? {
        let scores = languages.map { language, common in (language, words.count { common.contains($0) }) }
            .sorted { $0.1 > $1.1 }
        guard let first = scores.first, first.1 * 10 > words.count,
            scores.count < 2 || first.1 * 4 > scores[1].1 * 5
        else { return nil }
        return first.0
    }

    /// Letters that a language has and its neighbours do not, the rarest first.
    private static let cyrillicLetters: [(Set<Character>, String)] = [
        (["ї", "є", "ґ"], "uk"), (["ћ", "ђ"], "sr"), (["ѓ", "ќ"], "mk"), (["ы", "э", "ё"], "ru"),
        (["ъ"], "bg"), (["љ", "њ"], "sr"),
    ]

    private static func cyrillic(_ letters: String.UnicodeScalarView) -> String? {
        let all = Set(letters.map { Character($0) })
        if all.contains("ә"), all.contains("қ") || all.contains("ұ") { return "kk" }
        if all.contains("ҳ"), all.contains("ӣ") || all.contains("ҷ") { return "tg" }
        if all.contains("ў"), all.contains("қ") || all.contains("ҳ") { return "uz" }
        if all.contains("ң"), all.contains("ө") { return "ky" }
        if all.contains("ө"), all.contains("ү") { return "mn" }
        if all.contains("ў"), all.contains("і") { return "be" }
        return cyrillicLetters.first { !$0.0.isDisjoint(with: all) }?.1
    }

    private static func arabic(_ letters: String.UnicodeScalarView) -> String {
        let all = Set(letters.map { Character($0) })
        if all.contains("ٹ") || all.contains("ڑ") || all.contains("ے") { return "ur" }
        if all.contains("ټ") || all.contains("ړ") || all.contains("ښ") { return "ps" }
        if all.contains("ێ") || all.contains("ۆ") { return "ckb" }
        if all.contains("پ") || all.contains("چ") || all.contains("گ") { return "fa" }
        return "ar"
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool {
        isASCII
            ? ("a"..."z").contains(self) || ("A"..."Z").contains(self)
            : properties.isAlphabetic || (0x300...0x36F).contains(value)
    }
}
