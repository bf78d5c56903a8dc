/// A change, and where it stands among the others.
@dynamicMemberLookup
package struct PlacedChange: Sendable {
    package let change: Change
    package let knowledge: Knowledge

    package init(_ change: Change, _ knowledge: Knowledge) {
        (self.change, self.knowledge) = (change, knowledge)
    }

    package subscript<Member>(dynamicMember path: KeyPath<Change, Member>) -> Member { change[keyPath: path] }

    package var stamp: Stamp { knowledge.stamp }

    package var step: String { knowledge.step }

    /// Whether this change was made in knowledge of that one.
    package func knows(_ other: PlacedChange) -> Bool { knowledge.knows(other.knowledge) }
}
