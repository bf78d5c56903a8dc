package import Foundation

/// What a ledger takes from the machine it stands on.
package struct Surroundings: Sendable {
    /// Milliseconds since 1970.
    package let clock: @Sendable () -> Int64
    /// So many random bytes.
    package let chance: @Sendable (Int) -> [UInt8]
    /// The folder that holds this machine's secret keys, one file a register; never inside a register.
    package let keys: URL
    /// A folder that lies in memory, for the keys of sealed registers that are open; nothing where there is none.
    package let session: URL?
    /// How long the machine has run.
    package let uptime: @Sendable () -> Uptime

    package init(
        clock: @escaping @Sendable () -> Int64, chance: @escaping @Sendable (Int) -> [UInt8], keys: URL,
        session: URL? = nil, uptime: (@Sendable () -> Uptime)? = nil
    ) {
        self.clock = clock
        self.chance = chance
        self.keys = keys
        self.session = session
        self.uptime = uptime ?? { Uptime(boot: "", milliseconds: clock()) }
    }
}
