import KeptActions
import KeptEntries

/// Prints a list as JSON one entry at a time, so that a list of any length takes no more memory than one entry.
///
/// What it prints is what `EntryListJSON` would.
struct EntryListStream {
    private let kind: EntryKind

    init(_ kind: EntryKind) { self.kind = kind }

    func print(_ each: ((Entry) throws -> Void) throws -> Void) throws {
        var isFirst = true
        Swift.print("{\n  \"entries\" : [", terminator: "")
        try each { entry in
            let text = try JSONText.text(EntryJSON(entry)).split(
                separator: "\n", omittingEmptySubsequences: false)
            Swift.print(isFirst ? "" : ",")
            Swift.print(text.map { "    " + $0 }.joined(separator: "\n"), terminator: "")
            isFirst = false
        }
        Swift.print(isFirst ? "\n\n  ]," : "\n  ],")
        Swift.print("  \"kind\" : \"\(kind.name)\"\n}")
    }
}
