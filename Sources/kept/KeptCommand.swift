import ArgumentParser
import CProcess
import Foundation

/// Where the program begins.
@main
enum Program {
    static func main() async {
        // Whatever is written, by Kept or by what it runs, others on this machine cannot read.
        umask(0o077)
        Self.hideMemory()
        let given = Array(CommandLine.arguments.dropFirst())
        // Nor what was typed, which may be a name: on Linux and macOS the list of processes shows this very memory.
        for place in 2..<max(2, Int(CommandLine.argc)) {
            if let words = CommandLine.unsafeArgv[place] { memset(words, 0, strlen(words)) }
        }
        do {
            var command = try KeptCommand.parseAsRoot(given)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch { end(with: error) }
    }

    /// Neither another process nor a core dump nor what a crash prints shows what this one holds: an open register, a key.
    private static func hideMemory() {
        _ = kept_hide_memory()
        // Where Swift's runtime prints a backtrace, it prints registers and the memory about them, too.
        for fault in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { signal(fault, SIG_DFL) }
        // Of one byte no core is written, nor handed to a program that collects them, as it is at a limit of none (core(5)).
        var limit = rlimit(rlim_cur: 1, rlim_max: 1)
        #if os(Linux)
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        #else
            setrlimit(RLIMIT_CORE, &limit)
        #endif
    }

    /// Says what was wrong with the words, and ends; what was typed may be pasted, and commands no terminal either.
    private static func end(with error: any Error) -> Never {
        let (text, code) = (KeptCommand.fullMessage(for: error), KeptCommand.exitCode(for: error))
        if !text.isEmpty {
            let shown = Data((Terminal.shown(text) + "\n").utf8)
            (code == .success ? FileHandle.standardOutput : .standardError).write(shown)
        }
        exit(code.rawValue)
    }
}

/// The command.
struct KeptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kept",
        abstract: "Promises tracked, evidence kept.",
        discussion: """
            Kept reads submissions to the United Nations' human rights mechanisms, checks them, and keeps what they \
            say in a register: one folder on your own disk. Nothing leaves the machine.

            Start with: kept read FILE
            """,
        version: "0.1.0",
        subcommands: [
            ReadCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
            ImportCommand.self, AddCommand.self, SetCommand.self, LinkCommand.self, UnlinkCommand.self,
            RemoveCommand.self, ForgetCommand.self, HistoryCommand.self,
            ConflictsCommand.self, MoveCommand.self, UndoCommand.self, ExchangeCommand.self,
            WriteCommand.self, ExportCommand.self,
            ServeCommand.self,
            LockCommand.self, UnlockCommand.self, PassphraseCommand.self, RecoveryCommand.self,
            DeviceCommand.self,
            VerifyCommand.self, RepairCommand.self, BackupCommand.self,
            RestoreCommand.self, HoldKeyCommand.self,
        ])
}
