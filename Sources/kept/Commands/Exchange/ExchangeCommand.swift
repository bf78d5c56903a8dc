import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange",
        abstract: "Share a register with colleagues: one sealed file, over any carrier.",
        discussion: """
            1. Your colleague:  kept exchange key                                 sends you the line that it prints
            2. You:             kept exchange add KEY --name Aigul --offer for-aigul.age --register kazakhstan.kept
            3. Your colleague:  kept exchange take for-aigul.age --register kazakhstan.kept

            From then on each offers (kept exchange offer) and takes, in any order and as often as they like. Where two changed the \
            same value, take shows both, and kept set decides.
            """,
        subcommands: [
            ExchangeKeyCommand.self, ExchangeMembersCommand.self, ExchangeAddCommand.self,
            ExchangeRemoveCommand.self, ExchangeOfferCommand.self, ExchangeTakeCommand.self,
        ])
}
