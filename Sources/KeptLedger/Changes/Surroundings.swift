package import Foundation

/// What a ledger takes from the machine it stands on.
package struct Surroundings: Sendable {
    /// Milliseconds since 1970.
    package let clock: @Sendable () -> Int64
    /// So many random bytes.
    package let chance: @Sendable (Int) -> [UInt8]
    /// The folder that holds this machine's secret keys, one file a register; never inside a register.
    package let keys: URL
    /// What holds the keys of sealed registers that are open; nothing where the machine cannot.
    package let holder: (any KeyHolder)?

    package init(
        clock: @escaping @Sendable () -> Int64, chance: @escaping @Sendable (Int) -> [UInt8], keys: URL,
        holder: (any KeyHolder)? = nil
    ) {
        (self.clock, self.chance, self.keys, self.holder) = (clock, chance, keys, holder)
    }
}
