package import KeptEntries
import KeptRegister
import KeptVocabulary

/// Entries of a kind as a table: a row for each, or for each value of one of their fields.
///
/// The first column has the id, by which a table that is imported again meets the same entries.
package struct ExportTable: Sendable {
    /// The columns, as they are headed.
    package let heads: [String]
    private let columns: [Column]
    private let each: Column?
    private let address: @Sendable (String) -> String

    private enum Column: Sendable {
        case id
        case label
        case address
        case field(any FieldDeclaration)
        case elements(any ElementsDeclaration)

        var name: String {
            switch self {
            case .id: "id"
            case .label: "label"
            case .address: "address"
            case .field(let field): field.name
            case .elements(let elements): elements.name
            }
        }

        var head: String {
            switch self {
            case .id: ExportTable.idHead
            case .label: ExportTable.labelHead
            case .address: ExportTable.addressHead
            case .field(let field): field.label
            case .elements(let elements): elements.label
            }
        }
    }

    static let idHead = "id"
    static let labelHead = "in lists"
    static let addressHead = "page in Kept"

    /// Whether a head is one that Kept writes beside the fields of a kind.
    static func isOurs(_ head: String, of kind: KindDescription) -> Bool {
        let wanted = NameHeads.folded(head)
        return ([labelHead, addressHead] + kind.elements.map(\.label)).contains {
            NameHeads.folded($0) == wanted
        }
    }

    /// - Parameters:
    ///   - kind: What the entries are.
    ///   - names: The fields that are asked for; all but technical ones where there are none.
    ///   - each: A field of many values that gives a row for each.
    ///   - address: Where the site shows the entry of an id.
    /// - Throws: `EntryError.unknownField`.
    package init(
        _ kind: EntryKind, fields names: [String] = [], each: String? = nil,
        address: @escaping @Sendable (String) -> String
    ) throws {
        self.address = address
        guard let declared = kind.description else { throw EntryError.unknownKind(suggestion: nil) }
        let fields = declared.fields.filter { !$0.uses.contains(.technical) }
        let all = fields.map(Column.field) + declared.elements.map(Column.elements)
        func column(_ name: String) throws -> Column {
            let wanted = NameHeads.folded(name)
            let known = declared.fields.map(Column.field) + declared.elements.map(Column.elements)
            if let found = known.first(where: {
                NameHeads.folded($0.name) == wanted || NameHeads.folded($0.head) == wanted
            }) {
                return found
            }
            let names = known.map(\.name)
            throw EntryError.unknownField(
                kind: kind.name, suggestion: Suggestion.nearest(to: name, in: names), known: names)
        }
        let chosen = try names.isEmpty ? all : names.map(column)
        self.each = try each.map(column)
        columns = [.id, .label] + chosen + [.address]
        heads = columns.map(\.head)
    }

    /// The rows of an entry; of one without a value of the field that rows are made for, one.
    package func rows(_ entry: Entry) -> [[String]] {
        guard let each else { return [row(entry, part: nil)] }
        let values = Self.values(each, entry)
        return values.isEmpty ? [row(entry, part: nil)] : values.map { row(entry, part: $0) }
    }

    private func row(_ entry: Entry, part: String?) -> [String] {
        columns.map { column in
            if let part, column.name == each?.name { return part }
            switch column {
            case .id: return entry.id
            case .label: return entry.title
            case .address: return address(entry.id)
            case .field(let field): return entry.words(field.name) ?? ""
            case .elements: return Self.values(column, entry).joined(separator: "; ")
            }
        }
    }

    private static func values(_ column: Column, _ entry: Entry) -> [String] {
        switch column {
        case .id, .label, .address: []
        case .field(let field):
            entry.fields[field.name].map { value in
                (value.list ?? [value]).map { part in
                    value.list == nil ? field.words(part) : field.words(.list([part]))
                }
            } ?? []
        case .elements(let elements): entry.elements(elements.name).map(elements.words)
        }
    }

    /// An entry with the fields of the columns alone.
    func narrowed(_ entry: Entry) -> Entry {
        let names = Set(columns.map(\.name))
        var result = entry
        result.fields = entry.fields.filter { names.contains($0.key) }
        result.elements = entry.elements.filter { names.contains($0.key) }
        return result
    }

    /// The value that words of a cell would be read as; `nil` where they are none of the field.
    static func typed(_ words: String, _ field: any FieldDeclaration) -> Value? {
        do { return try field.typed(words) } catch { return nil }
    }
}
