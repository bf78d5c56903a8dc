import KeptVocabulary

enum SpanishReports {
    static let words = ReportWords(
        position: position,
        annex: ["anexo", "composición de la delegación", "promesas y compromisos"],
        pledges: ["promesas y compromisos voluntarios", "compromisos voluntarios", "promesas voluntarias"],
        following: ["siguiente recomendación", "recomendación siguiente"], response: ["respuesta"],
        recommendation: "recomendaci", paragraph: "párrafo", infinitive: "a", and: "y", or: "o",
        joining: ["y", "e", "así como"],
        betweenStates: ["y", "e", "el", "la", "los", "las", "por", "así", "como", "o"],
        opens: { SpanishAsking.words.doing.holds($0) || SpanishAsking.words.leads.contains($0) },
        goingOn: [
            "a", "al", "ante", "antes", "como", "con", "conforme", "contra", "cuando", "de", "del", "desde",
            "donde",
            "durante", "e", "en", "entre", "hasta", "incluida", "incluidas", "incluido", "incluidos",
            "mediante", "o",
            "para", "por", "porque", "que", "quien", "según", "si", "sin", "sobre", "tales", "tras", "y",
            "relativo", "relativa", "relativos", "relativas", "destinado", "destinada", "destinadas",
            "encaminadas",
        ],
        articles: ["el", "la", "los", "las", "su", "sus"],
        treaties: ["convención", "convenio", "pacto", "protocolo"], back: "mismo", spoken: nil)

    private static let position = PositionWords(
        rows: [
            (
                .notSupported,
                [
                    "no cuentan con el apoyo", "no cuenta con el apoyo", "no gozan del apoyo",
                    "no goza del apoyo",
                    "no apoya", "no acepta", "no aceptó", "no aceptadas", "no puede aceptar",
                    "no pueden ser aceptadas",
                    "no han recibido el apoyo", "no recibieron el apoyo", "no obtuvieron", "no han obtenido",
                    "rechaz",
                    "no han contado con el apoyo", "no contaron con el apoyo", "no tienen el apoyo",
                    "no reciben el apoyo", "no respalda", "no son aceptadas",
                ], []
            ),
            (
                .pending,
                [
                    "examinará", "serán examinadas", "estudiará", "serán estudiadas", "responderá",
                    "respuestas a su",
                    "dará respuesta", "proporcionará respuestas", "proporcionará una respuesta", "facilitará",
                    "a las que dará", "pendiente", "aplaza", "serán consideradas", "considerará",
                    "se incluirá",
                    "se incluirán", "figurarán", "en examen",
                ], ["cuentan con el apoyo", "gozan del apoyo", "recibieron el apoyo"]
            ),
            (
                .noted,
                [
                    "tomó nota", "toma nota", "ha tomado nota", "se toma nota", "tomado conocimiento",
                    "tomó conocimiento",
                ], ["apoyo"]
            ),
            (.partlySupported, ["parcial", "en parte", "en principio"], []),
            (.supported, ["apoy", "acept", "respald", "aprob", "suscrib", "beneplácito", "conformidad"], []),
        ],
        implemented: [
            "ya se están aplicando", "ya aplicadas", "ya han sido aplicadas", "ya se han aplicado",
            "en proceso de ejecución", "en proceso de aplicación", "en vías de aplicación",
            "en curso de aplicación",
            "ya se han puesto en práctica", "se están aplicando", "están siendo aplicadas",
            "ya han sido implementadas",
            "en proceso de implementación",
        ])
}
