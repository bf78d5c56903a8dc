import Foundation
import KeptEntries
import KeptLedger
import Testing

/// Two thousand forms of invented names in twelve scripts, inflected, disguised and written in other scripts: how many are masked whole.
struct NameFormsTests {
    private struct Case {
        let language: String
        let name: String
        let form: String
        let text: String
        let what: String
    }

    /// In these languages at least 99 of 100 are masked, and in the others 95.
    private static let promised: Set = [
        "Arabic", "Chinese", "English", "French", "Russian", "Spanish", "Kazakh", "Turkish",
    ]

    @Test func nearlyAllFormsAreMasked() throws {
        let cases = NameForms.all.flatMap(cases)
        #expect(cases.count >= 2000, "\(cases.count)")
        var found: [String: (masked: Int, all: Int)] = [:]
        var missed: [String] = []
        for each in cases {
            let mask = NameMask([HiddenWords(each.name, isName: true)])
            let isMasked = isWhole(each, mask)
            found[each.language, default: (0, 0)].all += 1
            if isMasked { found[each.language]?.masked += 1 }
            if !isMasked {
                missed.append("\(each.language), \(each.what): \(each.form) → \(mask.masked(each.text))")
            }
        }
        if ProcessInfo.processInfo.environment["KEPT_FORMS"] != nil {
            print(cases.count, missed.joined(separator: "\n"))
        }
        for (language, count) in found.sorted(by: { $0.key < $1.key }) {
            let share = Double(count.masked) / Double(count.all)
            let least = Self.promised.contains(language) ? 0.99 : 0.95
            #expect(share >= least, "\(language): \(count.masked) of \(count.all)")
        }
    }

    /// Whether every letter of the form is masked.
    private func isWhole(_ one: Case, _ mask: NameMask) -> Bool {
        guard let place = one.text.range(of: one.form, options: .literal) else { return false }
        let ranges = mask.ranges(one.text)
        return one.text[place].indices.allSatisfy { index in
            let letter = one.text[index]
            return !(letter.isLetter || letter.isNumber) || Self.isParticle(one, index)
                || ranges.contains { $0.contains(index) }
        }
    }

    /// Words that many forms have, and that tell of nobody: titles, particles, and what follows a name in some languages.
    private static func isParticle(_ one: Case, _ index: String.Index) -> Bool {
        let words = one.text[...index].split { !($0.isLetter || $0.isNumber) }
        guard let last = words.last else { return false }
        let rest = one.text[index...].dropFirst().prefix { $0.isLetter || $0.isNumber }
        return common.contains(String(last) + rest)
            || one.language == "Chinese"
                && ["女士", "先生", "律师", "的"].contains {
                    one.form.hasSuffix($0) && one.text[index...].hasPrefix(String($0.first ?? " "))
                        || one.form.hasSuffix($0) && $0.contains(one.text[index])
                }
            || one.language == "Japanese" && ["さ", "ん"].contains(one.text[index])
            || one.language == "Hindi" && one.form.contains(" ") && "नेसको".contains(one.text[index])
    }

    private static let common: Set = [
        "Ms", "Mrs", "Dr", "Jr", "van", "о", "Mme", "M", "d", "l", "de", "e", "doña", "Sr", "al", "el", "er",
        "Al", "El", "ар", "s", "Moss", "in", "ın", "a", "e", "ı", "nun", "na", "dan", "nın", "ya", "ने", "से",
        "free",
        "https", "example", "org", "cases", "jpg", "Zeuge", "2019", "pdf",
    ]

    // MARK: - Cases

    private func cases(_ forms: NameForms) -> [Case] {
        func cases(_ what: String, _ words: [String]) -> [Case] {
            words.flatMap { word in
                forms.sentences.map { sentence in
                    Case(
                        language: forms.language, name: forms.name, form: word,
                        text: sentence.replacing("%", with: word), what: what)
                }
            }
        }
        return cases("form", forms.forms) + cases("elsewhere", forms.elsewhere)
            + disguises(forms).flatMap { cases($0.what, [$0.form]) }
    }

    private func disguises(_ forms: NameForms) -> [(what: String, form: String)] {
        let name = forms.name
        let parts = name.split(separator: " ").map(String.init)
        guard let first = parts.first, let last = parts.last else { return [] }
        func inside(_ word: String, _ sign: String) -> String {
            let middle = word.index(word.startIndex, offsetBy: word.count / 2)
            return word[..<middle] + sign + word[middle...]
        }
        var found = [
            ("zero width", inside(last, "\u{200B}")), ("joiner", inside(last, "\u{2060}")),
            ("as it is", name),
        ]
        guard parts.count > 1 else { return found }
        found += [
            ("two spaces", parts.joined(separator: "  ")), ("hard space", parts.joined(separator: "\u{A0}")),
            ("line break", parts.joined(separator: "\n")), ("turned", last + " " + first),
            ("comma", last + ", " + first), ("soft hyphen", inside(last, "\u{AD}")),
            ("bold", parts.map { "**\($0)**" }.joined(separator: " ")),
        ]
        guard !last.unicodeScalars.allSatisfy({ (0x0E00...0x0EFF).contains($0.value) }) else { return found }
        found += [
            ("handle", "@" + parts.joined().lowercased()), ("file", parts.joined(separator: "_") + ".jpg"),
            ("mail", parts.joined(separator: ".").lowercased() + "@example.org"),
            ("address", "https://example.org/cases/" + last.lowercased() + "-2019"),
            ("tag", "#free" + parts.joined()), ("number", last + "1985"),
        ]
        guard last.first?.isUppercase == true, last.first?.isLowercase == false,
            last.first.map({ $0.isCased }) ?? false
        else { return found }
        found += [
            ("small", name.lowercased()), ("large", name.uppercased()),
            ("line end", first + " " + inside(last, "-\n")), ("alike", alike(name)),
            ("alike part", alike(last)),
            ("initial", "\(first.prefix(1)). \(last)"), ("initials behind", "\(last) \(first.prefix(1)). K."),
            ("small part", last.lowercased()), ("glued", parts.joined()),
        ]
        return found
    }

    /// With some letters of another script that look the same.
    private func alike(_ word: String) -> String {
        let pairs: [Character: Character] = [
            "a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і", "а": "a", "е": "e",
            "о": "o",
            "с": "c", "р": "p", "х": "x",
        ]
        var count = 0
        return String(
            word.map { letter in
                guard let other = pairs[letter] else { return letter }
                count += 1
                return count % 2 == 1 ? other : letter
            })
    }
}
