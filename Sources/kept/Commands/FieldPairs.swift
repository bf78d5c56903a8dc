import ArgumentParser

/// Fields and values as they are typed.
enum FieldPairs {
    /// A wrong one is named by its place, not by its words: they may be a name.
    static func validate(_ fields: [String]) throws {
        for (index, field) in fields.enumerated() where !field.contains("=") || field.hasPrefix("=") {
            throw ValidationError(
                "field \(index + 1) is no field and value; write it as date=2011-12-16.")
        }
    }
}
