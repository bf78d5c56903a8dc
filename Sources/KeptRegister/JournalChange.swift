import KeptLedger

/// A change as the journal has it: where it stands, and its digest.
@dynamicMemberLookup
struct JournalChange {
    let placed: PlacedChange
    let digest: String

    subscript<Member>(dynamicMember path: KeyPath<PlacedChange, Member>) -> Member { placed[keyPath: path] }

    subscript<Member>(dynamicMember path: KeyPath<Change, Member>) -> Member { placed.change[keyPath: path] }
}
