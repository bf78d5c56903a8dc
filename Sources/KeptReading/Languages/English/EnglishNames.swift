import KeptVocabulary

enum EnglishNames {
    static let words = NameWords(
        connectors: [
            "of", "for", "and", "the", "on", "in", "de", "del", "des", "–", "&", "'s", "’s", "against",
        ],
        parting: ["and the"], leading: ["the", "a", "in", "this", "despite", "according", "to", "by"],
        bodies: [
            "commission", "parliament", "government", "ministry", "court", "ombudsman", "committee",
            "council", "office", "senate", "assembly", "tribunal", "police", "directorate", "inspectorate",
            "ombudsperson", "agency", "authority",
        ],
        bodyPhrases: ["working group"],
        bodyAbbreviations: ["ODIHR", "OSCE", "OHCHR", "NHRI", "UNPFII", "EMRIP", "OAS", "IACHR", "ECHR"],
        organisations: [
            "international", "watch", "bureau", "foundation", "defenders", "centre", "center", "network",
            "union", "association", "federation", "institute", "coalition", "alliance", "lawyers",
            "journalists", "amnesty", "society", "league", "guild", "house", "dialogue", "forum",
            "initiative", "group", "movement", "fund", "ngo", "caucus", "collective", "confederacy",
        ],
        notOrganisations: [
            "plan", "law", "code", "constitution", "covenant", "convention", "review", "parliament",
            "commission", "declaration",
        ],
        neverInOrganisations: ["covenant", "convention", "article", "declaration"],
        saying: [
            "reports", "reported", "documented", "documents", "raised", "states", "stated", "found", "notes",
            "noted", "estimates", "estimated", "recorded", "says", "said", "warned",
        ],
        attributing: [
            "according to", "according to the", "documented in", "as documented by", "as reported by",
            "interviewed by", "published by", "broadcast by",
        ],
        bylines: [
            "by", "on behalf of", "submitted by", "presented by", "prepared by", "intervention of",
            "statement of", "submission of", "submission from",
        ],
        placed: ["in", "near", "at"],
        notPlaces: [
            "article", "articles", "section", "report", "annex", "table", "english", "french", "parliament",
            "court", "arabic", "russian",
        ],
        groups: NamedPhrases([
            (["women human rights defenders", "whrds"], "women human rights defenders"),
            (["human rights defenders", "hrds"], "human rights defenders"), (["journalists"], "journalists"),
            (["lawyers"], "lawyers"), (["indigenous peoples"], "indigenous peoples"),
            (["migrants"], "migrants"),
            (["refugees"], "refugees"), (["minorities"], "minorities"),
            (["persons with disabilities"], "persons with disabilities"), (["children"], "children"),
            (["women"], "women"), (["lgbti persons"], "LGBTI persons"),
            (["trade unionists"], "trade unionists"),
        ]),
        of: ["of"])

    static let plans = PlanWords(
        heads: ["Plan", "Strategy", "Programme", "Program", "Roadmap"], action: ["of action"],
        leading: ["the", "in", "its", "our", "new", "a"], new: ["new", "next"],
        newBefore: ["new", "next", "future", "second"],
        fill: ["for", "(", "of", ",", "the", "years", "period"],
        fulfilled: [
            "fulfilled", "implemented", "achieved", "completed", "realised", "realized", "met", "executed",
        ])
}
