internal import GRDB
import KeptLedger

/// What this machine remembers of a register outside of it.
extension Register {
    private var anchors: Anchors { Anchors(about.id, in: surroundings) }

    /// Remembers what is here after a bundle came, and what its sender says to have.
    func remember(_ manifest: ExchangeBundle.Manifest) throws {
        try translated {
            try database.read { database in
                let changes = ViewChanges(database)
                let here = ViewChanges.heads(try changes.tips()).map {
                    Anchors.Anchor.here($0.digest, in: place)
                }
                let said = manifest.has.values.flatMap(\.keys).map {
                    Anchors.Anchor.said($0, by: manifest.from)
                }
                try anchors.remember(Set(here + said)) { try changes.knowledge($0) != nil }
            }
        }
    }

    /// What was here, or what colleagues have, of which the journal holds nothing.
    func missed(among digests: Set<String>) throws -> Missed {
        let lost = try anchors.all().filter { !digests.contains($0.digest) }
        let own = try ring.all().compactMap { try ring.last(of: $0) }
            .filter { $0.pending == nil && !digests.contains($0.change) }
        let isCut = lost.contains { $0.place == place } || own.contains { $0.place == place }
        return Missed(
            isCut: isCut,
            isOlder: !isCut && (!own.isEmpty || lost.contains { $0.place != nil }),
            colleagues: Set(lost.compactMap(\.device)))
    }

    /// Takes what is here for all that there is.
    func forgetMissed(among digests: Set<String>) throws {
        try anchors.forget { digests.contains($0) }
        for key in try ring.all() {
            guard let last = try ring.last(of: key), !digests.contains(last.change), last.place == place
            else {
                continue
            }
            // It goes on under another key all the same: the change may be elsewhere.
            try ring.note(.init(change: last.change), of: key)
        }
    }
}

/// What a register lacks that was in it, or that colleagues have.
package struct Missed: Sendable, Equatable {
    /// This very folder once held changes that it does not hold.
    package let isCut: Bool
    /// Another folder of this machine holds later changes, or held them.
    package let isOlder: Bool
    /// The devices that have changes that are not here.
    package let colleagues: Set<String>
}
