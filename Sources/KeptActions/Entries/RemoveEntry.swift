package import KeptEntries
package import KeptRegister

/// Takes an entry out of lists; history keeps it, and undo brings it back.
package struct RemoveEntry: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// - Returns: The entry as it stood.
    /// - Throws: `RegisterError`.
    package func run(_ id: String) throws -> Entry {
        let entry = try register.entry(id)
        try register.remove(id)
        return entry
    }
}
