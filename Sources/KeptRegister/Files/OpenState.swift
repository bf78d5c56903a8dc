import KeptLedger

extension Register {
    /// Whether the register that this process has open is so for new ones, too: nobody locked it since, or unlocked it for
    /// good.
    package func isOpen() -> Bool {
        let lock = Lock(files.folder, in: surroundings)
        guard files.sealed != nil else { return !lock.isSealed }
        // What cannot be looked up is not shown.
        do { return try lock.isSealed && lock.isOpen() } catch { return false }
    }
}
