enum EnglishDeeds {
    static let words = DeedWords(
        harm: [
            "fatalities", "casualties", "convictions", "deaths", "killed", "injured", "wounded", "injuries",
            "arrests", "detentions", "disappearances", "executions", "victims", "detainees", "prisoners",
            "attacks", "killings", "dead", "arrested", "detained", "displaced", "disappeared",
        ],
        announcing: ["announced", "pledged", "promised", "committed", "undertook", "proposed"],
        accepting: ["accepted", "supported"], recommendation: "recommendation",
        about: ["regarding", "concerning", "about", "relating to", "related to", "on"],
        sending: [
            "submitted", "sent", "wrote", "addressed", "petitioned", "handed", "presented", "delivered",
            "filed", "transmitted",
        ],
        answering: [
            "reacted", "responded", "replied", "answered", "response", "reply", "answer", "reaction",
            "acknowledged", "react", "respond",
        ],
        denying: ["neither", "no", "not", "never", "without", "nor", "none"],
        to: ["to"], article: ["the"], occasions: ["opportunity", "occasion"], own: ["we", "our", "us", "i"],
        opening: ["we", "this", "our"],
        texts: ["submission", "contribution", "briefing"],
        theseTexts: ["report", "position", "statement", "document", "paper", "intervention", "letter"],
        introducing: ["about"],
        meeting: ["gathered", "met", "convened", "assembled", "attended", "participated", "came"],
        noting: ["note", "recall", "observe", "believe", "consider", "submit"],
        deciding: ["it was decided", "it was agreed", "it was resolved"], coming: ["will", "shall"],
        records: [
            "registry", "register", "report", "reports", "study", "studies", "survey", "database", "index",
            "census", "document",
            "resolution", "declaration", "judgment", "statistics", "article", "audit",
        ],
        recording: [
            "lists", "listed", "counts", "counted", "finds", "found", "shows", "showed", "states", "stated",
            "says", "said", "notes", "noted", "documents", "documented", "records", "recorded", "reports",
            "reported", "concludes", "concluded", "reads", "estimates", "estimated",
        ],
        reporting: [
            "received", "faces", "faced", "undergoes", "underwent", "submitted", "provided", "presented",
            "appeared",
            "reported", "examined", "reviewed", "considered",
        ],
        reviews: [
            "universal periodic review", "follow - up information", "follow-up information",
            "periodic report", "periodic reports", "initial report", "national report", "list of issues",
            "upr", "recommendations from", "recommendations of",
        ],
        past: VerbForms(
            listed: ["was", "were", "had"], endings: ["ed"],
            others: EnglishVerbs.notPast),
        verbs: { word in
            [
                "will", "would", "can", "cannot", "could", "may", "might", "do", "does", "did", "has", "have",
                "had", "remain", "remains", "continue", "continues", "became", "began", "held", "took",
                "gave", "found", "said", "told", "left", "led", "made", "sent", "brought", "faces", "face",
                "live", "comprise", "constitute", "include", "lack", "suffer", "die", "make",
            ].contains(word)
                || word.hasSuffix("s")
                    && (EnglishVerbs.doing.contains(String(word.dropLast()))
                        || EnglishVerbs.doing.contains(String(word.dropLast(2))))
        },
        agents: ["by"],
        research: [
            "analysis", "method", "methodology", "algorithm", "dataset", "corpus", "pattern", "statistical",
        ],
        back: ["these", "this", "such", "those"],
        quoting: [
            "wrote", "said", "reported", "stated", "writes", "says", "reports", "noted", "declared", "told",
        ])

    static let persons = PersonWords(
        accounts: [
            "administrator", "admin", "user", "owner", "trainee", "guest", "default", "root", "unknown",
            "author", "microsoft office user", "windows user",
        ],
        titles: ["mr", "mrs", "ms", "mme", "dr", "prof", "chief", "judge", "sheikh", "lawyer", "journalist"],
        addresses: ["mr", "mrs", "ms", "mme", "dr"],
        particles: [
            "al", "el", "bin", "bint", "ibn", "ben", "de", "da", "do", "dos", "del", "della", "di", "van",
            "von", "der", "den", "la", "le", "ter", "y", "e", "ould", "ag", "abu", "ul", "ur",
        ],
        impersonal: [
            "council", "committee", "court", "ministry", "minister", "government", "commission",
            "commissioner", "police", "party", "university", "rapporteur", "rights", "law", "act", "code",
            "republic", "state", "states", "union", "united", "nations", "street", "road", "city", "region",
            "district", "province", "prison", "square", "river", "north", "south", "east", "west", "national",
            "international", "security", "general", "special", "human", "office", "department", "assembly",
            "parliament", "constitution", "convention", "covenant", "association", "organisation",
            "organization", "network", "foundation", "press", "january", "february", "march", "april", "may",
            "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
            "wednesday", "thursday", "friday", "saturday", "sunday", "on", "in", "at", "the", "a", "an",
            "after", "before", "when", "while", "since", "during", "for", "from", "by", "as", "and",
            "officers", "men", "unknown", "authorities", "protesters", "relatives", "members", "he", "she",
            "they", "his", "her", "their", "this", "that", "these", "those", "it", "we", "our", "its",
        ],
        roles: [
            "coordinator", "coordinators", "journalist", "journalists", "lawyer", "lawyers", "activist",
            "activists", "defender", "defenders", "leader", "leaders", "blogger", "bloggers", "reporter",
            "reporters", "editor", "farmer", "farmers", "student", "students", "teacher", "teachers",
            "doctor", "doctors", "nurse", "monk", "priest", "pastor", "imam", "member", "members", "founder",
            "founders", "director", "head", "chair", "colleague", "colleagues", "brother", "brothers",
            "sister", "sisters", "son", "daughter", "husband", "wife", "mother", "father", "witness",
            "witnesses", "human", "rights", "environmental", "trade", "union", "community", "indigenous",
            "opposition", "women", "woman", "man", "local", "former", "prominent", "young", "mr", "mrs", "ms",
            "mme", "dr", "prof", ".", "the", "a", "an", "two", "three", "four", "five", "fellow",
            "photographer", "poet", "writer",
        ],
        whoTheyAre: ["several", "other", "including", "namely", "as", "well", "also", "both", ":"],
        joining: [",", "and", "&"],
        done: [
            "attacked", "threatened", "beat", "beaten", "detained", "arrested", "followed", "abducted",
            "kidnapped", "stabbed", "tortured", "harassed", "raped", "assaulted", "intimidated", "imprisoned",
            "jailed", "sentenced", "charged", "convicted", "prosecuted", "summoned", "interrogated",
            "questioned", "surveilled", "disappeared", "deported", "expelled", "shot", "wounded", "injured",
            "persecuted", "targeted", "accused", "indicted", "blackmailed", "searched", "fined",
            "hospitalised", "hospitalized", "tried", "held", "seized", "extradited", "robbed", "whipped",
            "flogged", "evicted", "watched", "tracked", "tailed", "ambushed", "danger", "hiding",
        ],
        deeds: [
            "arrest", "detention", "abduction", "harassment", "trial", "torture", "intimidation",
            "surveillance", "disappearance", "prosecution", "imprisonment", "conviction", "beating", "attack",
            "attacks", "threat", "threats", "assault", "persecution", "kidnapping", "rape", "deportation",
            "interrogation", "confinement", "ill-treatment", "case", "charges", "violence", "reprisals",
        ],
        deadly: ["killed", "murdered", "assassinated", "executed", "dead", "died", "lynched"],
        toDeath: ["to death"],
        deaths: ["murder", "killing", "death", "assassination", "execution", "funeral", "body"],
        of: ["at", "on", "against", "of", "to", "upon"], nounsOnly: ["of", "to"], fire: ["fire"],
        being: ["be", "been", "was", "were", "being"],
        auxiliaries: [
            "was", "were", "has", "have", "had", "been", "is", "are", "be", "being", "got", "remains",
            "remain",
        ],
        genitives: ["’s", "'s", "s", "’"], who: ["who"],
        peril: ["danger", "hiding", "exile", "missing", "peril", "incommunicado"],
        harm: [
            "forced", "confinement", "detention", "detained", "arrest", "arrested", "torture", "tortured",
            "imprisoned", "imprisonment", "kidnapped", "abducted", "raped", "harassed", "harassment",
            "beaten", "threatened", "disappeared", "sentenced", "jailed", "attacked", "persecuted",
            "persecution", "psychiatric", "victim",
        ],
        offices: [
            "commissioner", "minister", "president", "rapporteur", "judge", "ambassador", "chairperson",
        ])
}
