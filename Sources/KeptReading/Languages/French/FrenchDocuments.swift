import KeptVocabulary

extension OfficialLanguage {
    static let french = OfficialLanguage(
        code: "fr", organisation: ["nations unies"],
        titles: DocumentTitles(
            report: ["rapport du groupe de travail sur l’examen périodique universel"],
            addendum: ["additif\n", "observations sur les conclusions et/ou recommandations"],
            summary: [
                "résumé des communications des parties prenantes",
                "résumé des observations présentées par les parties prenantes",
                "résumé des communications émanant des parties prenantes",
                "résumé établi par le haut-commissariat", "résumé établi par le haut commissariat",
                "communications des parties prenantes concernant",
            ],
            compilation: [
                "compilation établie par le haut-commissariat",
                "compilation établie par le haut commissariat",
                "compilation concernant", "compilation des informations onusiennes",
            ],
            nationalReport: ["rapport national présenté", "rapport national soumis"],
            observations: [
                "observations finales concernant", "observations finales sur", "observations finales du",
            ],
            specialProcedures: [
                "rapport du rapporteur spécial", "rapport de la rapporteuse spéciale",
                "rapport de l’expert indépendant", "rapport de l’experte indépendante",
                "rapport du groupe de travail sur la détention",
                "rapport du groupe de travail sur les disparitions",
            ],
            agenda: ["de l’ordre du jour"],
            conclusions: [["conclusions et", "recommandations"]],
            notConclusions: ["rapport", "observations"],
            closing: ["toutes les conclusions", "toutes les recommandations et"],
            session: (before: "a tenu sa", behind: "session")),
        mechanisms: Language.french.mechanisms, states: Language.french.states, report: FrenchReports.words,
        observations: FrenchObservations.words, visits: FrenchObservations.visits,
        citing: FrenchMatter.citing,
        ordinal: FrenchOrdinals.value)
}
