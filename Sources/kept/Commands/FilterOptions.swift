import ArgumentParser

/// What entries of a kind are narrowed by.
struct FilterOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only those with this value of a filter, as session=20; can be given again.",
            valueName: "filter=value"))
    var filters: [String] = []

    /// The filters and their values, as they were typed.
    var pairs: [(name: String, value: String)] {
        filters.map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (name: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
    }

    func validate() throws { try FieldPairs.validate(filters) }
}
