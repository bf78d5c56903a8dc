enum FrenchLaws {
    static let words = LawWords(
        nouns: [
            "loi", "lois", "législation", "amendements", "amendement", "décret", "ordonnance", "règlement",
            "code", "arrêté",
        ],
        made: ["législation", "loi", "lois", "amendements"], amendments: ["amendements", "amendement"],
        heads: ["code", "constitution", "loi", "décret", "ordonnance", "règlement", "charte", "statut"],
        obliged: [
            "tenu", "tenus", "tenues", "obligé", "obligés", "interdit", "interdite", "autorisé", "autorisés",
            "passible", "passibles", "puni", "punie", "défini", "définie", "régi", "régie",
        ], under: ["par", "selon"],
        making: [
            "adopté", "adoptée", "adopter", "voté", "votée", "promulgué", "promulguée", "introduit", "signé",
            "signée",
            "approuvé", "approuvée", "modifié", "modifiée", "révisé", "révisée",
        ],
        naming: [
            "intitulée", "intitulé", "dite", "dit", "appelée", "nommée", "sur", "relative", "relatif", "la",
            "le", "de", "du", "organique", "loi",
        ],
        entitled: "intitulée", qualifying: ["organique"], parting: ["projet", "et", "la", "le"],
        notMade: ["la", "cette", "ces", "le", "projet", "de", "par", "l"],
        topics: ["sur", "relative", "relatif", "relatives", "concernant", "contre", "portant", "régissant"],
        topicEndings: [],
        topicEnds: ["qui", "que", "est", "a", "ont", "malgré", "comme", "afin", "dont"],
        of: ["de", "du", "des", "d", "à", "dans"],
        within: ["sur", "de", "du", "des", "et", "la", "le", "les", "d", "'", "’", "l"],
        leftOut: [
            "le", "la", "les", "l", "'", "’", "un", "une", "son", "sa", "cette", "de", "du", "d",
            "république",
        ],
        same: ["même", "ladite"], never: ["et", "qui", "que", "est"], new: "nouvel",
        articles: ["article", "articles", "art", "arts"], section: "section",
        joining: [",", "&", "et", "ou"], to: "à",
        ofTreaty: ["de", "du", "des", "d", "à", "dans", "sous", "(", ","],
        general: [
            "loi", "lois", "législation", "amendements", "amendement", "république", "droits", "nationale",
            "état",
        ],
        number: ["no", "n", "nº", "n°", "№", "numéro"])
}
