enum FrenchObservations {
    static let words = ObservationWords(
        party: "l’État partie", duties: ["devrait", "doit"], committees: ["Comité"],
        adverbs: [
            "également", "aussi", "en", "outre", "donc", "de", "nouveau", "vivement", "réitère", "sa", "et",
            "lui",
        ],
        asks: [
            ("recommandation", "recommander"), ("recommande", "recommander"), ("engage", "engager"),
            ("exhorte", "exhorter"), ("invite", "inviter"), ("prie", "prier"), ("demande", "demander"),
            ("encourage", "encourager"),
        ],
        concerns: [
            "préoccupé", "préoccupation", "préoccupations", "préoccupant", "préoccupe", "regrette", "inquiet",
            "inquiétude", "alarmé", "déplore",
        ],
        procedure: [
            "prochain rapport périodique", "diffuser largement", "suivi des", "document de base commun",
            "délai d’un an",
            "dans un délai",
        ],
        within: ["dans", "délai"], periods: ["an", "ans", "mois", "année"], followUp: "suivi",
        providing: ["fournir", "faire parvenir", "présenter", "renseignements", "informations", "rapport"],
        ends: ["ci-dessus", "du présent", " dans "])

    /// The words of a special procedure's report.
    static let visits = words.asked(
        by: [
            "Rapporteur", "Rapporteuse", "spécial", "spéciale", "Expert", "Experte", "indépendant",
            "indépendante", "Groupe", "travail",
        ],
        of: "le Gouvernement")
}
