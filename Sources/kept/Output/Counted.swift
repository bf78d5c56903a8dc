extension Int {
    /// The number with its noun: `1 entry`, `3 entries`; a plural that is not given ends in "s".
    func of(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}
