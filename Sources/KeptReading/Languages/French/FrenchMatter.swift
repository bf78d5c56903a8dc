enum FrenchMatter {
    static let words = MatterWords(
        endings: [
            "ations", "ation", "ements", "ement", "iques", "ique", "ives", "ive", "ifs", "if", "ées", "ée",
            "és", "é", "eurs",
            "eur", "euses", "euse", "ales", "ale", "aux", "al", "er", "ent", "es", "e", "s",
        ],
        function: [
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "mais", "ni", "à", "au",
            "aux", "en", "dans",
            "sur", "sous", "par", "pour", "avec", "sans", "entre", "vers", "chez", "contre", "depuis",
            "pendant", "avant",
            "après", "que", "qu", "qui", "dont", "où", "quoi", "ce", "cet", "cette", "ces", "il", "elle",
            "ils", "elles", "on",
            "nous", "vous", "leur", "leurs", "son", "sa", "ses", "notre", "nos", "se", "s", "y", "est",
            "sont", "être", "été",
            "était", "a", "ont", "avoir", "avait", "fait", "faire", "doit", "doivent", "devrait", "peut",
            "peuvent", "ne", "n",
            "pas", "plus", "tout", "tous", "toute", "toutes", "chaque", "autre", "autres", "même", "si",
            "aussi", "afin",
            "notamment", "ainsi", "comme", "très", "deux", "nouveau", "nouvelle", "lors", "selon", "'", "’",
        ],
        general: [
            "état", "états", "gouvernement", "autorités", "droits", "droit", "homme", "humains", "humain",
            "liberté", "libertés",
            "loi", "lois", "législation", "légal", "national", "nationale", "international", "internationale",
            "pays", "peuple",
            "personne", "personnes", "public", "publique", "social", "sociale", "garantir", "assurer",
            "situation", "mesure",
            "mesures", "politique", "normes", "pratique", "cadre", "système", "mécanisme", "organe",
            "article", "articles",
            "code", "pénal", "dispositions", "projet", "protocole", "programme", "action", "plan",
            "respecter", "protéger",
            "protection", "promouvoir", "développement", "mettre", "œuvre", "appui", "adopter", "examen",
            "rapport", "réforme",
            "accès", "efficace", "conforme", "conformément", "société", "civile", "défenseurs", "activités",
        ], kept: [])

    static let citing = CitingWords(
        previous: ["ibid", "ibidem", "id", "idem"], notes: ["note", "notes", "n"],
        before: ["supra", "infra", "op. cit"],
        directions: ["ci-dessus", "ci-dessous", "supra", "infra"], see: ["voir", "cf", "aussi"],
        paragraphs: ["paragraphe", "paragraphes", "par", "para"], joining: [",", "et", "à", "–", "-"],
        of: ["de", "du", "des", "d"],
        selves: [
            "de la présente communication", "du présent rapport", "du présent document",
            "de la présente contribution",
        ],
        decisions: ["constatations", "avis", "décision", "arrêt", "jugement", "conclusions"],
        inCase: ["le cas de", "l' affaire", "l' affaire de", "dans l' affaire"],
        versus: ["c"], places: ["p", "pp", "par", "para", "art", "page", "pages"],
        publication: [
            "p", "pp", "par", "rapport", "no", "vol", "art", "article", "loi", "décret", "arrêt",
            "disponible", "éd", "doc",
        ])
}
