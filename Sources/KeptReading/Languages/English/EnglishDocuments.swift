import KeptVocabulary

extension OfficialLanguage {
    static let english = OfficialLanguage(
        code: "en", organisation: ["united nations"],
        titles: DocumentTitles(
            report: ["report of the working group on the universal periodic review"],
            addendum: ["addendum\n", "views on conclusions"],
            summary: [
                "summary of stakeholders", "summary prepared by the office", "summary of other stakeholders",
            ],
            compilation: [
                "compilation of information prepared by the office", "compilation of un information",
                "compilation prepared by the office", "compilation of united nations information",
            ],
            nationalReport: ["national report submitted in accordance"],
            observations: ["concluding observations on", "concluding observations of the"],
            specialProcedures: [
                "report of the special rapporteur", "report of the independent expert",
                "report of the working group on arbitrary", "report of the working group on enforced",
                "report of the working group on discrimination", "report of the working group on the issue",
                "report of the working group of experts",
            ],
            agenda: ["agenda item"],
            conclusions: [["conclusions and", "recommendations"]], notConclusions: ["report", "views"],
            closing: ["all conclusions", "all the conclusions", "all recommendations and"],
            session: (before: "held its", behind: "session")),
        mechanisms: Language.english.mechanisms, states: EnglishStates.others, report: EnglishReports.words,
        observations: EnglishObservations.words, visits: EnglishObservations.visits,
        summary: EnglishSummaries.words,
        citing: EnglishMatter.citing,
        ordinal: EnglishOrdinals.value)
}
