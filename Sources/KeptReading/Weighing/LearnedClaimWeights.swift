extension ClaimWeights {
    /// Made by `make weights`.
    static let learned = ClaimWeights(
        bias: 0.07,
        weights: [
            "bearsNote": 0.68,
            "hasDate": 1.11,
            "hasLaw": 0.44,
            "hasNumber": 0.79,
            "hasWriter": -0.85,
            "isComing": -0.20,
            "isOwn": -1.04,
            "isQuestion": -0.72,
            "isShort": 0.42,
            "isUnended": -0.65,
            "namesAsks": 0.38,
            "namesSomebody": 0.64,
            "opensWithVerb": -0.41,
            "owes": 0.40,
            "says": 0.91,
            "tells": 0.25,
        ])
}
