enum EnglishStates {
    /// Names that reports give States beside those of the vocabulary, slips of the pen among them.
    static let others: [String: [String]] = [
        "GBR": [
            "Britain", "United Kingdom of Great Britain",
            "the United Kingdom of Great Britain and North Ireland",
        ],
        "USA": ["Unites States", "United States of American"],
        "RUS": ["Russia Federation"],
        "PRK": ["Democratic Peoples Republic of Korea", "DPR of Korea"],
        "KOR": ["Korea", "ROK", "Korea Republic of"],
        "MKD": [
            "FYROM", "Republic of North Macedonia", "FYR Macedonia", "Former Yugoslav Republic of Macedonia",
        ],
        "SRB": ["Republic of Serbia"], "MMR": ["Union of Myanmar"], "TUR": ["Turkiye", "Republic of Turkey"],
        "IRN": ["Iran Islamic Republic", "Islamic Republic Iran"], "VEN": ["Venezuela Bolivarian Republic"],
        "BOL": ["Bolivia Plurinational State", "Bolivia Plurinational Republic of"],
        "LBY": ["Libyan Jamahiriya", "State of Libya"], "FSM": ["Federal States of Micronesia"],
        "BIH": ["Bosnia Herzegovina", "Bosnia"], "ARE": ["Emirates"], "NLD": ["Netherlands Kingdom of"],
        "COD": ["DR Congo", "Congo Democratic Republic of the"], "SYR": ["Syria Arab Republic"],
        "TZA": ["Tanzania United Republic of"], "MDA": ["Moldova Republic of"],
        "VAT": ["Holy Sea", "Vatican City"], "PSE": ["Occupied Palestinian Territory"], "CZE": ["Czech"],
        "SVK": ["Slovak Republic", "Republic of Slovakia"], "SVN": ["Republic of Slovenia"],
        "DOM": ["Dominican Rep"], "LAO": ["Lao Peoples Democratic Republic of", "Lao"],
        "BRN": ["Brunei Darusalam"],
        "CIV": ["Cote dIvoire"], "TTO": ["Trinidad"], "HUN": ["Hungry"], "SDN": ["Republic of the Sudan"],
    ]

    /// Words for people that name no State alone, since they name other peoples as well.
    static let ambiguous: Set = ["Indian", "American", "Korean", "Samoan"]
}
