/// The few words that renderers add to a manuscript, in its language.
struct RenderedWords {
    let notes: String
    /// Before the page's number, and between it and the number of pages.
    let page: (before: String, between: String)
    /// What a link from a note to its mark is called.
    let backToText: String
    let isRightToLeft: Bool

    /// The languages of the United Nations; others get signs for pages and English words elsewhere.
    init(language: String) {
        let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
        switch primary {
        case "en": (notes, page, backToText) = ("Notes", ("Page ", " of "), "Back to the text")
        case "fr": (notes, page, backToText) = ("Notes", ("Page ", " sur "), "Retour au texte")
        case "es": (notes, page, backToText) = ("Notas", ("Página ", " de "), "Volver al texto")
        case "ru": (notes, page, backToText) = ("Примечания", ("Стр. ", " из "), "Назад к тексту")
        case "ar": (notes, page, backToText) = ("الحواشي", ("صفحة ", " من "), "العودة إلى النص")
        case "zh": (notes, page, backToText) = ("注释", ("第 ", " / "), "返回正文")
        default: (notes, page, backToText) = ("Notes", ("", " / "), "Back to the text")
        }
        isRightToLeft = ["ar", "fa", "he", "ps", "ur", "ckb", "yi", "dv", "ug"].contains(primary)
    }
}
