import Mustache

/// Escapes for HTML by Unicode scalars.
///
/// By characters a quotation mark that carries a combining accent would be another character, and pass.
struct ScalarEscaping: MustacheContentType {
    static let name = "KEPT"

    /// Makes templates that ask for it find it; done once, before the first template is read.
    static let isRegistered: Bool = {
        MustacheContentTypes.register(ScalarEscaping(), named: name)
        return true
    }()

    func escapeText(_ text: String) -> String { text.escaped }
}

extension String {
    /// The same words as text of HTML or XML, in or out of an attribute.
    var escaped: String {
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
