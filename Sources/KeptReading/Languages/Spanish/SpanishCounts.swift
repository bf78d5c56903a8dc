import KeptVocabulary

enum SpanishCounts {
    static let words = CountWords(
        numbers: [
            "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
            "diez": 10, "once": 11,
            "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40,
            "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
        ],
        parts: [
            "cien", "ciento", "doscientos", "doscientas", "trescientos", "trescientas", "cuatrocientos",
            "cuatrocientas", "quinientos", "quinientas", "seiscientos", "seiscientas", "setecientos",
            "setecientas", "ochocientos", "ochocientas", "novecientos", "novecientas", "mil", "miles",
            "millón", "millones",
        ],
        tensJoins: ["y", "-"],
        bounds: [
            (["al", "menos"], .atLeast), (["por", "lo", "menos"], .atLeast), (["más", "de"], .moreThan),
            (["hasta"], .atMost), (["como", "máximo"], .atMost), (["menos", "de"], .fewerThan),
            (["unos"], .about),
            (["unas"], .about), (["aproximadamente"], .about), (["cerca", "de"], .about), (["casi"], .about),
        ],
        notThings: [
            "años", "meses", "semanas", "días", "horas", "minutos", "páginas", "página", "párrafos",
            "artículos", "capítulos",
            "dólares", "euros", "veces", "pesos", "soles",
        ],
        labels: [
            "artículo", "artículos", "art", "tema", "no", "nº", "número", "párr", "párrafo", "sección",
            "capítulo", "sesión",
            "página", "p", "pp", "resolución", "oit", "convenio", "convención", "nota", "grupo", "objetivo",
            "en", "$", "€",
        ],
        percent: ["%", "por ciento"], plurals: ["gente"],
        isPlural: { $0.hasSuffix("s") && $0.utf8.count > 3 }, joining: [",", "y", "e"])

    static let dates = DateWords(
        month: { MonthNames.number(of: $0, in: "es") },
        shortMonth: { MonthNames.number(ofShort: $0, in: "es") }, isCapital: false, of: ["de", "del"],
        joining: ["y", "al", "a", "–", "-"], during: ["en", "desde", "durante"],
        from: ["de", "entre", "desde"], until: ["a", "y", "–", "hasta"],
        relative: [
            "hoy", "hasta la fecha", "actualmente", "recientemente", "hasta ahora", "en la actualidad",
            "el año pasado",
            "el mes pasado", "este año", "el próximo año", "en los últimos años", "en los últimos meses",
        ],
        days: ["ayer", "mañana"], passing: ["ayer", "mañana"],
        lasting: ["continúa", "continúan", "todavía", "aún", "sigue", "siguen"],
        ages: ["cien", "cientos", "mil", "miles", "siglo", "siglos"],
        anchors: ["a fecha de", "al día"])
}
