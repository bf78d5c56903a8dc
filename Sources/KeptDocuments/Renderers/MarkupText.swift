/// Words made safe for XML and HTML.
enum MarkupText {
    /// Escapes markup; line ends become spaces, characters that XML forbids are left out.
    static func escaped(_ words: String) -> String {
        var result = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result += " "
            default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// Whether an address is one for the web, so that a link to it does what it says.
    static func isWebAddress(_ address: String) -> Bool {
        let hasScheme = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
        return hasScheme
            && address.unicodeScalars.allSatisfy {
                $0.value > 0x20 && !"<>\"`{}|\\^".unicodeScalars.contains($0)
            }
    }

    /// Source: XML 1.0, production 2.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
}
