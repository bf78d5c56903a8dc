package import KeptVocabulary

/// What a kind of entry is: the one place that knows its fields.
///
/// The fields are the stored properties of the conforming type, in the order in which they are shown; each property has
/// its field's name. Everything else follows from them: what is refused, lists, filters, the index, exports, the schema.
package protocol Kind: Sendable {
    /// As `claim`; permanent.
    static var name: String { get }
    static var plural: String { get }
    /// What it is, in one sentence.
    static var help: String { get }
    /// Who sees an entry of which nobody has said it.
    static var confidentiality: Confidentiality { get }
    /// Whether its title is a name that is masked wherever it stands when the entry is hidden.
    static var bearsName: Bool { get }
    /// The fields of which the first that is there is the title; a person who types a title sets the first of them.
    static var titleFields: [String] { get }

    init()

    /// The line that lists show, where it is more than one of `titleFields`; `nil` for the kind's own way.
    static func title(of entry: Typed<Self>) -> String?

    /// What names the same thing elsewhere; `nil` where nothing does.
    static func naturalKey(of entry: Typed<Self>) -> [String]?

    /// What it shares with the entries of other collections that speak of the same thing.
    static func meetings(of entry: Typed<Self>) -> [String]
}

extension Kind {
    package static var plural: String { name + "s" }
    package static var confidentiality: Confidentiality { .public }
    package static var bearsName: Bool { false }
    package static func title(of entry: Typed<Self>) -> String? { nil }
    package static func naturalKey(of entry: Typed<Self>) -> [String]? { nil }
    package static func meetings(of entry: Typed<Self>) -> [String] { [] }
}

/// A kind without its type: what lists, forms and schemas are made from.
package struct KindDescription: Sendable {
    package let kind: EntryKind
    package let plural: String
    package let help: String
    package let confidentiality: Confidentiality
    package let bearsName: Bool
    package let titleFields: [String]
    /// In the order in which they are declared, those that all kinds have last.
    package let fields: [any FieldDeclaration]
    package let elements: [any ElementsDeclaration]

    /// Those that lists are narrowed by or put in order by, or that place an entry in time.
    package let fieldsOfFacets: [any FieldDeclaration]

    private let fieldsByName: [String: any FieldDeclaration]
    private let elementsByName: [String: any ElementsDeclaration]
    private let titleOf: @Sendable (Entry) -> String?
    private let keyOf: @Sendable (Entry) -> [String]?
    private let meetingsOf: @Sendable (Entry) -> [String]

    init<Declared: Kind>(_ declared: Declared.Type) {
        kind = EntryKind(declared)
        plural = declared.plural
        help = declared.help
        confidentiality = declared.confidentiality
        bearsName = declared.bearsName
        titleFields = declared.titleFields
        let members = Mirror(reflecting: declared.init()).children.map(\.value)
        let common = Mirror(reflecting: CommonFields()).children.map(\.value)
        fields = (members + common).compactMap { $0 as? any FieldDeclaration }
        elements = members.compactMap { $0 as? any ElementsDeclaration }
        fieldsOfFacets = fields.filter { !$0.uses.isDisjoint(with: [.filter, .timeline, .order]) }
        fieldsByName = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
        elementsByName = Dictionary(uniqueKeysWithValues: elements.map { ($0.name, $0) })
        titleOf = { declared.title(of: Typed(unchecked: $0)) }
        keyOf = { declared.naturalKey(of: Typed(unchecked: $0)) }
        meetingsOf = { declared.meetings(of: Typed(unchecked: $0)) }
    }

    /// The name of the field that a person calls by its name or its label; what names none, as it was written.
    package func fieldName(of word: String) -> String {
        if fieldsByName[word] != nil || elementsByName[word] != nil { return word }
        let labels = fields.map { ($0.name, $0.label) } + elements.map { ($0.name, $0.label) }
        return labels.first { $0.1.lowercased() == word.lowercased() }?.0 ?? word
    }

    package func field(_ name: String) -> (any FieldDeclaration)? { fieldsByName[name] }
    package func elements(_ name: String) -> (any ElementsDeclaration)? { elementsByName[name] }

    package func fields(for use: FieldUse) -> [any FieldDeclaration] {
        fields.filter { $0.uses.contains(use) }
    }

    /// The line that lists show; empty where the entry holds nothing that could be one.
    package func title(of entry: Entry) -> String {
        titleOf(entry) ?? titleFields.lazy.compactMap { entry.fields[$0]?.plainWords }.first ?? ""
    }

    /// What names the same thing elsewhere.
    package func naturalKey(of entry: Entry) -> [String]? { keyOf(entry) }

    /// What it shares with the entries of other collections that speak of the same thing.
    package func meetings(of entry: Entry) -> [String] { meetingsOf(entry) }

    /// Whether entries of it stand for a file of which the records are shown like entries.
    package var isCollection: Bool { field(SharedFields.records.name) != nil }
}
