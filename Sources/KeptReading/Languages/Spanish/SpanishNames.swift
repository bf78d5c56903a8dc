import KeptVocabulary

enum SpanishNames {
    static let words = NameWords(
        connectors: [
            "de", "del", "la", "las", "los", "el", "para", "por", "y", "e", "en", "sobre", "a", "–", "&",
            "contra",
        ],
        parting: ["y la", "y el", "y los", "y las"],
        leading: [
            "el", "la", "los", "las", "un", "una", "en", "según", "por", "este", "esta", "pese", "a", "al",
            "del", "de",
        ],
        bodies: [
            "comisión", "parlamento", "gobierno", "ministerio", "corte", "tribunal", "defensoría", "comité",
            "consejo",
            "oficina", "senado", "asamblea", "policía", "dirección", "inspección", "agencia", "autoridad",
            "fiscalía",
            "procuraduría", "congreso", "secretaría", "juzgado", "alcaldía",
        ],
        bodyPhrases: ["grupo de trabajo"],
        bodyAbbreviations: [
            "OIDDH", "OSCE", "ACNUDH", "OACNUDH", "INDH", "CNDH", "UNPFII", "EMRIP", "OEA", "CIDH", "TEDH",
        ],
        organisations: [
            "internacional", "observatorio", "fundación", "defensores", "defensoras", "centro", "red",
            "unión", "asociación",
            "federación", "instituto", "coalición", "alianza", "abogados", "abogadas", "periodistas",
            "amnistía", "sociedad",
            "liga", "casa", "foro", "iniciativa", "grupo", "movimiento", "fondo", "ong", "colectivo",
            "sindicato",
            "organización", "confederación", "plataforma",
        ],
        notOrganisations: [
            "plan", "ley", "código", "constitución", "pacto", "convención", "examen", "parlamento",
            "comisión", "declaración",
        ],
        neverInOrganisations: ["pacto", "convención", "artículo", "declaración", "convenio"],
        saying: [
            "informa", "informan", "informó", "señala", "señalan", "señaló", "constata", "constató",
            "observa", "observó",
            "afirma", "afirman", "afirmó", "indica", "indican", "indicó", "estima", "estiman", "documenta",
            "documentó",
            "denuncia", "denuncian", "denunció", "registró", "reporta", "reportó",
        ],
        attributing: [
            "según", "documentado en", "documentada en", "según el", "según la", "según los", "según las",
            "de acuerdo con", "de acuerdo con el",
            "de acuerdo con la",
        ],
        bylines: [
            "por", "en nombre de", "en nombre del", "presentado por", "presentada por", "declaración de",
            "declaración del", "contribución de", "contribución del",
        ],
        placed: ["en", "cerca", "desde"],
        notPlaces: [
            "artículo", "artículos", "sección", "informe", "anexo", "cuadro", "inglés", "español",
            "parlamento", "corte", "estado",
            "estados",
        ],
        groups: NamedPhrases([
            (
                ["defensoras de derechos humanos", "defensoras de los derechos humanos"],
                "women human rights defenders"
            ),
            (
                [
                    "defensores de derechos humanos", "defensores de los derechos humanos",
                    "personas defensoras de derechos humanos", "defensoras y defensores de derechos humanos",
                ], "human rights defenders"
            ),
            (["periodistas"], "journalists"), (["abogados", "abogadas"], "lawyers"),
            (["pueblos indígenas"], "indigenous peoples"), (["migrantes", "personas migrantes"], "migrants"),
            (["refugiados", "personas refugiadas"], "refugees"), (["minorías"], "minorities"),
            (["personas con discapacidad"], "persons with disabilities"),
            (["niños", "niñas", "niñez"], "children"),
            (["mujeres"], "women"), (["personas lgbti"], "LGBTI persons"),
            (["sindicalistas"], "trade unionists"),
        ]),
        of: ["de", "del"])

    static let plans = PlanWords(
        heads: ["Plan", "Estrategia", "Programa"], action: ["de acción"],
        leading: ["el", "la", "un", "una", "su", "nuestro", "nuevo", "nueva"],
        new: ["nuevo", "nueva", "próximo", "próxima"],
        newBefore: ["nuevo", "nueva", "próximo", "próxima", "futuro", "segundo"],
        fill: ["para", "(", "de", ",", "el", "los", "años", "período", "periodo"],
        fulfilled: [
            "cumplido", "cumplida", "cumplidas", "cumplidos", "ejecutado", "ejecutada", "aplicado",
            "aplicada", "logrado", "completado",
        ])
}
