/// Words for the people and organs of States, as French writes them: `les autorités soudanaises`.
enum FrenchPeoples {
    /// The masculine singular by ISO 3166-1 alpha-3.
    ///
    /// What names two peoples, or something else as well, is left out:
    /// `américain`, `congolais`, `coréen`, `indien`, `suisse`.
    private static let masculine: [String: String] = [
        "AFG": "afghan", "ALB": "albanais", "DZA": "algérien", "AND": "andorran", "AGO": "angolais",
        "ARG": "argentin", "ARM": "arménien", "AUS": "australien", "AUT": "autrichien",
        "AZE": "azerbaïdjanais", "BHS": "bahamien", "BHR": "bahreïnien", "BGD": "bangladais",
        "BRB": "barbadien", "BLR": "bélarussien", "BEL": "belge", "BLZ": "bélizien", "BEN": "béninois",
        "BTN": "bhoutanais", "BOL": "bolivien", "BIH": "bosnien", "BWA": "botswanais", "BRA": "brésilien",
        "BRN": "brunéien", "BGR": "bulgare", "BFA": "burkinabè", "BDI": "burundais", "CPV": "cap-verdien",
        "KHM": "cambodgien", "CMR": "camerounais", "CAN": "canadien", "CAF": "centrafricain",
        "TCD": "tchadien", "CHL": "chilien", "CHN": "chinois", "COL": "colombien", "COM": "comorien",
        "CRI": "costaricien", "CIV": "ivoirien", "HRV": "croate", "CUB": "cubain", "CYP": "chypriote",
        "CZE": "tchèque", "PRK": "nord-coréen", "DNK": "danois", "DJI": "djiboutien", "DMA": "dominiquais",
        "DOM": "dominicain", "ECU": "équatorien", "EGY": "égyptien", "SLV": "salvadorien",
        "GNQ": "équato-guinéen", "ERI": "érythréen", "EST": "estonien", "ETH": "éthiopien",
        "FJI": "fidjien", "FIN": "finlandais", "FRA": "français", "GAB": "gabonais", "GMB": "gambien",
        "GEO": "géorgien", "DEU": "allemand", "GHA": "ghanéen", "GRC": "grec", "GRD": "grenadien",
        "GTM": "guatémaltèque", "GIN": "guinéen", "GUY": "guyanien", "HTI": "haïtien", "HND": "hondurien",
        "HUN": "hongrois", "ISL": "islandais", "IDN": "indonésien", "IRN": "iranien", "IRQ": "irakien",
        "IRL": "irlandais", "ISR": "israélien", "ITA": "italien", "JAM": "jamaïcain", "JPN": "japonais",
        "JOR": "jordanien", "KAZ": "kazakh", "KEN": "kényan", "KWT": "koweïtien", "KGZ": "kirghize",
        "LAO": "laotien", "LVA": "letton", "LBN": "libanais", "LBR": "libérien", "LBY": "libyen",
        "LTU": "lituanien", "LUX": "luxembourgeois", "MDG": "malgache", "MWI": "malawien",
        "MYS": "malaisien", "MDV": "maldivien", "MLI": "malien", "MLT": "maltais", "MRT": "mauritanien",
        "MUS": "mauricien", "MEX": "mexicain", "FSM": "micronésien", "MCO": "monégasque",
        "MNG": "mongol", "MNE": "monténégrin", "MAR": "marocain", "MOZ": "mozambicain", "MMR": "birman",
        "NAM": "namibien", "NRU": "nauruan", "NPL": "népalais", "NLD": "néerlandais",
        "NZL": "néo-zélandais", "NIC": "nicaraguayen", "NER": "nigérien", "NGA": "nigérian",
        "MKD": "macédonien", "NOR": "norvégien", "OMN": "omanais", "PAK": "pakistanais", "PAN": "panaméen",
        "PRY": "paraguayen", "PER": "péruvien", "PHL": "philippin", "POL": "polonais", "PRT": "portugais",
        "QAT": "qatarien", "KOR": "sud-coréen", "MDA": "moldave", "ROU": "roumain", "RUS": "russe",
        "RWA": "rwandais", "SMR": "saint-marinais", "SAU": "saoudien", "SEN": "sénégalais", "SRB": "serbe",
        "SYC": "seychellois", "SLE": "sierra-léonais", "SGP": "singapourien", "SVK": "slovaque",
        "SVN": "slovène", "SOM": "somalien", "ZAF": "sud-africain", "SSD": "sud-soudanais",
        "ESP": "espagnol", "LKA": "sri-lankais", "PSE": "palestinien", "SDN": "soudanais",
        "SUR": "surinamais", "SWE": "suédois", "SYR": "syrien", "TJK": "tadjik", "THA": "thaïlandais",
        "TLS": "timorais", "TGO": "togolais", "TON": "tongan", "TUN": "tunisien", "TUR": "turc",
        "TKM": "turkmène", "UGA": "ougandais", "UKR": "ukrainien", "ARE": "émirien", "GBR": "britannique",
        "TZA": "tanzanien", "USA": "états-unien", "URY": "uruguayen", "UZB": "ouzbek",
        "VUT": "vanuatuan", "VEN": "vénézuélien", "VNM": "vietnamien", "YEM": "yéménite",
        "ZMB": "zambien", "ZWE": "zimbabwéen",
    ]
    private static let irregular: [String: [String]] = [
        "GRC": ["grecque", "grecques"], "TUR": ["turque", "turques"], "VAT": ["pape"],
        "IRQ": ["iraquien", "iraquienne", "iraquiens", "iraquiennes"],
        "BLR": ["biélorusse", "biélorusses"], "LVA": ["lettonne", "lettonnes"],
    ]

    /// Behind these the word names a language: `en français`.
    private static let beforeLanguages: Set = ["en", "le", "du", "au"]

    static let words = PeopleWords(forms: forms, beforeLanguages: beforeLanguages)

    private static let forms = masculine.mapValues(inflected).merging(irregular) { $0 + $1 }

    /// Masculine and feminine, singular and plural.
    private static func inflected(_ masculine: String) -> [String] {
        let feminine =
            if masculine.hasSuffix("e") || masculine.hasSuffix("è") {
                masculine
            } else if masculine.hasSuffix("ien") || masculine.hasSuffix("yen") || masculine.hasSuffix("éen") {
                masculine + "ne"
            } else {
                masculine + "e"
            }
        let plural = masculine.hasSuffix("s") ? masculine : masculine + "s"
        return [masculine, feminine, plural, feminine + "s"]
    }
}
