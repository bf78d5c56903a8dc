import Foundation
package import KeptRegister

/// Adds what was read to a register, or shows what it would add.
package struct AddReading: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// What the register does not hold yet.
    ///
    /// Nothing is written.
    package func preview(_ read: ReadFile.Result) throws -> Addition {
        try register.missing(of: Proposal(read).addition)
    }

    /// Adds it in one transaction; reading the same file twice adds nothing.
    package func accept(_ read: ReadFile.Result) throws -> Addition {
        try register.add(Proposal(read).addition, evidence: [read.document.digest.description: read.bytes])
    }
}
