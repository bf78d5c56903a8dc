import ArgumentParser

/// Fields and values as they are typed.
enum FieldPairs {
    /// The fields, with lines of standard input in the place of a lone `-`: so they stand in no list of processes and in no
    /// shell's history.
    static func read(_ fields: [String]) throws -> [String] {
        guard fields.contains("-") else { return fields }
        var lines: [String] = []
        while let line = readLine() { if !line.allSatisfy(\.isWhitespace) { lines.append(line) } }
        let all = fields.flatMap { $0 == "-" ? lines : [$0] }
        try validate(all)
        return all
    }

    /// A wrong one is named by its place, not by its words: they may be a name.
    static func validate(_ fields: [String]) throws {
        for (index, field) in fields.enumerated()
        where field != "-" && (!field.contains("=") || field.hasPrefix("=")) {
            throw ValidationError(
                "field \(index + 1) is no field and value; write it as date=2011-12-16.")
        }
    }
}
