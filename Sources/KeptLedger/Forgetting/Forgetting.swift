import KeptEntries

/// What a change said that is to be forgotten, and where that change stands.
///
/// The rules stand in `docs/models/forgetting.md`.
package struct Forgetting: Sendable, Hashable {
    /// What a line says that is to be forgotten: lines of changes, and nothing of what they say.
    package struct Order: Sendable, Hashable {
        /// An id from chance, which tells nothing of what was forgotten.
        package let id: String
        package let lines: Set<LinePlace>
        /// Those of the lines that were about what is forgotten: whoever has them knows what else to look for.
        package let subject: Set<LinePlace>

        package init(id: String, lines: Set<LinePlace>, subject: Set<LinePlace>) {
            (self.id, self.lines, self.subject) = (id, lines.union(subject), subject)
        }
    }

    package let knowledge: Knowledge
    /// The line of the change.
    package let position: Int
    package let order: Order

    package init(_ knowledge: Knowledge, position: Int, _ order: Order) {
        (self.knowledge, self.position, self.order) = (knowledge, position, order)
    }

    /// `nil` for a line of another kind.
    package init?(_ line: Change.Line, at position: Int, of change: PlacedChange) {
        guard let order = Order(line) else { return nil }
        self.init(change.knowledge, position: position, order)
    }
}

extension Forgetting.Order {
    private static let lines = "lines"
    private static let subject = "subject"

    /// An order under an id from ten bytes of chance.
    package init(chance: [UInt8], lines: Set<LinePlace>, subject: Set<LinePlace>) {
        self.init(
            id: EntryID.of(EntryKind(named: Change.forgettingKind), chance), lines: lines, subject: subject)
    }

    /// `nil` for a line of another kind, or of another form than `line` writes.
    package init?(_ line: Change.Line) {
        guard line.kind == Change.forgettingKind, EntryID.isID(line.entry),
            line.entry.hasPrefix(Change.forgettingKind + "-"),
            Set(line.patch.values.keys) == [.field(Self.lines), .field(Self.subject)],
            let lines = Self.places(line, Self.lines), let subject = Self.places(line, Self.subject),
            subject.isSubset(of: lines)
        else { return nil }
        self.init(id: line.entry, lines: lines, subject: subject)
    }

    package var line: Change.Line {
        func value(_ places: Set<LinePlace>) -> Value { .list(places.map(\.text).sorted().map(Value.text)) }
        return Change.Line(
            entry: id, kind: Change.forgettingKind,
            patch: Patch([.field(Self.lines): value(lines), .field(Self.subject): value(subject)]))
    }

    /// Places in their order, each once.
    private static func places(_ line: Change.Line, _ field: String) -> Set<LinePlace>? {
        guard let list = (line.patch.values[.field(field)] ?? nil)?.list else { return nil }
        let texts = list.compactMap(\.text)
        guard texts.count == list.count, zip(texts, texts.dropFirst()).allSatisfy(<) else { return nil }
        let places = texts.compactMap(LinePlace.init)
        return places.count == texts.count ? Set(places) : nil
    }
}
