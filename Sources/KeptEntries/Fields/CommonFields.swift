package import KeptVocabulary

/// The fields that entries of every kind have.
package struct CommonFields: Sendable {
    package let groups = Field<[String]>(
        "groups", "Groups at risk",
        "The groups that are at particular risk, as women human rights defenders.",
        .filter)
    package let remark = Field<String>("remark", "Remark", "What colleagues should know.", .searched)
    package let confidentiality = Field<Confidentiality>(
        "confidentiality", "Confidentiality", "Who may see it.", .filter)
    package let otherColumns = Field<[String]>(
        "otherColumns", "Other columns",
        "What a table said beside the fields that Kept knows, as a column's name and its value.")

    static let declared = CommonFields()
}

/// Fields that several kinds have under the same name and meaning.
enum SharedFields {
    static let state = Field<Country>("state", "State", "The State that it is about.", .filter)
    static let symbol = Field<DocumentSymbol>(
        "symbol", "Document", "The symbol of the United Nations document that says it.", .filter)
    static let mechanism = Field<Mechanism>(
        "mechanism", "Mechanism", "The United Nations mechanism concerned.", .filter)
    static let cycle = Field<Int>(
        "cycle", "Cycle", "Which cycle of the Universal Periodic Review.", .filter, .order,
        limit: .range(1...9))
    static let session = Field<Int>(
        "session", "Session", "Which session of the mechanism.", .filter, .order, limit: .range(1...300))
    static let document = Field<String>(
        "document", "Document", "The SHA-256 of the file that was read.", .technical)
    static let records = Field<String>(
        "records", "Records", "The SHA-256 of the file of records that a reader made of it.", .technical)
    static let citations = Elements<Citation>(
        "citations", "Notes", "The notes, each with the sources that it names.")

    static func date(_ help: String, _ uses: FieldUse...) -> Field<EDTFDate> {
        uses.contains(.timeline)
            ? Field("date", "Date", help, .column, .timeline, .order)
            : Field("date", "Date", help, .column, .order)
    }
}
