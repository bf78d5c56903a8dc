package import KeptEntries
package import KeptRegister

/// Ties an entry to others, or cuts such ties.
package struct TieEntry: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Ties an entry as `role=ID` says, and returns the ties that were not there.
    ///
    /// - Throws: `RegisterError.unknownEntry`; `EntryError`: `unknownRole`, `wrongEnd`.
    package func link(_ id: String, _ ties: [String]) throws -> [Link] {
        var addition = Addition()
        addition.links = try TieWords.links(ties, of: id, register.entry(id).kind, in: register)
        return try register.add(addition, evidence: [:], action: "link").links
    }

    /// Cuts ties, and returns those that were there.
    ///
    /// - Throws: As `link`, and `ActionError.noSuchTie`.
    package func unlink(_ id: String, _ ties: [String]) throws -> [Link] {
        let entry = try register.entry(id)
        // A hidden entry shows no ties, and can be cut loose all the same.
        let held = try register.seeing(.restricted).links(of: id)
        var addition = Addition()
        addition.cuts = try TieWords.links(ties, of: id, entry.kind, in: register)
        for cut in addition.cuts
        where !held.contains(where: {
            $0.role == cut.role && $0.origin == cut.origin && $0.target == cut.target
        }) {
            throw ActionError.noSuchTie(id: id, role: cut.role.name, target: cut.target)
        }
        return try register.add(addition, evidence: [:], action: "unlink").cuts
    }
}
