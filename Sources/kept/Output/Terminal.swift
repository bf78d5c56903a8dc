import Foundation
import KeptVocabulary

/// What the place that Kept prints to can show.
enum Terminal {
    /// Colour only on a terminal, and never where `NO_COLOR` is set (no-color.org).
    static var isColoured: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// A text as it is printed: what a terminal would obey, or show in another order than it stands, is a mark (�) instead.
    static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: CommandingScalar.isOne) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isKept = !CommandingScalar.isOne(scalar) || scalar == "\n" || scalar == "\t"
            shown.append(isKept ? scalar : "\u{fffd}")
        }
        return String(shown)
    }
}

/// Prints a line; nothing in it commands the terminal.
func print(_ text: String = "") { Swift.print(Terminal.shown(text)) }
