package import KeptEntries

/// What changes in an entry: values by slot, nothing where the slot is emptied.
///
/// In the journal it is a JSON merge patch (RFC 7396) of the entry.
package struct Patch: Sendable, Equatable {
    package var values: [Slot: Value?] = [:]

    package init(_ values: [Slot: Value?] = [:]) { self.values = values }

    /// The patch as nested members, for the journal.
    func append(to writer: inout CanonicalWriter) {
        // Few patches have more than some dozens of slots: sorting paths is all the work.
        let slots = values.map { (path: $0.key.path, value: $0.value) }
            .sorted { $0.path.lexicographicallyPrecedes($1.path) }
        var open: [String] = []
        writer.raw("{")
        for (path, value) in slots {
            let shared = zip(open, path.dropLast()).prefix { $0 == $1 }.count
            for _ in shared..<open.count { writer.raw("}") }
            if writer.last != 0x7b { writer.raw(",") }
            for member in path.dropFirst(shared).dropLast() {
                writer.append(text: member)
                writer.raw(":{")
            }
            if let name = path.last { writer.append(text: name) }
            writer.raw(":")
            writer.append(value)
            open = Array(path.dropLast())
        }
        for _ in open { writer.raw("}") }
        writer.raw("}")
    }

    /// - Throws: `CanonicalReader.Refused` where it is no patch of an entry.
    init(_ members: [String: CanonicalReader.Parsed]) throws {
        try take(members, at: [])
    }

    private mutating func take(_ members: [String: CanonicalReader.Parsed], at path: [String]) throws {
        for (name, value) in members {
            let here = path + [name]
            let depth = Slot.Group(rawValue: here[0])?.depth ?? 1
            if here.count < depth {
                guard case .members(let inner) = value else { throw CanonicalReader.Refused() }
                try take(inner, at: here)
            } else {
                guard let slot = Slot(path: here) else { throw CanonicalReader.Refused() }
                if case .null = value {
                    values.updateValue(nil, forKey: slot)
                } else {
                    guard let value = value.value else { throw CanonicalReader.Refused() }
                    values[slot] = value
                }
            }
        }
    }
}
