extension ClaimWeights {
    /// Made by `make weights`.
    static let learned = ClaimWeights(
        bias: -0.26,
        weights: [
            "bearsNote": 0.92,
            "hasDate": 1.30,
            "hasLaw": 0.71,
            "hasNumber": 0.97,
            "hasWriter": -1.00,
            "isComing": -0.23,
            "isOwn": -1.32,
            "isQuestion": -1.22,
            "isShort": 0.56,
            "isUnended": -0.68,
            "namesAsks": 0.59,
            "namesSomebody": 0.76,
            "opensWithVerb": -0.65,
            "owes": 0.54,
            "says": 1.11,
            "tells": 0.21,
        ])
}
