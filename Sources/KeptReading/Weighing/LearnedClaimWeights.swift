extension ClaimWeights {
    /// Made by `make weights`.
    static let learned = ClaimWeights(
        bias: -0.26,
        weights: [
            "bearsNote": 0.92,
            "hasDate": 1.31,
            "hasLaw": 0.71,
            "hasNumber": 0.96,
            "hasWriter": -0.98,
            "isComing": -0.21,
            "isOwn": -1.33,
            "isQuestion": -1.23,
            "isShort": 0.56,
            "isUnended": -0.68,
            "namesAsks": 0.59,
            "namesSomebody": 0.76,
            "opensWithVerb": -0.65,
            "owes": 0.56,
            "says": 1.11,
            "tells": 0.21,
        ])
}
