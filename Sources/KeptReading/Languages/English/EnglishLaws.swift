enum EnglishLaws {
    static let words = LawWords(
        nouns: [
            "law", "laws", "act", "acts", "legislation", "amendments", "amendment", "decree", "ordinance",
            "regulation", "regulations", "code", "statute",
        ],
        made: ["legislation", "law", "laws", "amendments"], amendments: ["amendments", "amendment"],
        heads: [
            "code", "constitution", "law", "act", "decree", "ordinance", "regulation", "regulations",
            "statute", "charter", "bill",
        ],
        obliged: [
            "required", "obliged", "prohibited", "permitted", "allowed", "entitled", "empowered",
            "authorised", "authorized", "punishable", "defined", "regulated",
        ], under: ["under", "by"],
        making: [
            "adopted", "adopt", "passed", "enacted", "introduced", "signed", "promulgated", "approved",
            "pressed", "introducing", "amended",
        ],
        naming: [
            "entitled", "titled", "called", "named", "known", "as", "the", "to", "of", "law", "laws",
            "constitutional", "on",
        ],
        entitled: "entitled", qualifying: ["constitutional", "'s", "’s"], parting: ["draft", "and", "the"],
        notMade: ["the", "this", "that", "these", "such", "draft", "'s", "’s", "of", "by"],
        topics: ["on", "regarding", "concerning", "against"], topicEndings: ["ing"],
        topicEnds: [
            "which", "that", "who", "is", "was", "has", "to", "in", "despite", "as", "for", "by",
        ],
        of: ["of", "to", "in"], within: ["on", "of", "and", "the"],
        leftOut: ["the", "a", "an", "its", "this", "their", "of", "republic", "'s", "’s"],
        same: ["same", "said"], never: ["and", "which", "that", "is"], new: "new",
        articles: ["article", "articles", "art", "arts", "section", "sections"], section: "section",
        joining: [",", "&", "and", "or"], to: "to", ofTreaty: ["of", "in", "to", "under", "(", ","],
        general: [
            "law", "laws", "legislation", "act", "acts", "amendments", "amendment", "republic", "rights",
            "national", "state",
        ],
        number: ["no", "nr", "№", "number"])
}
