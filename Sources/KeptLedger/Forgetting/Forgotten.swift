/// The lines that are to be forgotten: they count for nothing, are not taken, and are withheld from every copy's journal.
package struct Forgotten: Sendable, Equatable {
    package let lines: Set<LinePlace>
    /// The orders of stewards: what these name is looked for in other lines, too.
    package let orders: [Forgetting]

    /// What of all that was said counts: a steward's word of every line, anyone else's of their own.
    ///
    /// `device` tells who signed a change, by its digest.
    package init(
        _ all: [Forgetting], _ membership: Membership, device: (_ digest: String) throws -> String?
    ) rethrows {
        let counting = all.filter { membership.accepts($0.knowledge, tellsOfMembers: false) }
        orders = counting.filter { membership.authority(at: $0.knowledge) != nil }
        lines = try counting.reduce(into: []) { lines, each in
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
    /// The lines that stewards named.
    package var ordered: Set<LinePlace> { orders.reduce(into: []) { $0.formUnion($1.order.lines) } }

    /// Those of them that were about what is forgotten.
    package var subject: Set<LinePlace> { orders.reduce(into: []) { $0.formUnion($1.order.subject) } }

    /// Whether whoever made a bundle knows of every order by which more is looked for than it names.
    func isKnown(by manifest: ExchangeBundle.Manifest, here index: some ChangeIndex) throws -> Bool {
        let orders = orders.filter { !$0.order.subject.isEmpty }
        guard !orders.isEmpty else { return true }
        let holdings = try Holdings(manifest.has, lacks: [], here: index)
        return orders.allSatisfy { !holdings.lacks("", $0.knowledge) }
    }
}
