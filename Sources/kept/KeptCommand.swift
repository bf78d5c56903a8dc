import ArgumentParser

/// The command.
@main
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
            ImportCommand.self, AddCommand.self, SetCommand.self, RemoveCommand.self, HistoryCommand.self,
            ConflictsCommand.self, MoveCommand.self, UndoCommand.self, ExchangeCommand.self,
            WriteCommand.self,
            ServeCommand.self,
            LockCommand.self, UnlockCommand.self, VerifyCommand.self, RepairCommand.self, BackupCommand.self,
            RestoreCommand.self,
        ])
}
