/// Keeps spreadsheets from running a cell as a formula, in a way that reading takes back.
///
/// A cell that begins with a sign of a formula, also behind apostrophes, gets an apostrophe before it; reading takes one away from
/// such cells. Source: OWASP, CSV injection.
package enum FormulaGuard {
    private static let signs = Set("=+-@\t\r".unicodeScalars)

    package static func guarded(_ cell: String) -> String { isFormula(cell) ? "'" + cell : cell }

    package static func bare(_ cell: String) -> String {
        cell.unicodeScalars.first == "'" && isFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// By Unicode scalars: CR LF is one character, and a mark with an accent is another.
    private static func isFormula(_ cell: String) -> Bool {
        cell.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
    }
}
