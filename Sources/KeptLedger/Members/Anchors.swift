/// What this machine has seen of a register, kept in the folder of its keys and not in the register: so that what was cut off is told.
///
/// A change names those before it by their digests, so that one digest stands for all that it knew.
package struct Anchors: Sendable {
    /// A change that was here, or that a colleague has.
    package struct Anchor: Codable, Hashable, Sendable {
        package let digest: String
        /// The folder in which it was; nothing of one that a colleague says to have.
        package let place: String?
        /// The colleague's device.
        package let device: String?

        private init(digest: String, place: String?, device: String?) {
            (self.digest, self.place, self.device) = (digest, place, device)
        }

        package static func here(_ digest: String, in place: String) -> Anchor {
            Anchor(digest: digest, place: place, device: nil)
        }

        package static func said(_ digest: String, by device: String) -> Anchor {
            Anchor(digest: digest, place: nil, device: device)
        }
    }

    private let file: KeyFolderFile<[Anchor]>

    /// More folders and colleagues than that are not remembered.
    private static let most = 1000

    package init(_ register: String, in surroundings: Surroundings) {
        file = KeyFolderFile(register, ending: "heads", in: surroundings)
    }

    /// - Throws: `LedgerError.brokenKey` for a file that is none of these.
    package func all() throws -> Set<Anchor> { Set(try file.read() ?? []) }

    /// Remembers more; of what was remembered of the same folder and the same colleagues that stays which is not here.
    package func remember(_ new: Set<Anchor>, isHere: (_ digest: String) throws -> Bool) throws {
        let owners = Set(new.map { [$0.place, $0.device] })
        let kept = try all().filter { old in
            try !owners.contains([old.place, old.device]) || !isHere(old.digest)
        }
        let all = kept.union(new).sorted {
            ($0.place ?? "", $0.device ?? "", $0.digest) < ($1.place ?? "", $1.device ?? "", $1.digest)
        }
        try file.write(Array(all.suffix(Self.most)))
    }

    /// Forgets what is not here.
    package func forget(whereNot isHere: (_ digest: String) throws -> Bool) throws {
        try file.write(all().filter { try isHere($0.digest) })
    }
}
