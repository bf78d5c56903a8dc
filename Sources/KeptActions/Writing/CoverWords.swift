/// The labels of a cover, in the language of the text: those of the United Nations; English elsewhere.
struct CoverWords {
    let authors, state, mechanism, session: String

    init(language: String) {
        switch language.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
        case "fr":
            (authors, state, mechanism, session) = ("Présentée par", "État examiné", "Mécanisme", "Session")
        case "es":
            (authors, state, mechanism, session) = (
                "Presentada por", "Estado examinado", "Mecanismo", "Período de sesiones"
            )
        case "ru":
            (authors, state, mechanism, session) = (
                "Представлено", "Государство — объект обзора", "Механизм", "Сессия"
            )
        case "ar":
            (authors, state, mechanism, session) = ("مقدم من", "الدولة موضوع الاستعراض", "الآلية", "الدورة")
        case "zh": (authors, state, mechanism, session) = ("提交者", "受审议国", "机制", "届会")
        default:
            (authors, state, mechanism, session) = (
                "Submitted by", "State under review", "Mechanism", "Session"
            )
        }
    }
}
