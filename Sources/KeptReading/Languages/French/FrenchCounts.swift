import KeptVocabulary

enum FrenchCounts {
    static let words = CountWords(
        numbers: [
            "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
            "dix": 10, "onze": 11,
            "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30,
            "quarante": 40,
            "cinquante": 50, "soixante": 60,
        ],
        parts: [
            "cent", "cents", "mille", "milliers", "million", "millions", "quatre-vingt", "quatre-vingts",
        ],
        tensJoins: ["et", "-"],
        bounds: [
            (["au", "moins"], .atLeast), (["plus", "de"], .moreThan), (["plus", "d", "'"], .moreThan),
            (["au", "plus"], .atMost), (["jusqu", "'", "à"], .atMost), (["moins", "de"], .fewerThan),
            (["environ"], .about), (["près", "de"], .about), (["quelque"], .about), (["presque"], .about),
        ],
        notThings: [
            "ans", "années", "mois", "semaines", "jours", "heures", "minutes", "pages", "page", "paragraphes",
            "articles",
            "chapitres", "dollars", "euros", "fois", "francs",
        ],
        labels: [
            "article", "articles", "art", "point", "no", "nº", "numéro", "par", "paragraphe", "section",
            "chapitre", "session",
            "page", "p", "pp", "résolution", "oit", "convention", "note", "groupe", "objectif", "en", "$",
            "€",
        ],
        percent: ["%", "pour cent"],
        plurals: ["gens", "tués", "blessés", "morts"],
        isPlural: { ($0.hasSuffix("s") || $0.hasSuffix("aux")) && !$0.hasSuffix("ss") && $0.utf8.count > 3 },
        joining: [",", "et"])

    static let dates = DateWords(
        month: { MonthNames.number(of: $0, in: "fr") },
        shortMonth: { MonthNames.number(ofShort: $0, in: "fr") }, isCapital: false, of: [],
        joining: ["et", "au", "à", "–", "-"],
        during: ["en", "dès", "depuis"], from: ["de", "entre", "depuis"], until: ["à", "et", "–", "au"],
        relative: [
            "aujourd’hui", "aujourd' hui", "à ce jour", "actuellement", "récemment", "jusqu' ici",
            "à l' heure actuelle",
            "l' année dernière", "l' an dernier", "le mois dernier", "cette année", "l' année prochaine",
            "ces dernières années", "ces derniers mois",
        ],
        days: ["hier", "demain"], passing: ["hier", "demain"],
        lasting: [
            "continue", "continuent", "encore", "toujours", "demeure", "demeurent", "reste", "restent",
        ], ages: ["cent", "cents", "mille", "siècle", "siècles"],
        anchors: ["à la date du", "au 1er", "en date du"])
}
