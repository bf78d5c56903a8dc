import KeptVocabulary

enum FrenchTitles {
    static let words = TitleWords(
        asks: ["recommandation", "demandes", "revendications"],
        askPhrases: [
            "ce que nous demandons", "nos demandes", "appel à l' action", "ce qui doit changer",
            "propositions",
            "mesures à prendre", "appel",
        ],
        told: [
            "précédent", "précédente", "précédentes", "dernier", "dernière", "acceptées", "reçues", "mise",
            "œuvre", "oeuvre", "suivi", "cycle", "appuyées", "notées", "rejetées", "antérieures",
            "réponse", "suite", "passées",
        ],
        answered: ["reçues", "acceptées", "notées", "rejetées", "appuyées"],
        statuses: [
            "état", "statut", "mise", "suivi", "position", "réponse", "évaluation", "avancement",
        ],
        bodies: ["comité"],
        notes: ["notes", "références", "sources"],
        rows: [
            (.introduction, [["introduction", "préambule", "aperçu", "contexte", "résumé"]]),
            (.closing, [["conclusion"]]),
            (.reprisals, [["représaille", "intimidation"]]),
            (.stateResponse, [["réponse", "suivi", "progrès", "application"]]),
            (.groups, [["particuli"], ["risque"]]),
            (
                .groups,
                [
                    [
                        "femme", "autochtone", "minorit", "enfant", "lgbt", "migrant", "journaliste",
                        "avocat",
                        "groupe",
                    ]
                ]
            ),
            (.restrictions, [["restrict", "législat", "loi", "juridique", "cadre", "liberté"]]),
            (.risks, [["risque", "menace", "attaque", "violence", "harcèlement", "détention", "situation"]]),
        ])
}
