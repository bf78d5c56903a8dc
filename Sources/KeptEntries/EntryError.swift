import KeptVocabulary

/// Why something cannot stand in an entry; nothing has been changed by then.
///
/// No message repeats what was written: it may be a name.
package enum EntryError: Error, Equatable, CustomStringConvertible {
    case unknownKind(suggestion: String?)
    case unknownField(kind: String, suggestion: String?, known: [String])
    case wrongValue(field: String, expected: String, suggestion: String?)
    case givenTwice(field: String)
    case unknownRole(suggestion: String?)
    /// A tie of two kinds, the roles in which they may be tied, and those from the other to the one.
    case wrongEnd(role: String, from: String, to: String, fitting: [String], reversed: [String])

    package var description: String {
        switch self {
        case .unknownKind(let suggestion):
            "there is no such kind of entry" + Self.meant(suggestion) + "; write one of "
                + Kinds.all.map { $0.plural }.joined(separator: ", ") + "."
        case .unknownField(let kind, let suggestion, let known):
            "\(kind.withArticle) has no such field" + Self.meant(suggestion) + "; it has "
                + known.joined(separator: ", ") + "."
        case .wrongValue(let field, let expected, let suggestion):
            "\(field): takes \(expected)" + Self.meant(suggestion) + "."
        case .givenTwice(let field):
            "\(field): is given twice, and what it would hold is not clear; give it once."
        case .unknownRole(let suggestion):
            "there is no such tie" + Self.meant(suggestion)
                + "; a link is written as ROLE=ID, with a role of "
                + Role.known.map(\.name).joined(separator: ", ") + "."
        case .wrongEnd(let role, let from, let to, let fitting, let reversed):
            "\(role): does not tie \(from.withArticle) to \(to.withArticle). From \(from.withArticle) to \(to.withArticle): "
                + fitting.joined(separator: ", ") + "; from \(to.withArticle) to \(from.withArticle): "
                + reversed.joined(separator: ", ") + "."
        }
    }

    private static func meant(_ suggestion: String?) -> String {
        suggestion.map { " (did you mean \($0)?)" } ?? ""
    }
}
