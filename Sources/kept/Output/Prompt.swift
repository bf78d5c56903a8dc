import Foundation

/// Asks on the terminal.
enum Prompt {
    /// A line from standard input; on a terminal it is asked for.
    static func line(_ what: String) -> String {
        if isatty(0) == 1 { FileHandle.standardError.write(Data((what + ": ").utf8)) }
        return readLine() ?? ""
    }
}
