enum EnglishMatter {
    static let words = MatterWords(
        endings: [
            "ations", "ation", "ations", "ating", "ated", "ates", "ate", "ions", "ion", "ings", "ing",
            "ments", "ment", "ies", "ied", "ers", "er", "ives", "ive", "edly", "ed", "es", "al", "ly", "s",
            "y", "e",
        ],
        function: [
            "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
            "with", "as", "into", "through", "including", "such", "that", "which", "who", "whom", "whose",
            "this", "these", "those", "it", "its", "they", "their", "them", "he", "his", "she", "her", "we",
            "our", "us", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do",
            "does", "did", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not",
            "no", "all", "any", "each", "every", "both", "other", "than", "when", "where", "while", "if",
            "so", "also", "there", "here", "up", "out", "over", "under", "between", "against", "within",
            "without", "during", "before", "after", "about", "more", "most", "well", "only", "new", "one",
            "two", "'s", "’s", "place", "put", "take", "make", "order",
        ],
        general: [
            "state", "states", "government", "authorities", "rights", "human", "right", "freedom", "freedoms",
            "law", "laws", "legislation", "legal", "national", "international", "regional", "country",
            "people", "persons", "person", "public", "social", "ensure", "should", "including", "particular",
            "specific", "situation", "measure", "measures", "policy", "policies", "standards", "standard",
            "practice", "practices", "framework", "system", "mechanism", "mechanisms", "body", "bodies",
            "office", "united", "nations", "article", "articles", "section", "sections", "criminal", "penal",
            "provisions", "provision", "code", "draft", "drafts", "drafted", "protocol", "protocols",
            "programme", "action", "plan", "respect", "protect", "protection", "promote", "develop",
            "development", "implement", "implementation", "support", "establish", "adopt", "adopted",
            "review", "report", "reports", "reform", "steps", "need", "needs", "order", "access", "process",
            "level", "effective", "effectively", "immediate", "immediately", "concrete", "relevant",
            "accordance", "conform", "conforms", "defenders", "defender", "hrds", "society", "civil", "used",
            "uses", "also", "risks", "risk", "face", "faces", "activities", "present", "within",
            "established", "management",
        ],
        // Police is never a general word, though it shares its stem with policy.
        kept: ["polic"])

    static let citing = CitingWords(
        previous: ["ibid", "ibidem", "id", "idem"],
        notes: ["note", "notes", "footnote", "footnotes", "endnote", "endnotes", "n", "nn", "fn"],
        before: ["supra", "infra", "op. cit", "loc. cit"], directions: ["above", "below", "supra", "infra"],
        see: ["see", "cf", "compare", "also"],
        paragraphs: ["paragraph", "paragraphs", "para", "paras"], joining: [",", "and", "&", "to", "–", "-"],
        of: ["of", "in", "to"],
        selves: ["of this submission", "of this report", "of this briefing", "of this document"],
        decisions: ["findings", "opinion", "views", "decision", "judgment", "ruling"],
        inCase: ["the case of", "in the matter of"],
        versus: ["v", "vs"], places: ["p", "pp", "para", "paras", "art", "arts", "page", "pages"],
        publication: [
            "p", "pp", "para", "paras", "report", "no", "vol", "art", "article", "law", "act", "judgment",
            "press",
            "available", "ed", "doc",
        ])
}
