package import Foundation
package import KeptLedger
package import KeptRegister

/// Writes a bundle for other members to a file.
package struct OfferBundle: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// - Throws: `RegisterError`, `ActionError`; no half-written file is left.
    package func run(for receivers: [String], to file: URL, overwriting: Bool) throws -> Offer.Made {
        let target = WriteFile(file, overwriting: overwriting)
        try target.check()
        let made = try Offer(register).run(for: receivers)
        try target.run(made.bytes)
        return made
    }
}

/// Takes in a bundle from a file.
package struct TakeBundle: Sendable {
    private let folder: URL
    private let surroundings: Surroundings

    package init(_ register: URL, in surroundings: Surroundings) {
        folder = register
        self.surroundings = surroundings
    }

    /// What came; where it says that something is to be forgotten, that is done.
    ///
    /// - Throws: `RegisterError`, `ActionError`; nothing has changed then.
    package func run(_ file: URL, forgetting isForgetting: Bool = false) async throws -> Take.Taken {
        let taken = try Take(folder, forgetting: isForgetting, in: surroundings).run(
            CarriedFile.bytes(of: file), name: file.lastPathComponent)
        let register = try Register(folder, finishing: false, in: surroundings)
        if let mask = try register.maskOfUnfinished() {
            try register.finishForgetting(documents: await DocumentsNaming(mask, in: register).found)
        }
        return taken
    }

    /// What `run` would bring; nothing is taken.
    package func preview(_ file: URL) throws -> Take.Taken {
        try Take(folder, in: surroundings).preview(CarriedFile.bytes(of: file), name: file.lastPathComponent)
    }
}
