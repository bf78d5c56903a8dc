import Foundation

/// What the place that Kept prints to can show.
enum Terminal {
    /// Colour only on a terminal, and never where `NO_COLOR` is set (no-color.org).
    static var isColoured: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
}
