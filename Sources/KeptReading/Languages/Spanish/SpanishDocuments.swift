import KeptVocabulary

extension OfficialLanguage {
    static let spanish = OfficialLanguage(
        code: "es", organisation: ["naciones unidas"],
        titles: DocumentTitles(
            report: ["informe del grupo de trabajo sobre el examen periódico universal"],
            addendum: ["adición\n", "opiniones sobre las conclusiones"],
            summary: [
                "resumen de las comunicaciones de las partes interesadas",
                "resumen de las comunicaciones presentadas",
                "resumen de la información presentada por las partes",
                "resumen de las exposiciones", "resumen preparado por la oficina",
                "resumen elaborado por la oficina",
                "comunicaciones de las partes interesadas sobre",
            ],
            compilation: [
                "recopilación preparada por la oficina", "recopilación sobre", "recopilación de información",
                "compilación preparada por la oficina", "recopilación de la información",
            ],
            nationalReport: ["informe nacional presentado"],
            observations: [
                "observaciones finales sobre", "observaciones finales del", "observaciones finales acerca",
            ],
            specialProcedures: [
                "informe del relator especial", "informe de la relatora especial",
                "informe del experto independiente", "informe de la experta independiente",
                "informe del grupo de trabajo sobre la detención",
                "informe del grupo de trabajo sobre las desapariciones",
            ],
            agenda: ["de la agenda"],
            conclusions: [["conclusiones y", "recomendaciones"]], notConclusions: ["informe", "opiniones"],
            closing: [
                "todas las conclusiones", "la totalidad de las conclusiones", "todas las recomendaciones y",
            ],
            session: (before: "celebró su", behind: "período de sesiones")),
        mechanisms: Language.spanish.mechanisms, states: Language.spanish.states,
        report: SpanishReports.words, observations: SpanishObservations.words,
        visits: SpanishObservations.visits, citing: SpanishMatter.citing,
        ordinal: SpanishOrdinals.value)
}
