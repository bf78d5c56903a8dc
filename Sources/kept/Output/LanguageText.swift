import Foundation

/// What a person should know of a text in another language than those whose sentences Kept reads.
struct LanguageText {
    let text: String

    /// `nil` for a text in English, or of which nobody knows the language.
    init?(_ language: String?, file: String) {
        guard let code = language?.lowercased().prefix(while: { $0 != "-" && $0 != "_" }), code != "en",
            let name = Locale(identifier: "en").localizedString(forLanguageCode: String(code))
        else { return nil }
        text =
            "\(file): the text is in \(name). Claims, asks and persons at risk are read in English only: that nothing is said of "
            + "them here means nothing. Its notes, addresses and words are kept as they stand."
    }
}
