enum SpanishAsking {
    static let words = AskingWords(
        doing: VerbForms(
            listed: [
                "ratifique", "derogue", "adopte", "garantice", "libere", "cese", "ponga", "asegure", "tome",
            ],
            endings: ["ar", "er", "ir", "arse", "erse", "irse"],
            others: [
                "mujer", "lugar", "militar", "popular", "ayer", "primer", "tercer", "por", "nuclear",
                "familiar",
                "escolar", "particular", "regular", "similar", "bar", "mar", "hogar", "ejemplar", "azúcar",
                "cáncer", "carácter", "alquiler", "poder", "ser", "haber", "deber", "bienestar", "pesar",
                "singular", "titular", "auxiliar", "taller", "líder", "placer",
            ]),
        gerunds: VerbForms(listed: []),
        leads: [
            "a", "de", "no", "inmediatamente", "urgentemente", "plenamente", "efectivamente", "también",
            "sin",
            "demora", "y", "además", "asimismo", "se", "al",
        ],
        joins: ["que", "a", "de"],
        writers: [
            "nosotros", "nosotras", "organizaciones", "firmantes", "suscritas", "suscritos", "autores",
            "autoras", "coalición", "pueblos",
        ],
        pronouns: ["ellos", "ellas", "él", "ella"],
        verbsNameWriters: true,
        asks: [
            "recomiendan", "solicitan", "piden", "instan", "exhortan", "exigen", "demandan", "reclaman",
            "proponen", "llaman", "recomienda", "solicita", "pide", "insta", "exhorta", "exige", "demanda",
            "reclama", "propone",
        ],
        ownAsks: [
            "recomendamos", "solicitamos", "pedimos", "instamos", "exhortamos", "exigimos", "demandamos",
            "reclamamos", "proponemos", "hacemos un llamado", "hacemos un llamamiento",
            "hacemos un llamamiento urgente",
            "llamamos a", "rogamos", "urgimos", "insistimos", "se recomienda", "se solicita", "se pide",
            "se insta",
            "hay que", "es necesario", "es imprescindible", "es imperativo", "es esencial",
            "es fundamental que",
            "debemos", "requerimos",
        ],
        presentOrPast: ["amos", "imos"],
        wishes: ["deseamos", "esperamos", "queremos", "quisiéramos", "desearíamos"],
        negations: ["no", "nunca", "ni"],
        questions: ["si"],
        softAsks: [
            "alentamos", "invitamos", "sugerimos", "acogemos", "apoyamos", "rechazamos",
            "animamos", "celebramos", "respaldamos", "saludamos", "felicitamos",
        ],
        othersAsk: [
            "recomienda", "solicita", "pide", "insta", "exhorta", "exige", "demanda", "reclama", "propone",
            "alienta", "invita", "insiste", "recomiendan", "piden", "instan", "exhortan",
        ],
        callingAsks: [
            "instando", "exhortando", "pidiendo", "solicitando", "recomendando", "invitando", "alentando",
            "exigiendo",
        ],
        toldAsks: [
            "recomendó", "recomendaron", "solicitó", "solicitaron", "pidió", "pidieron", "instó", "instaron",
            "exhortó", "exhortaron", "exigió", "invitó", "alentó", "ha recomendado", "ha instado",
            "ha pedido",
            "había recomendado", "propuso", "recomendaba",
        ],
        renewing: [
            "reiteramos", "reitera", "reiteran", "renovamos", "reafirmamos", "recordamos", "repetimos",
        ],
        isAsked: [
            "es instado", "se le insta", "se insta", "se invita", "se exhorta", "debería ser instado",
            "son instados",
        ],
        duty: [
            "debe", "deben", "debería", "deberían", "deberá", "deberán", "tiene que", "tienen que", "debiera",
            "debieran", "ha de", "han de", "está obligado", "tiene la obligación",
        ],
        passive: ["ser", "estar"],
        past: ["haber"],
        remarking: [
            "señalar", "recordar", "notar", "destacar", "subrayar", "mencionar", "añadir", "precisar",
            "señalarse", "recordarse", "destacarse", "señalado", "recordado",
        ],
        bearers: [
            "estado", "estados", "gobierno", "gobiernos", "autoridades", "parlamento", "ministerio",
            "ministro",
            "comisión", "presidente", "parte", "partes", "congreso", "senado", "asamblea", "policía",
            "tribunales", "administración", "naciones", "país", "países", "república", "reino", "consejo",
            "comité", "relator", "relatora", "foro", "alto", "fiscalía", "instituciones", "miembros",
            "organismos", "poder", "defensoría", "municipalidades", "usted", "ustedes", "le",
        ],
        bodies: [
            "comité", "relator", "relatora", "relatores", "consejo", "corte", "delegaciones", "comisión",
            "mecanismo", "expertos", "comisionado", "estados", "parlamento", "foro", "tribunal",
        ],
        nouns: ["recomendaci"],
        labels: ["recomendaci", "demanda", "petici", "solicitud", "propuesta", "exigencia"],
        readers: [
            "únase", "únete", "contáctenos", "póngase en contacto", "contactar con", "firme la petición",
            "haga una donación", "para más información", "leer más", "haga clic", "comparta",
        ],
        courtesy: [
            "por favor", "sírvase", "sírvanse", "tenga a bien", "agradeceríamos", "rogamos", "le rogamos",
            "quisiéramos",
        ],
        obliging: [
            "exige", "exigen", "obliga", "obligan", "impone", "imponen", "prevé", "dispone que", "prescribe",
            "ordena", "prohíbe", "estipula", "conforme a", "según", "en virtud de", "establece que",
            "castiga", "manda",
        ],
        thinking: [
            "creemos", "pensamos", "consideramos", "opinión", "juicio", "entendemos", "sostenemos",
            "estimamos",
            "repetimos", "decimos", "añadimos", "concluimos",
        ],
        now: ["hoy"],
        pending: ["basta de", "ni un", "ni una", "sea", "sean", "no más"],
        paragraphs: ["párr", "párrs", "párrafo", "párrafos", "recomendación"],
        thanks: ["agradecemos", "gracias", "estimado", "estimada", "atentamente", "saludos"],
        enders: ["a", "que", ":", "para"],
        bases: [
            "recomendamos": "recomendar", "solicitamos": "solicitar", "pedimos": "pedir",
            "instamos": "instar",
            "exhortamos": "exhortar", "exigimos": "exigir", "demandamos": "demandar",
            "recomiendan": "recomendar",
            "piden": "pedir", "instan": "instar", "exhortan": "exhortar", "proponemos": "proponer",
        ],
        following: ["siguientes", "siguiente", "continuación", "abajo"],
        answered: [
            "aceptadas", "aceptada", "recibidas", "rechazadas", "apoyadas", "anteriores", "anterior",
            "cumplidas", "última",
            "último", "previas", "pasadas", "notadas", "implementadas",
        ],
        reasons: VerbForms(
            listed: [
                "reconociendo", "reiterando", "recordando", "subrayando", "observando", "considerando",
                "reafirmando",
                "afirmando", "preocupados", "preocupadas", "preocupado", "preocupada", "conscientes",
                "consciente",
                "teniendo", "dado", "dada", "visto", "vista", "constatando", "destacando", "tomando", "ante",
            ]),
        articles: [
            "el", "la", "los", "las", "un", "una", "del", "de", "este", "esta", "estos", "su", "sus",
            "nuestra",
            "nuestro", "ninguna", "toda", "todo", "dicha",
        ],
        quantities: ["todos", "todas", "cada"],
        telling: VerbForms(
            listed: ["fue", "fueron", "era", "eran", "había", "habían", "hubo", "tuvo", "hizo", "dijo"],
            endings: ["ó", "aron", "ieron", "aban"]),
        stating: [
            "es", "son", "ha", "han", "está", "están", "tiene", "tienen", "sigue", "siguen", "continúa",
            "existe",
        ],
        relatives: [
            "si", "cómo", "cuando", "porque", "que", "quien", "quienes", "cual", "esto", "eso", "ello", "él",
            "ella", "ellos", "donde",
        ],
        selfDescription: [
            "es una organización", "es una asociación", "organización no gubernamental", "fue fundada",
            "fundada en", "creada en", "estatus consultivo", "nuestra misión", "sin fines de lucro",
            "sin ánimo de lucro",
        ],
        addressing: ["a", "al", "para"])
}
