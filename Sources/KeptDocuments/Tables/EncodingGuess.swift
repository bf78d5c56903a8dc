/// Finds in which encoding of one byte a letter a text reads best.
///
/// Letters of a script stand together; those of the Latin one beyond ASCII stand among ASCII letters. Small letters follow large
/// ones, not the other way round. Letters that are frequent in the languages of a script speak for it.
struct EncodingGuess {
    let best: TableEncoding

    /// So much of a file is looked at.
    private static let sample = 200_000

    init(_ file: [UInt8]) {
        // Old Macintosh programs ended lines so.
        if file.contains(0x0D), !file.contains(0x0A) {
            best = .macRoman
            return
        }
        let words = file.prefix(Self.sample).split { $0 < 0x80 && !Self.isLetter($0) }
            .filter { $0.contains { $0 >= 0x80 } }
        let scores = Self.candidates.map { encoding, known in
            (encoding, words.reduce(0.0) { $0 + Self.score($1, encoding.letters ?? [], known) })
        }
        best = scores.reduce((TableEncoding.windows1252, -Double.infinity)) { $1.1 > $0.1 ? $1 : $0 }.0
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private struct Known {
        let isLatin: Bool
        let frequent: Set<Unicode.Scalar>
        let usual: Set<Unicode.Scalar>

        init(isLatin: Bool = false, frequent: String, usual: String) {
            self.isLatin = isLatin
            self.frequent = Set(frequent.unicodeScalars)
            self.usual = Set(usual.unicodeScalars)
        }
    }

    private static let cyrillic = Known(
        frequent: "оеаинтсрвлкмдпуяызьбг", usual: "йчхжшюцщэфъёіїєґқңғүұһөәАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯІЇЄҐ")
    private static let arabic = Known(
        frequent: "اليمونترب", usual: "عهةسدكفحقأشجصخطضغثذزئءؤآىإظپچژگی")

    /// The first of those that read as well is taken.
    private static let candidates: [(TableEncoding, Known)] = [
        (
            .windows1252,
            Known(
                isLatin: true, frequent: "éèêàçôîâëïûùáíóúñãõüöäßåøæ",
                usual: "ÉÈÊÀÇÔÎÂÁÍÓÚÑÜÖÄÅØÆœŒìòÀý’‘“”–—«»€¿¡°º"
            )
        ),
        (
            .windows1250,
            Known(
                isLatin: true, frequent: "ąęłśżźćńčřěšžáíéýůőűöüóäțșăâî",
                usual: "ĄĘŁŚŻŹĆŃČŘĚŠŽÁÍÉÝŮŐŰÖÜÓÄďťňľĺŕđşţ’‘“”„–—«»€"
            )
        ),
        (.windows1254, Known(isLatin: true, frequent: "ığşçöü", usual: "İĞŞÇÖÜâîû’‘“”–—€")),
        (.windows1251, cyrillic), (.koi8, cyrillic), (.iso5, cyrillic), (.cp866, cyrillic),
        (.windows1256, arabic), (.iso6, arabic),
        (
            .windows1253,
            Known(frequent: "αοεινστρηκπμλυς", usual: "άέήίόύώγδθβχφζξψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ")
        ),
        (.windows1255, Known(frequent: "יוהלאתרבמשנ", usual: "דעחקפגטסזכצםןךףץ")),
    ]

    private static func score(_ word: ArraySlice<UInt8>, _ letters: [Unicode.Scalar], _ known: Known)
        -> Double
    {
        var score = 0.0
        var previous: (isHigh: Bool, isLower: Bool)?
        var run = 0
        for byte in word {
            guard byte >= 0x80 else {
                // A letter of another script in the midst of a word.
                if !known.isLatin, previous?.isHigh == true { score -= 0.5 }
                previous = (false, byte >= 0x61)
                run = 0
                continue
            }
            let letter = letters[Int(byte) - 0x80]
            if known.frequent.contains(letter) {
                score += 1
            } else if known.usual.contains(letter) {
                score += 0.6
            } else if letter.properties.isAlphabetic {
                score -= 0.3
            } else {
                score -= 2
            }
            run += 1
            if known.isLatin, run > 2 { score -= 1 }
            if letter.properties.isUppercase, previous?.isLower == true { score -= 1 }
            previous = (true, letter.properties.isLowercase)
        }
        return score
    }
}
