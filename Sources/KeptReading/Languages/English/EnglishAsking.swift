enum EnglishAsking {
    static let words = AskingWords(
        doing: VerbForms(listed: EnglishVerbs.doing),
        gerunds: VerbForms(listed: EnglishVerbs.gerunds),
        leads: [
            "to", "immediately", "urgently", "fully", "promptly", "effectively", "actively", "also",
            "further",
            "please", "publicly", "formally", "unconditionally", "substantially", "without", "delay", "not",
            "always", "and", "systematically", "swiftly", "progressively",
            "jointly", "regularly", "clearly", "explicitly", "thoroughly", "independently", "officially",
        ],
        joins: ["that", "to"],
        writers: [
            "we", "i", "authors", "submitters", "signatories", "undersigned", "organisations",
            "organizations", "coalition", "groups", "associations",
        ],
        pronouns: ["they", "it", "he", "she"],
        verbsNameWriters: false,
        asks: [
            "recommend", "urge", "request", "ask", "call on", "call upon", "call for", "demand", "appeal to",
            "appeal for", "insist", "implore", "call attention to the need", "make an urgent call",
            "would like to see", "beg", "would be grateful", "press for", "advise", "beseech", "plead with",
            "petition",
        ],
        ownAsks: [
            "it is recommended", "is recommended that", "it is requested", "it is proposed",
            "it is imperative",
            "it is essential that", "it is vital that", "it is crucial that", "it is necessary that",
            "our recommendation is", "our recommendations are", "our demand is",
        ],
        presentOrPast: [],
        wishes: ["would like", "want", "seek", "hope", "expect", "propose", "wants", "seeks"],
        negations: ["not", "n't", "never"],
        questions: ["if", "whether"],
        softAsks: [
            "encourage", "invite", "suggest", "support", "welcome", "wish", "reject",
            "agree", "endorse", "look forward", "trust that",
        ],
        othersAsk: [
            "recommends", "urges", "requests", "asks", "calls on", "calls upon", "calls for", "demands",
            "appeals to", "proposes", "encourages", "invites", "insists", "seeks", "wants", "expects",
        ],
        callingAsks: [
            "urging", "calling on", "calling upon", "calling for", "requesting", "recommending", "asking",
            "demanding",
            "inviting", "encouraging", "appealing to",
        ],
        toldAsks: [
            "recommended", "urged", "requested", "asked", "called on", "called upon", "called for",
            "demanded",
            "appealed to", "proposed", "encouraged", "invited", "suggested", "advised", "insisted",
        ],
        renewing: [
            "reiterate", "reiterates", "renew", "renews", "repeat", "repeats", "reaffirm", "reaffirms",
            "restate", "remind", "reminds",
        ],
        isAsked: [
            "should be asked", "should be urged", "should be encouraged", "should be called upon",
            "should be requested", "should be invited", "is urged", "are urged", "is asked", "are asked",
            "is called upon", "are called upon", "is requested", "are requested", "is encouraged",
            "are encouraged", "is invited", "are invited",
        ],
        duty: [
            "should", "must", "shall", "ought to", "needs to", "need to", "has to", "have to",
            "is obliged to", "are obliged to",
        ],
        passive: ["be"],
        past: ["have"],
        remarking: [
            "noted", "recalled", "stressed", "emphasised", "emphasized", "underlined", "remembered",
            "mentioned", "added", "pointed",
        ],
        bearers: [
            "state", "states", "government", "governments", "authorities", "parliament", "ministry",
            "minister", "ministries", "commission", "president", "party", "parties", "congress",
            "legislature",
            "legislators", "lawmakers", "police", "judiciary", "courts", "prosecutor", "administration",
            "nations", "country", "countries", "cabinet", "senate", "assembly", "council", "agencies",
            "institutions", "officials", "republic", "kingdom", "municipalities", "ombudsman", "union",
            "council", "committee", "rapporteur", "forum", "commissioner", "members", "donors", "you", "your",
        ],
        bodies: [
            "committee", "rapporteur", "rapporteurs", "council", "court", "delegations", "unions",
            "commission",
            "mechanism", "experts", "commissioner", "states", "parliament", "inquiry", "forum", "tribunal",
            "delegation",
        ],
        nouns: ["recommendation"],
        labels: [
            "recommendation", "demand", "request", "proposal", "ask", "recommended", "suggestion", "action",
        ],
        readers: [
            "join us", "join in", "contact me", "contact us", "please contact", "please address",
            "write to us",
            "sign the petition", "sign our petition", "share this", "donate", "for more information",
            "read more", "click here", "subscribe",
        ],
        courtesy: ["please", "kindly", "grateful if", "beg", "may it please"],
        obliging: [
            "requires", "require", "required to", "obliges", "oblige", "obliged to", "provides that",
            "lays down",
            "provides for",
            "prescribes", "orders", "ordered", "prohibits", "forbids", "compels", "demands of", "stipulates",
            "says that", "states that", "reads", "under the law", "according to", "by law", "penalises",
            "penalizes",
        ],
        thinking: [
            "believe", "think", "consider", "view", "opinion", "submit", "feel", "hold", "maintain",
            "convinced",
            "repeat", "say", "add", "conclude", "argue",
        ],
        now: ["today", "hereby", "now"],
        pending: ["to be", "is to", "are to", "no more", "no further", "an end to", "an end of", "let"],
        paragraphs: ["para", "paras", "paragraph", "paragraphs", "recommendation", "rec"],
        thanks: ["thank", "thanks", "dear", "sincerely", "respectfully"],
        enders: ["to", "should", "must", "that", ":", "commit"],
        bases: [
            "recommends": "recommend", "recommended": "recommend", "urges": "urge", "urging": "urge",
            "requests": "request", "asks": "ask", "asking": "ask", "calls": "call", "calling": "call",
            "would": "ask", "make": "call", "demands": "demand", "proposes": "propose", "appeals": "appeal",
        ],
        following: ["following", "below", "follows"],
        answered: [
            "accepted", "received", "rejected", "noted", "supported", "previous", "last", "earlier",
            "implemented", "fulfilled", "past", "recalled", "outstanding",
        ],
        reasons: VerbForms(
            listed: [
                "recognizing", "reiterating", "recognising", "recalling", "emphasizing", "emphasising",
                "noting",
                "considering",
                "reaffirming", "affirming", "welcoming", "remembering", "concerned", "acknowledging",
                "bearing",
                "whereas", "given", "mindful", "alarmed", "convinced", "stressing", "underlining",
                "observing",
                "in", "because", "since", "based",
            ]),
        articles: [
            "the", "a", "an", "this", "that", "its", "their", "our", "his", "her", "any", "such", "no", "of",
        ],
        quantities: ["all", "every", "each", "both"],
        telling: VerbForms(
            listed: [
                "was", "were", "had", "did", "became", "began", "held", "took", "made", "gave", "said",
                "found",
                "shot", "told", "went", "came", "left", "lost", "saw",
            ], endings: ["ed"],
            others: EnglishVerbs.notPast.union(["based", "united"])),
        stating: [
            "is", "are", "has", "have", "does", "do", "remains", "remain", "continues", "continue", "exists",
        ],
        relatives: [
            "whether", "if", "how", "why", "when", "because", "while", "which", "who", "that", "this",
            "these", "it", "they", "there", "whom", "where", "what",
        ],
        selfDescription: [
            "is an organisation", "is an organization", "is a non-governmental", "was founded", "founded in",
            "is a coalition", "is a network", "our mission", "was established", "is a member of",
            "consultative status", "non-profit", "not-for-profit", "e-mail", "email",
        ],
        addressing: ["to", "for"])
}
