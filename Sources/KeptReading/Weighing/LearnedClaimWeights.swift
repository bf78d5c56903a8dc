extension ClaimWeights {
    /// Made by `make weights`.
    static let learned = ClaimWeights(
        bias: 0.10,
        weights: [
            "bearsNote": 0.70,
            "hasDate": 1.15,
            "hasLaw": 0.44,
            "hasNumber": 0.77,
            "hasWriter": -0.82,
            "isComing": -0.19,
            "isOwn": -1.04,
            "isQuestion": -0.71,
            "isShort": 0.42,
            "isUnended": -0.61,
            "namesAsks": 0.39,
            "namesSomebody": 0.54,
            "opensWithVerb": -0.42,
            "owes": 0.40,
            "says": 0.90,
            "tells": 0.21,
        ])
}
