enum FrenchAsking {
    static let words = AskingWords(
        doing: VerbForms(
            listed: [
                "ratifiez", "abrogez", "adoptez", "veillez", "garantissez", "libérez", "cessez", "mettez",
                "assurez", "prenez", "poursuivez", "faites",
            ],
            endings: ["er", "ir", "oir", "ire", "dre", "tre", "vre", "pre", "clure", "indre", "ez"],
            others: [
                "premier", "dernier", "hier", "entre", "contre", "notre", "votre", "autre", "lettre", "titre",
                "membre", "ordre", "cadre", "mémoire", "territoire", "histoire", "pouvoir", "avenir",
                "ministre", "octobre", "novembre", "décembre", "septembre", "centre", "nombre", "livre",
                "janvier", "février", "particulier", "régulier", "quatre", "outre", "peuple", "moindre",
                "genre", "être", "avoir", "devoir", "loisir", "désir", "soir", "espoir", "dossier",
                "quartier",
                "papier", "chez", "assez", "chantier", "militaire", "propre", "œuvre", "oeuvre", "pauvre",
                "maître", "offre",
            ]),
        gerunds: VerbForms(listed: []),
        leads: [
            "à", "de", "d'", "ne", "pas", "immédiatement", "urgemment", "pleinement", "rapidement",
            "effectivement", "également", "en", "sans", "délai", "aussi", "enfin", "et", "s'", "y",
            "plus",
        ],
        joins: ["que", "qu'", "de", "d'", "à"],
        writers: [
            "nous", "je", "j'", "organisations", "signataires", "soussignés", "soussignées", "auteurs",
            "coalition",
            "associations", "collectif",
        ],
        ours: ["notre", "nos", "mon"],
        pronouns: ["ils", "elles", "il", "elle"],
        verbsNameWriters: true,
        asks: [
            "recommandent", "demandent", "exhortent", "appellent", "prient", "exigent", "réclament",
            "sollicitent", "proposent", "recommande", "demande", "exhorte", "appelle", "prie", "exige",
        ],
        ownAsks: [
            "recommandons", "demandons", "exhortons", "appelons", "prions", "exigeons", "réclamons",
            "sollicitons", "proposons", "enjoignons", "insistons", "faisons appel", "il est recommandé",
            "il est demandé", "pressons", "sommons",
            "conjurons", "joignons notre voix", "implorons", "interpellons",
        ],
        needs: [
            "il faut", "il faudrait", "il faudra", "il convient de", "il est impératif", "il est essentiel",
            "il est indispensable",
            "il est nécessaire", "il importe", "il est urgent", "il est temps", "il est grand temps",
            "il est important que",
            "il est crucial", "il est primordial", "il y a urgence", "il incombe", "il appartient",
            "il revient à",
            "il est plus que temps",
        ],
        presentOrPast: [],
        wishes: ["souhaitons", "espérons", "voulons", "désirons", "souhaiterions", "voudrions", "attendons"],
        negations: ["ne", "n'"],
        questions: ["si"],
        softAsks: [
            "encourageons", "invitons", "suggérons", "saluons", "apprécions", "appuyons",
            "rejetons", "attendons", "soutenons", "approuvons", "félicitons",
        ],
        othersAsk: [
            "recommande", "demande", "exhorte", "appelle", "prie", "exige", "propose", "encourage", "invite",
            "insiste", "appellent", "recommandent", "demandent", "exhortent", "invitent", "encouragent",

        ],
        callingAsks: [
            "exhortant", "appelant", "demandant", "recommandant", "priant", "invitant", "encourageant",
            "exigeant",
        ],
        progressives: [],
        ownProgressives: [],
        toldAsks: [
            "a recommandé", "ont recommandé", "avait recommandé", "a demandé", "ont demandé", "avait demandé",
            "a exhorté", "a invité", "a appelé", "a engagé", "a encouragé", "avait exhorté", "avait invité",
            "ont invité", "ont exhorté", "ont appelé", "a prié", "recommandait", "demandait",
        ],
        renewing: [
            "réitérons", "réitère", "réitèrent", "renouvelons", "réaffirmons", "rappelons", "répétons",
        ],
        renewsCall: [
            "réitérons", "réitère", "réitèrent", "renouvelons", "renouvelle", "renouvellent", "répétons",
        ],
        makesCall: [
            "faisons", "lançons", "adressons", "formulons", "fait", "lance", "adresse", "font", "lancent",
            "adressent",
        ],
        calls: ["appel"],
        ownEndings: ["ons"],
        isAsked: [
            "est invité", "est invitée", "sont invités", "est prié", "est priée", "est appelé", "est exhorté",
            "sont priés", "sont appelés", "devrait être invité", "est engagé à",
        ],
        duty: [
            "doit", "doivent", "devrait", "devraient", "devra", "devront", "a l' obligation", "est tenu",
            "sont tenus", "se doit", "se doivent",
        ],
        passive: ["être"],
        past: ["avoir"],
        remarking: [
            "noter", "dire", "reconnaître", "avouer", "admettre", "savoir", "rappeler", "souligner",
            "signaler", "préciser", "mentionner", "ajouter", "noté",
            "rappelé", "souligné", "signalé", "précisé", "mentionné",
        ],
        bearers: [
            "état", "états", "gouvernement", "gouvernements", "autorités", "parlement", "ministère",
            "ministre",
            "commission", "président", "partie", "parties", "assemblée", "sénat", "police", "tribunaux",
            "juridictions", "justice", "administration", "pays", "république", "royaume", "conseil", "comité",
            "rapporteur", "instance", "haut-commissaire", "haut-commissariat", "institutions", "membres",
            "procureur", "communauté", "agences", "organismes", "vous", "ue", "europe", "union", "maire",
            "mairie", "mairies", "préfet", "préfecture",
            "gouverneur", "ville", "agence", "ambassade", "armée", "forces", "gendarmerie", "parquet",
            "juges", "élus",
            "députés", "ministres", "gouvernements", "autorité", "dirigeants", "première",
        ],
        bodies: [
            "comité", "rapporteur", "rapporteurs", "rapporteuse", "conseil", "cour", "délégations",
            "commission",
            "mécanisme", "experts", "haut-commissaire", "états", "parlement", "instance", "tribunal",
        ],
        nouns: ["recommandation"],
        labels: ["recommandation", "demande", "requête", "proposition", "revendication"],
        readers: [
            "sur cette page", "abonnez-vous", "vos amis", "suivez-nous", "inscrivez-vous", "vos proches",
            "rejoignez-nous", "contactez-nous", "nous contacter", "veuillez contacter", "signez la pétition",
            "faites un don", "pour plus d' informations", "en savoir plus", "cliquez ici", "partagez",
        ],
        courtesy: [
            "s' il vous plaît", "veuillez", "merci de", "prière de", "vous serions reconnaissants",
            "voudriez-vous",
            "vous saurions gré",
        ],
        obliging: [
            "exige", "exigent", "oblige", "obligent", "impose", "imposent", "prévoit", "dispose que",
            "prescrit",
            "ordonne", "interdit", "stipule", "aux termes de", "selon", "en vertu de", "énonce", "punit",
            "dit que", "indique que",
            "il est prévu", "il est notamment prévu", "il est également prévu",
        ],
        thinking: [
            "croyons", "pensons", "estimons", "considérons", "avis", "jugeons", "tenons", "soutenons",
            "convaincus",
            "répétons", "disons", "ajoutons", "concluons",
        ],
        now: ["aujourd’hui", "aujourd'hui", "ce"],
        pending: [
            "à supprimer", "plus de", "plus aucun", "plus aucune", "pas un", "soit",
            "soient",
        ],
        paragraphs: ["par", "para", "paragraphe", "paragraphes", "recommandation", "§"],
        thanks: [
            "remercions", "remercie", "merci", "madame", "monsieur", "salutations",
        ],
        closings: ["agréer", "recevoir l' expression", "croire à l' expression", "haute considération"],
        enders: ["de", "d'", "à", "que", "qu'", ":"],
        bases: [
            "recommandons": "recommander", "demandons": "demander", "exhortons": "exhorter",
            "appelons": "appeler",
            "prions": "prier", "exigeons": "exiger", "recommandent": "recommander", "demandent": "demander",
            "exhortent": "exhorter", "appellent": "appeler", "invitons": "inviter",
            "encourageons": "encourager",
        ],
        following: ["suivantes", "suivants", "suivante", "suivant", "ci-après", "ci-dessous"],
        answered: [
            "acceptées", "acceptée", "reçues", "rejetées", "réalisées", "notées", "appuyées", "précédentes",
            "précédente",
            "précédent", "dernier", "dernière", "passées", "antérieures",
        ],
        reasons: VerbForms(
            listed: [
                "reconnaissant", "réitérant", "rappelant", "soulignant", "notant", "considérant",
                "réaffirmant",
                "affirmant",
                "préoccupé", "préoccupée", "préoccupés", "préoccupées", "conscient", "conscients", "vu",
                "attendu", "constatant", "estimant", "compte", "convaincus", "convaincu", "étant", "face",
            ]),
        articles: [
            "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "ce", "cette", "ces",
            "son",
            "sa", "ses", "leur", "leurs", "notre", "nos", "aucun", "toute", "tout",
        ],
        quantities: ["tous", "toutes", "chaque"],
        telling: VerbForms(
            listed: [
                "était", "étaient", "fut", "furent", "avait", "avaient", "eut", "ont", "a",
            ], endings: ["aient", "èrent", "irent"]), unfinished: [],
        stating: [
            "est", "sont", "a", "ont", "reste", "restent", "demeure", "demeurent", "continue", "continuent",
        ],
        relatives: [
            "si", "comment", "pourquoi", "quand", "lorsque", "car", "qui", "dont", "lequel", "laquelle", "ce",
            "cela", "ceci", "il", "elle", "ils", "elles", "où",
        ],
        whose: ["qui", "que", "qu'", "dont", "où"],
        selfDescription: [
            "est une organisation", "est une association", "organisation non gouvernementale", "a été fondée",
            "a été créée", "fondée en", "créée en", "statut consultatif", "notre mission",
            "à but non lucratif",
        ],
        addressing: ["à", "au", "aux", "pour"])
}
