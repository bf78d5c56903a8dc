/// Words for the people and organs of States, as Spanish writes them: `las autoridades peruanas`.
enum SpanishPeoples {
    /// The masculine singular by ISO 3166-1 alpha-3.
    ///
    /// What names two peoples, or something else as well, is left out:
    /// `americano`, `congoleño`, `coreano`, `indio`, `granadino`, `guineano`.
    private static let masculine: [String: String] = [
        "AFG": "afgano", "ALB": "albanés", "DZA": "argelino", "AND": "andorrano", "AGO": "angoleño",
        "ARG": "argentino", "ARM": "armenio", "AUS": "australiano", "AUT": "austriaco",
        "AZE": "azerbaiyano", "BHS": "bahameño", "BHR": "bareiní", "BGD": "bangladesí",
        "BRB": "barbadense", "BLR": "bielorruso", "BEL": "belga", "BLZ": "beliceño", "BEN": "beninés",
        "BTN": "butanés", "BOL": "boliviano", "BIH": "bosnio", "BWA": "botsuano", "BRA": "brasileño",
        "BRN": "bruneano", "BGR": "búlgaro", "BFA": "burkinés", "BDI": "burundés", "CPV": "caboverdiano",
        "KHM": "camboyano", "CMR": "camerunés", "CAN": "canadiense", "CAF": "centroafricano",
        "TCD": "chadiano", "CHL": "chileno", "CHN": "chino", "COL": "colombiano", "COM": "comorense",
        "CRI": "costarricense", "CIV": "marfileño", "HRV": "croata", "CUB": "cubano", "CYP": "chipriota",
        "CZE": "checo", "PRK": "norcoreano", "DNK": "danés", "DJI": "yibutiano", "DMA": "dominiqués",
        "DOM": "dominicano", "ECU": "ecuatoriano", "EGY": "egipcio", "SLV": "salvadoreño",
        "GNQ": "ecuatoguineano", "ERI": "eritreo", "EST": "estonio", "ETH": "etíope", "FJI": "fiyiano",
        "FIN": "finlandés", "FRA": "francés", "GAB": "gabonés", "GMB": "gambiano", "GEO": "georgiano",
        "DEU": "alemán", "GHA": "ghanés", "GRC": "griego", "GTM": "guatemalteco",
        "GUY": "guyanés", "HTI": "haitiano", "HND": "hondureño", "HUN": "húngaro", "ISL": "islandés",
        "IDN": "indonesio", "IRN": "iraní", "IRQ": "iraquí", "IRL": "irlandés", "ISR": "israelí",
        "ITA": "italiano", "JAM": "jamaicano", "JPN": "japonés", "JOR": "jordano", "KAZ": "kazajo",
        "KEN": "keniano", "KWT": "kuwaití", "KGZ": "kirguís", "LAO": "laosiano", "LVA": "letón",
        "LBN": "libanés", "LBR": "liberiano", "LBY": "libio", "LTU": "lituano", "LUX": "luxemburgués",
        "MDG": "malgache", "MWI": "malauí", "MYS": "malasio", "MDV": "maldivo", "MLI": "maliense",
        "MLT": "maltés", "MRT": "mauritano", "MUS": "mauriciano", "MEX": "mexicano", "FSM": "micronesio",
        "MCO": "monegasco", "MNG": "mongol", "MNE": "montenegrino", "MAR": "marroquí",
        "MOZ": "mozambiqueño", "MMR": "birmano", "NAM": "namibio", "NPL": "nepalí", "NLD": "neerlandés",
        "NZL": "neozelandés", "NIC": "nicaragüense", "NER": "nigerino", "NGA": "nigeriano",
        "MKD": "macedonio", "NOR": "noruego", "OMN": "omaní", "PAK": "pakistaní", "PAN": "panameño",
        "PRY": "paraguayo", "PER": "peruano", "PHL": "filipino", "POL": "polaco", "PRT": "portugués",
        "QAT": "catarí", "KOR": "surcoreano", "MDA": "moldavo", "ROU": "rumano", "RUS": "ruso",
        "RWA": "ruandés", "SMR": "sanmarinense", "SAU": "saudí", "SEN": "senegalés", "SRB": "serbio",
        "SYC": "seychellense", "SLE": "sierraleonés", "SGP": "singapurense", "SVK": "eslovaco",
        "SVN": "esloveno", "SOM": "somalí", "ZAF": "sudafricano", "SSD": "sursudanés", "ESP": "español",
        "PSE": "palestino", "SDN": "sudanés", "SUR": "surinamés", "SWE": "sueco", "CHE": "suizo",
        "SYR": "sirio", "TJK": "tayiko", "THA": "tailandés", "TLS": "timorense", "TGO": "togolés",
        "TON": "tongano", "TUN": "tunecino", "TUR": "turco", "TKM": "turcomano", "UGA": "ugandés",
        "UKR": "ucraniano", "ARE": "emiratí", "GBR": "británico", "TZA": "tanzano",
        "USA": "estadounidense", "URY": "uruguayo", "UZB": "uzbeko", "VUT": "vanuatuense",
        "VEN": "venezolano", "VNM": "vietnamita", "YEM": "yemení", "ZMB": "zambiano", "ZWE": "zimbabuense",
    ]
    private static let irregular: [String: [String]] = [
        "USA": ["norteamericano", "norteamericana", "norteamericanos", "norteamericanas"],
        "KAZ": ["kazajstano", "kazajstana", "kazajstanos", "kazajstanas"],
        "VAT": ["pontificio", "pontificia"],
    ]

    /// Behind these the word names a language: `en español`.
    private static let beforeLanguages: Set = ["en", "el", "del", "al"]

    static let words = PeopleWords(forms: forms, beforeLanguages: beforeLanguages)

    private static let forms = masculine.mapValues(inflected).merging(irregular) { $0 + $1 }

    private static let unaccented: [Character: Character] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u",
    ]

    /// Masculine and feminine, singular and plural.
    private static func inflected(_ masculine: String) -> [String] {
        let stem = String(masculine.dropLast())
        switch masculine.last {
        case "o": return [masculine, stem + "a", masculine + "s", stem + "as"]
        case "n", "s", "l":
            // `danés`, `danesa`: the accent stands on the last syllable of the masculine alone.
            let plain =
                stem.dropLast() + [stem.last.map { unaccented[$0] ?? $0 } ?? " "] + masculine.suffix(1)
            return [masculine, plain + "a", plain + "es", plain + "as"]
        case "í", "ú": return [masculine, masculine + "s", masculine + "es"]
        default: return [masculine, masculine + "s"]
        }
    }
}
