import KeptVocabulary

enum SpanishTitles {
    static let words = TitleWords(
        asks: ["recomendaci", "recomendamos", "demandas", "peticiones", "exigencias", "solicitudes"],
        askPhrases: [
            "lo que pedimos", "nuestras demandas", "llamado a la acción", "llamamiento", "propuestas",
            "lo que debe cambiar", "medidas necesarias",
        ],
        told: [
            "anterior", "anteriores", "último", "última", "previas", "aceptadas", "recibidas", "aplicación",
            "implementación", "cumplimiento", "seguimiento", "ciclo", "apoyadas", "rechazadas",
            "respuesta", "pasadas", "formuladas",
        ],
        answered: ["recibidas", "aceptadas", "apoyadas", "rechazadas", "formuladas"],
        statuses: [
            "estado", "cumplimiento", "implementaci", "avance", "posición", "respuesta", "evaluaci",
            "situaci",
        ],
        bodies: ["comité"],
        notes: ["notas", "referencias", "fuentes"],
        rows: [
            (.introduction, [["introducci", "preámbulo", "panorama", "contexto", "antecedente", "resumen"]]),
            (.closing, [["conclusi"]]),
            (.reprisals, [["represalia", "intimidaci"]]),
            (.stateResponse, [["respuesta", "seguimiento", "progreso", "aplicaci"]]),
            (.groups, [["particular"], ["riesgo"]]),
            (
                .groups,
                [
                    [
                        "mujer", "indígena", "minor", "niñ", "lgbt", "migrante", "periodista", "abogad",
                        "grupo",
                    ]
                ]
            ),
            (.restrictions, [["restric", "legisla", "ley", "jurídic", "marco", "libertad"]]),
            (.risks, [["riesgo", "amenaza", "ataque", "violencia", "acoso", "detenci", "situaci"]]),
        ])
}
