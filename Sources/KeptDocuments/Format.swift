/// What there is to know of a format that Kept reads; its row stands in `Formats.swift`.
package struct Format: Sendable {
    /// What makes a document of a file's bytes.
    enum Reader: Sendable {
        case text
        case pdf
        case pandoc(PandocFormat)

        /// Pandoc, by its name of the format; without a package it must be text.
        static func pandoc(_ name: String, package: PackageForm? = nil, shown: ShownForm? = nil) -> Reader {
            .pandoc(PandocFormat(name: name, package: package, shown: shown))
        }
    }

    /// What people call it.
    package let name: String
    /// The usual ending of its files, lower case, without the dot.
    package let ending: String
    /// Other endings of its files.
    package var otherEndings: [String] = []
    let reader: Reader

    /// All endings of its files, the usual one first.
    package var endings: [String] { [ending] + otherEndings }
}

/// A format that pandoc reads.
struct PandocFormat: Sendable {
    /// Pandoc's name of it, with the extensions that are put on or off.
    let name: String
    /// What its files must be as ZIP packages; those of a format that is no package must be text.
    let package: PackageForm?
    /// What looks into a file first, to see what it shows; `nil` for a format that hides nothing.
    let shown: ShownForm?
}

/// What a ZIP package must hold to be of a format, and what in it tells that its words are encrypted.
///
/// Members are known by name; a star stands for any characters.
struct PackageForm: Sendable {
    /// Each must be there.
    let needed: [String]
    /// Members that hold XML: encrypted one by one they no longer start as XML.
    var markup: [String] = []
    /// Members that only a package with a password or a licence has.
    var locks: [String] = []
    /// A word of a member that stands there only where others are encrypted.
    var lockWord: (member: String, word: String)?
    /// More members than any document has.
    var mostMembers = 20_000

    /// Members that are looked into for signs of a password.
    var looked: [String] { markup + (lockWord.map { [$0.member] } ?? []) }

    /// Whether a member's name is one of some.
    static func isOne(_ name: String, of patterns: [String]) -> Bool {
        patterns.contains { pattern in
            guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
            let (start, end) = (pattern[..<star], pattern[pattern.index(after: star)...])
            return name.hasPrefix(start) && name.dropFirst(start.count).hasSuffix(end)
        }
    }
}
