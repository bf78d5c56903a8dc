import KeptVocabulary

enum FrenchReports {
    static let words = ReportWords(
        position: position,
        annex: [
            "annexe", "composition de la délégation", "engagements exprimés", "engagements et promesses",
        ],
        pledges: ["engagements exprimés", "engagements volontaires", "promesses et engagements"],
        following: ["recommandation suivante", "recommandation ci-après"], response: ["réponse"],
        recommendation: "recommandation", paragraph: "paragraphe", infinitive: "à", and: "et", or: "ou",
        joining: ["et", "ainsi que"],
        betweenStates: ["et", "le", "la", "les", "l", "par", "ainsi", "que", "ou"],
        opens: { FrenchAsking.words.doing.holds($0) || FrenchAsking.words.leads.contains($0) },
        goingOn: [
            "afin", "après", "au", "aux", "avant", "avec", "car", "chez", "comme", "conformément", "contre",
            "dans",
            "de", "depuis", "des", "dès", "dont", "du", "durant", "en", "entre", "et", "lorsque", "notamment",
            "où",
            "par", "parmi", "pendant", "pour", "puis", "qui", "que", "quand", "sans", "selon", "si", "sous",
            "sur",
            "tant", "tel", "telle", "tels", "telles", "vers", "y", "visant", "tendant", "relatif", "relative",
            "relatifs", "relatives", "concernant",
        ],
        articles: ["le", "la", "les", "son", "ses", "sa"],
        treaties: ["convention", "pacte", "protocole"], back: "s’y", spoken: nil)

    private static let position = PositionWords(
        rows: [
            (
                .notSupported,
                [
                    "ne recueillent pas", "n’ont pas recueilli", "n’a pas recueilli", "ne recueille pas",
                    "ne bénéficient pas", "n’ont pas l’appui", "n’appuie pas", "n’accepte pas",
                    "n’ont pas été acceptées", "ne sont pas acceptées", "ne peut accepter",
                    "ne peuvent être acceptées",
                    "n’ont pas été approuvées", "n’emportent pas", "n’ont pas emporté", "ne souscrit pas",
                    "n’approuve pas", "rejet", "ne sont pas appuyées", "n’ont pas obtenu", "n’obtiennent pas",
                    "n’a pas accepté", "n’adhère pas",
                ], []
            ),
            (
                .pending,
                [
                    "seront examinées", "examinera", "seront étudiées", "étudiera", "répondra",
                    "donnera sa réponse",
                    "fera connaître", "fournira des réponses", "fournira une réponse", "apportera",
                    "à l’examen",
                    "en cours d’examen", "réponses figureront", "réponse figurera", "en suspens", "différé",
                    "devra être examiné", "seront consignées", "seront incluses",
                ], ["recueillent l’adhésion", "recueilli l’adhésion", "recueillent l’appui"]
            ),
            (
                .noted,
                [
                    "a pris note", "prend note", "a pris acte", "prend acte", "ont été notées", "sont notées",
                    "dont il a été pris note", "il est pris note", "il a été pris note",
                ], ["adhésion", "appui"]
            ),
            (.partlySupported, ["partiel", "en partie", "en principe"], []),
            (
                .supported,
                [
                    "adhésion", "appui", "accept", "approuv", "souscri", "soutien", "soutient", "approbation",
                    "agrément", "assentiment", "adhère",
                ], []
            ),
        ],
        implemented: [
            "déjà appliqué", "déjà été appliqué", "déjà mises en œuvre", "déjà été mises en œuvre",
            "déjà mise en œuvre",
            "en cours d’application", "en voie d’application", "en cours de mise en œuvre",
            "en voie d’être appliquées",
            "en train d’être", "en cours d’exécution", "ont été appliquées", "ont été mises en œuvre",
        ])
}
