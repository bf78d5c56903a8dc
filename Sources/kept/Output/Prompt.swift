import Foundation

/// Asks on the terminal.
enum Prompt {
    /// A line from standard input; on a terminal it is asked for.
    static func line(_ what: String) -> String {
        if isatty(0) == 1 { FileHandle.standardError.write(Data((Terminal.shown(what) + ": ").utf8)) }
        return readLine() ?? ""
    }

    /// A line that is not shown while it is typed.
    static func secret(_ question: String) throws -> String {
        guard isatty(0) == 1 else { throw PassphraseError.noTerminal }
        var shown = termios()
        guard tcgetattr(0, &shown) == 0 else { throw PassphraseError.noTerminal }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(0, TCSAFLUSH, &shown)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        FileHandle.standardError.write(Data(question.utf8))
        return readLine() ?? ""
    }
}
