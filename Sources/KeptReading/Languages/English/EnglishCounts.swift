import KeptVocabulary

enum EnglishCounts {
    static let words = CountWords(
        numbers: [
            "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
            "ten": 10,
            "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
            "seventeen": 17,
            "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
            "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
        ],
        parts: ["hundred", "hundreds", "thousand", "thousands", "million", "millions"], tensJoins: ["-"],
        bounds: [
            (["at", "least"], .atLeast), (["no", "fewer", "than"], .atLeast),
            (["no", "less", "than"], .atLeast),
            (["a", "minimum", "of"], .atLeast), (["more", "than"], .moreThan), (["over"], .moreThan),
            (["up", "to"], .atMost), (["at", "most"], .atMost), (["fewer", "than"], .fewerThan),
            (["less", "than"], .fewerThan), (["about"], .about), (["around"], .about), (["some"], .about),
            (["approximately"], .about), (["nearly"], .about), (["almost"], .about),
        ],
        notThings: [
            "years", "months", "weeks", "days", "hours", "minutes", "pages", "page", "paragraphs", "articles",
            "chapters", "dollars", "euros", "times",
        ],
        labels: [
            "article", "articles", "art", "item", "no", "number", "para", "paragraph", "section", "chapter",
            "session", "page", "p", "pp", "resolution", "ilo", "convention", "node", "in", "note", "n",
            "group", "goal", "$", "€", "£",
        ],
        percent: ["%", "percent", "per cent"],
        plurals: ["people", "women", "men", "children", "killed", "injured", "wounded"],
        isPlural: { $0.hasSuffix("s") && !$0.hasSuffix("ss") && $0.utf8.count > 3 }, joining: [",", "and"])

    static let dates = DateWords(
        month: { EnglishMonth.number(of: $0) },
        shortMonth: { EnglishMonth.number(ofNameOrAbbreviation: $0) }, isCapital: true, of: [],
        joining: ["and", "to", "–", "-"],
        during: ["in", "since", "during"], from: ["from", "between"], until: ["to", "and", "–", "until"],
        relative: [
            "today", "yesterday", "tomorrow", "in coming months", "in the coming months", "in coming years",
            "to date", "currently", "recently", "nowadays", "so far", "at present", "until now",
            "last year",
            "last month", "last week", "this year", "next year", "in recent years", "in recent months",
            "years ago",
            "months ago",
        ],
        days: ["yesterday", "tomorrow"], passing: ["yesterday", "tomorrow", "last"],
        lasting: ["continue", "continues", "continued", "still", "remain", "remains"],
        ages: ["hundred", "hundreds", "thousand", "thousands", "century", "centuries"],
        anchors: ["as of", "as at"])
}
