package import Foundation
package import KeptRegister

/// Writes a bundle for other members to a file.
package struct OfferBundle: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// - Throws: `RegisterError`, `ActionError`; no half-written file is left.
    package func run(for receivers: [String], to file: URL, overwriting: Bool) throws -> Offer.Made {
        let name = file.lastPathComponent
        if !overwriting, FileManager.default.fileExists(atPath: file.path) {
            throw ActionError.fileExists(file: name)
        }
        let made = try Offer(register).run(for: receivers)
        do { try made.bytes.write(to: file, options: .atomic) } catch {
            throw ActionError.cannotWrite(file: name)
        }
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

    /// - Throws: `RegisterError`, `ActionError`; nothing has changed then.
    package func run(_ file: URL) throws -> Take.Taken {
        let bytes: Data
        do { bytes = try Data(contentsOf: file, options: .mappedIfSafe) } catch {
            throw ActionError.cannotRead(file: file.lastPathComponent)
        }
        return try Take(folder, in: surroundings).run(bytes, name: file.lastPathComponent)
    }
}

/// Members in the shape of `kept exchange members --json`.
package struct MembersJSON: Encodable, Sendable {
    private struct One: Encodable, Sendable {
        let id: String
        let name: String
        let right: String
        let sees: String
        let isThisMachine: Bool
    }

    private let members: [One]

    package init(_ all: [Member], own: Member?) {
        members = all.map {
            One(
                id: $0.id, name: $0.name, right: $0.access.rawValue, sees: $0.sight.rawValue,
                isThisMachine: $0 == own)
        }
    }
}

/// Conflicts in the shape of `kept conflicts --json`.
package struct ConflictsJSON: Encodable, Sendable {
    private struct One: Encodable, Sendable {
        let id: String
        let field: String
        let value: Field?
        let at: String
        let by: String
    }

    private let conflicts: [One]

    package init(_ conflicts: [Conflict]) {
        self.conflicts = conflicts.map {
            One(id: $0.entry, field: $0.name, value: $0.value, at: $0.at.words, by: $0.by)
        }
    }
}
