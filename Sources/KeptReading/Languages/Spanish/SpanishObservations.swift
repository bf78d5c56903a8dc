enum SpanishObservations {
    static let words = ObservationWords(
        party: "el Estado parte", duties: ["debería", "debe"], committees: ["Comité"],
        adverbs: [
            "también", "asimismo", "además", "por", "tanto", "encarecidamente", "nuevamente", "reitera", "su",
            "y", "le",
        ],
        asks: [
            ("recomendación", "recomendar"), ("recomienda", "recomendar"), ("insta", "instar"),
            ("exhorta", "exhortar"),
            ("invita", "invitar"), ("alienta", "alentar"), ("pide", "pedir"), ("solicita", "solicitar"),
        ],
        concerns: [
            "preocupa", "preocupan", "preocupado", "preocupación", "preocupaciones", "preocupante", "lamenta",
            "inquieta",
            "inquietud", "alarma", "deplora",
        ],
        procedure: [
            "próximo informe periódico", "difundir ampliamente", "seguimiento de", "documento básico común",
            "plazo de un año", "en el plazo",
        ],
        within: ["plazo", "dentro"], periods: ["año", "años", "mes", "meses"], followUp: "seguimiento",
        providing: ["proporcion", "facilit", "present", "información", "informe"],
        ends: ["supra", "del presente", " en "])

    /// The words of a special procedure's report.
    static let visits = words.asked(
        by: [
            "Relator", "Relatora", "Especial", "Experto", "Experta", "Independiente", "independiente",
            "Grupo", "Trabajo",
        ],
        of: "el Gobierno")
}
