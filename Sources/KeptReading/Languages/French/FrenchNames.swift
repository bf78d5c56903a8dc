import KeptVocabulary

enum FrenchNames {
    static let words = NameWords(
        connectors: [
            "de", "du", "des", "d", "'", "’", "la", "le", "les", "l", "pour", "et", "à", "au", "aux", "en",
            "sur", "–", "&", "contre",
        ],
        parting: ["et la", "et le", "et les"],
        leading: [
            "le", "la", "les", "l", "'", "’", "un", "une", "en", "dans", "selon", "par", "ce", "cette",
            "malgré", "d", "du", "des",
        ],
        bodies: [
            "commission", "parlement", "gouvernement", "ministère", "cour", "tribunal", "médiateur", "comité",
            "conseil",
            "bureau", "sénat", "assemblée", "police", "gendarmerie", "direction", "inspection", "agence",
            "autorité",
            "procureur", "préfecture", "haut-commissariat", "défenseur",
        ],
        bodyPhrases: ["groupe de travail"],
        bodyAbbreviations: [
            "BIDDH", "OSCE", "HCDH", "INDH", "CNDH", "UNPFII", "EMRIP", "OEA", "CIDH", "CEDH", "CADHP", "OIF",
        ],
        organisations: [
            "international", "internationale", "observatoire", "fondation", "défenseurs", "centre", "réseau",
            "union",
            "association", "fédération", "institut", "coalition", "alliance", "avocats", "journalistes",
            "amnesty",
            "société", "ligue", "maison", "forum", "initiative", "groupe", "mouvement", "fonds", "ong",
            "collectif",
            "syndicat", "frontières", "organisation",
        ],
        notOrganisations: [
            "plan", "loi", "code", "constitution", "pacte", "convention", "examen", "parlement", "commission",
            "déclaration",
        ],
        neverInOrganisations: ["pacte", "convention", "article", "déclaration"],
        saying: [
            "rapporte", "rapportent", "signale", "signalent", "constate", "constatent", "note", "notent",
            "affirme",
            "affirment", "indique", "indiquent", "estime", "estiment", "documente", "documentent", "dénonce",
            "dénoncent",
            "recense", "recensent",
        ],
        attributing: [
            "selon", "documenté dans", "documentée dans", "selon le", "selon la", "selon les", "selon l'",
            "selon l", "d' après", "d' après le",
            "d' après la",
        ],
        bylines: [
            "par", "au nom de", "au nom du", "au nom des", "soumis par", "soumise par", "présenté par",
            "présentée par", "déclaration de", "déclaration du", "contribution de", "contribution du",
        ],
        placed: ["à", "près", "vers", "depuis"],
        notPlaces: [
            "article", "articles", "section", "rapport", "annexe", "tableau", "anglais", "français",
            "parlement", "cour",
            "état", "états",
        ],
        groups: NamedPhrases([
            (
                [
                    "femmes défenseures des droits humains", "défenseuses des droits humains",
                    "défenseures des droits humains",
                ],
                "women human rights defenders"
            ),
            (
                [
                    "défenseurs des droits de l' homme", "défenseurs des droits humains",
                    "défenseurs et défenseuses des droits humains", "défenseur-e-s des droits humains",
                ], "human rights defenders"
            ),
            (["journalistes"], "journalists"), (["avocats", "avocates"], "lawyers"),
            (["peuples autochtones"], "indigenous peoples"),
            (["migrants", "personnes migrantes"], "migrants"),
            (["réfugiés", "personnes réfugiées"], "refugees"), (["minorités"], "minorities"),
            (["personnes handicapées", "personnes en situation de handicap"], "persons with disabilities"),
            (["enfants"], "children"), (["femmes"], "women"), (["personnes lgbti"], "LGBTI persons"),
            (["syndicalistes"], "trade unionists"),
        ]),
        of: ["de", "du", "des", "d"])

    static let plans = PlanWords(
        heads: ["Plan", "Stratégie", "Programme"], action: ["d' action"],
        leading: ["le", "la", "un", "une", "son", "notre", "nouveau", "nouvelle"],
        new: ["nouveau", "nouvelle", "prochain", "prochaine"],
        newBefore: ["nouveau", "nouvelle", "prochain", "prochaine", "futur", "deuxième", "second"],
        fill: ["pour", "(", "de", ",", "la", "les", "années", "période"],
        fulfilled: [
            "réalisé", "réalisée", "réalisées", "réalisés", "exécuté", "exécutée", "appliqué", "appliquée",
            "atteint", "atteints", "achevé",
        ])
}
