import KeptEntries
import KeptVocabulary

/// What the columns of a table mean: those of UPR Info by what they are, others by the names of the kind's fields.
struct TableColumns: Sendable {
    private enum Meaning: Sendable {
        /// A field; several values are parted by commas where `isList` says so.
        case field(any FieldDeclaration, isList: Bool)
        /// A State's answer: the words as they are, and the position that they mean where that is known.
        case answer
        /// A part of a name, of columns for first and last names.
        case namePart
        /// The id of an entry, in a table that Kept wrote.
        case id
        /// A column that Kept writes beside the fields, and that says nothing new.
        case ours
        /// A column that no field stands for; what it says is kept under its name.
        case other(String)
    }

    let kind: EntryKind
    /// Who publishes tables with these columns; `nil` for a table of one's own.
    let publisher: String?
    private let meanings: [Meaning]

    /// UPR Info's columns, and the fields that they stand for.
    ///
    /// Source: UPR Info, Database help guide, export of recommendations.
    private static let uprInfo: [String: String] = [
        "To": "state", "To-Rgrp": "stateGroup", "To-Org": "stateOrganisations", "Text": "text",
        "From": "recommendingStates", "From-Rgrp": "recommendingGroup",
        "From-Org": "recommendingOrganisations", "Response": "position", "Action": "actionCategory",
        "Issue": "issues", "Session": "session",
    ]

    /// How UPR Info writes that it does not know.
    private static let unknown: Set = ["(Unknown)", "&#40;Unknown&#41;"]

    static func isUPRInfo(_ heads: [String]) -> Bool {
        Set(heads.map { $0.lowercased() }).isSuperset(of: ["to", "text", "from", "response", "session"])
    }

    /// UPR Info's column of a head, however it is written large or small.
    private static func uprInfo(_ head: String) -> String? {
        uprInfo.first { $0.key.lowercased() == head.lowercased() }?.value
    }

    /// The columns under some heads, of rows that are what a person asked for or what a known export says; `nil` where
    /// neither says it.
    init?(_ heads: [String], as asked: EntryKind?) {
        let isUPRInfo = Self.isUPRInfo(heads)
        guard let kind = asked ?? (isUPRInfo ? .recommendation : nil), let declared = kind.description else {
            return nil
        }
        self.kind = kind
        publisher = isUPRInfo && kind == .recommendation ? "UPR Info" : nil
        let hasNames = declared.bearsName && heads.contains { NameHeads.isWhole($0) || NameHeads.isPart($0) }
        let isOurs = heads.contains { NameHeads.folded($0) == ExportTable.idHead }
        meanings = heads.map { head in
            if isOurs, NameHeads.folded(head) == ExportTable.idHead { return .id }
            if isOurs, ExportTable.isOurs(head, of: declared) { return .ours }
            if isUPRInfo, kind == .recommendation, let name = Self.uprInfo(head) {
                if name == "position" { return .answer }
                if let field = declared.field(name) {
                    let isList = ["issues", "stateOrganisations", "recommendingOrganisations"].contains(name)
                    return .field(field, isList: isList)
                }
            }
            if declared.bearsName {
                if NameHeads.isPart(head) { return .namePart }
                // Beside a name a title is how one is addressed.
                if hasNames, NameHeads.folded(head) == "title" { return .other(head) }
            }
            return Self.field(head, declared).map { .field($0, isList: false) } ?? .other(head)
        }
        twice = Self.twice(heads, meanings)
        titleField = declared.titleFields.first.flatMap(declared.field)
    }

    private let titleField: (any FieldDeclaration)?

    /// How many columns mean something of the kind.
    var known: Int {
        meanings.count { if case .other = $0 { false } else { true } }
    }

    /// The columns that hold dates, by their numbers.
    var dates: [Int] {
        meanings.indices.filter {
            if case .field(let field, _) = meanings[$0] { field is Field<EDTFDate> } else { false }
        }
    }

    /// What each head was taken for: `Wann → date`; heads that name their field are left out.
    func understood(_ heads: [String]) -> [String] {
        zip(heads, meanings).compactMap { head, meaning in
            guard case .field(let field, _) = meaning,
                ![field.name, field.label].contains(where: {
                    NameHeads.folded($0) == NameHeads.folded(head)
                })
            else { return nil }
            return "‘\(head)’ is \(field.label.lowercased())"
        }
    }

    /// The heads that no field stands for, whose cells are kept under them.
    func keptAside(_ heads: [String]) -> [String] {
        zip(heads, meanings).compactMap { head, meaning in
            if case .other = meaning, !head.isEmpty { head } else { nil }
        }
    }

    /// The id that a row names, where the table is one that Kept wrote.
    func id(_ cells: [String]) -> String? {
        for (meaning, cell) in zip(meanings, cells) {
            if case .id = meaning, cell.trimmed.hasPrefix(kind.name + "-") { return cell.trimmed }
        }
        return nil
    }

    /// Whether a column says the name of what bears one: without it nobody could be hidden by it.
    var lacksName: Bool {
        guard kind.description?.bearsName == true else { return false }
        return !meanings.contains { meaning in
            switch meaning {
            case .namePart: true
            case .field(let field, _): field.name == titleField?.name
            case .id: true
            case .answer, .other, .ours: false
            }
        }
    }

    /// Two heads that mean the same field, of which one would take the other's place; `nil` where there are none.
    let twice: (first: String, second: String)?

    private static func twice(_ heads: [String], _ meanings: [Meaning]) -> (first: String, second: String)? {
        var known: [String: String] = [:]
        for (head, meaning) in zip(heads, meanings) {
            let name: String
            switch meaning {
            case .field(let field, _): name = field.name
            case .answer: name = "position"
            case .other(let head) where !head.isEmpty: name = "other " + NameHeads.folded(head)
            case .other, .namePart, .id, .ours: continue
            }
            if let first = known.updateValue(head, forKey: name) { return (first, head) }
        }
        return nil
    }

    /// The field that a head names, by its name or its label; a title is what the kind's title is made of.
    private static func field(_ head: String, _ declared: KindDescription) -> (any FieldDeclaration)? {
        let wanted = NameHeads.folded(head)
        let found = declared.fields.first {
            NameHeads.folded($0.name) == wanted || NameHeads.folded($0.label) == wanted
        }
        let isTitle = ["title", "text", declared.kind.name].contains(wanted)
        if let found { return found }
        if declared.bearsName, NameHeads.isOther(head) { return declared.field(NamedFields.aliases.name) }
        let isName = declared.bearsName ? NameHeads.isWhole(head) : wanted == "name"
        return isTitle || isName ? declared.titleFields.first.flatMap(declared.field) : nil
    }

    /// The fields that a row's cells fill.
    ///
    /// - Throws: `EntryError.wrongValue` for a cell that is none of its field.
    func fields(_ cells: [String]) throws(EntryError) -> [String: Value] {
        var fields: [String: Value] = [:]
        var (others, nameParts) = ([String](), [String]())
        for (meaning, cell) in zip(meanings, cells) {
            let words = cell.trimmed
            guard !words.isEmpty else { continue }
            switch meaning {
            case .field where Self.unknown.contains(words): continue
            case .field(let field, let isList):
                do {
                    fields[field.name] = try field.typed(isList ? words.replacing(",", with: ";") : words)
                } catch {
                    throw .wrongValue(
                        field: field.name, expected: error.expected, suggestion: error.suggestion)
                }
            case .answer:
                var entry = Typed<RecommendationEntry>()
                entry.positionWords = words
                // Answers that no position stands for stay in their own words.
                do { entry.position = try Position(typed: words) } catch { entry.position = nil }
                fields.merge(entry.entry.fields) { $1 }
            case .namePart: nameParts.append(words)
            case .id, .ours: continue
            case .other(let head): others.append("\(head): \(words)")
            }
        }
        if !nameParts.isEmpty, let titleField {
            do { fields[titleField.name] = try titleField.typed(nameParts.joined(separator: " ")) } catch {
                throw .wrongValue(field: titleField.name, expected: error.expected, suggestion: nil)
            }
        }
        if !others.isEmpty {
            var entry = Typed<RecommendationEntry>()
            entry.otherColumns = others
            fields.merge(entry.entry.fields) { $1 }
        }
        return fields
    }
}
