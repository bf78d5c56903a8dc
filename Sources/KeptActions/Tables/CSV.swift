/// Comma-separated values, RFC 4180: UTF-8 with a mark that spreadsheets look for, CR LF.
package enum CSV {
    package static func text(_ header: [String], _ rows: [[String]]) -> String {
        "\u{FEFF}" + ([header] + rows).map(line).joined()
    }

    /// One row, with its line end.
    package static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// By Unicode scalars: CR LF is one character, and a mark with an accent is another.
    private static func cell(_ value: String) -> String {
        let safe = FormulaGuard.guarded(value)
        guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
            return safe
        }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
