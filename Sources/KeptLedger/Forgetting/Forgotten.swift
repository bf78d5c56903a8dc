/// The lines that are to be forgotten: they count for nothing, are not taken, and are withheld from every copy's journal.
package struct Forgotten: Sendable, Equatable {
    package let lines: Set<LinePlace>
    /// The orders that count.
    package let orders: [Forgetting]

    /// What of all that was said counts: a steward's word of every line, anyone else's of their own.
    ///
    /// `device` tells who signed a change, by its digest.
    package init(
        _ all: [Forgetting], _ membership: Membership, device: (_ digest: String) throws -> String?
    ) rethrows {
        orders = all.filter { membership.accepts($0.knowledge, tellsOfMembers: false) }
        lines = try orders.reduce(into: []) { lines, each in
            if membership.authority(at: each.knowledge) != nil {
                lines.formUnion(each.order.lines)
            } else {
                try lines.formUnion(
                    each.order.lines.filter { try device($0.change) == each.knowledge.device })
            }
        }
    }

    package var isEmpty: Bool { lines.isEmpty }

    package func holds(_ change: String, _ position: Int) -> Bool {
        !isEmpty && lines.contains(LinePlace(change: change, position: position))
    }

    /// The change without the lines that are forgotten; what tells of the register itself is never forgotten.
    package func left(of read: ChangeText.Read) -> ChangeText.Read {
        guard !isEmpty, !read.change.tellsOfMembers else { return read }
        return read.withholding { holds(read.digest, $1) }
    }

    /// How many lines of a change are withheld that are not forgotten.
    package func withheld(of read: ChangeText.Read) -> Int {
        read.change.lines.enumerated().count { $1 == nil && !holds(read.digest, $0) }
    }
}

extension Forgotten {
    /// Whether whoever made a bundle knows of every order that counts.
    func isKnown(by manifest: ExchangeBundle.Manifest, here index: some ChangeIndex) throws -> Bool {
        guard !orders.isEmpty else { return true }
        let holdings = try Holdings(manifest.has, lacks: [], here: index)
        return orders.allSatisfy { !holdings.lacks("", $0.knowledge) }
    }
}
