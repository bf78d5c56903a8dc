import Foundation

/// Letters as they are compared: without case, marks and joiners, and with one spelling where people use several.
///
/// Marks are what Unicode decomposes (NFKD) and calls non-spacing: accents, Arabic vowels, the dots of ё and й. Beside them
/// stand letters that do not decompose and are typed in two ways: ł and l, ø and o, ı and i; қ and к; hamza's carriers, the two
/// forms of kaf and yeh, teh marbuta and heh; Arabic, Persian and Devanagari digits.
package enum FoldedLetters {
    package static func of(_ text: some StringProtocol) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var result = String.UnicodeScalarView()
        for scalar in String(text).lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
            if isMark(scalar) { continue }
            if let other = spellings[scalar] {
                result.append(contentsOf: other.unicodeScalars)
            } else if let digit = digit(scalar) {
                result.append(digit)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a sign says nothing of which letter stands there: marks, joiners, soft hyphens, the Arabic kashida.
    package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: scalar.value == 0x0640
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue
        else {
            return nil
        }
        return Unicode.Scalar(UInt8(value) + 0x30)
    }

    private static let spellings: [Unicode.Scalar: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
        "ħ": "h", "ŧ": "t", "ə": "a",
        // Kazakh and its kin, as they are typed where only Russian letters are at hand.
        "қ": "к", "ғ": "г", "ң": "н", "ү": "у", "ұ": "у", "ө": "о", "ә": "а", "һ": "х", "і": "и",
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ء": "",
        "ʼ": "", "’": "",
    ]
}
