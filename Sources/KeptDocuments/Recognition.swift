/// Whether and how pictures of pages are read by machine (optical character recognition).
package struct Recognition: Sendable, Equatable {
    /// The languages of the text by tesseract's names, joined by `+`: `eng`, `eng+fra`, `rus`.
    package let languages: String

    /// `nil` for what is no list of such names.
    package init?(languages: String) {
        let names = languages.split(separator: "+", omittingEmptySubsequences: false)
        let isList = names.allSatisfy { name in
            (2...20).contains(name.utf8.count)
                && name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") }
        }
        guard isList else { return nil }
        self.languages = languages
    }

    /// Each language by itself.
    var names: [String] { languages.split(separator: "+").map(String.init) }
}
