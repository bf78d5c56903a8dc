import KeptEntries
import KeptRegister

/// Whose record an entry is and what its source says instead; of a collection, what it holds.
struct EntryOrigin {
    private let entry: Entry
    private let record: RecordOfCollection?
    private let records: [EntryKind: Int]

    init(_ entry: Entry, in register: Register) throws {
        self.entry = entry
        record = try register.record(of: entry.id)
        records = try entry.records.map { _ in try register.records(of: entry.id) } ?? [:]
    }

    private static let template = """

        {{#isCollection}}<p>Holds {{words}}.</p>{{/isCollection}}{{#isRecord}}<p class="small">As <a href="{{address}}">{{source}}</a> has it{{#isChanged}}, but for what was changed here or answered later{{/isChanged}}.</p>{{/isRecord}}{{#isChanged}}
        <h2>Otherwise in the source</h2>
        <dl>{{#unlike}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/unlike}}</dl>{{/isChanged}}
        """

    /// Nothing for an entry of the register's own.
    func html() throws -> String {
        guard record != nil || !records.isEmpty else { return "" }
        let unlike = self.unlike
        let counts = records.sorted { $0.key < $1.key }.map { "\($1) \($0.word(for: $1))" }
        return try Template.render(
            Self.template,
            [
                "isCollection": !records.isEmpty, "words": counts.joined(separator: ", "),
                "isRecord": record != nil, "source": record?.collection.title ?? "",
                "address": record.map { Address.of($0.collection).text } ?? "",
                "isChanged": !unlike.isEmpty, "unlike": unlike,
            ])
    }

    /// The fields of which the collection says something else than what stands.
    private var unlike: [[String: String]] {
        (entry.kind.description?.fields ?? []).compactMap { field in
            guard !field.uses.contains(.technical), let own = record?.entry.fields[field.name],
                own != entry.fields[field.name]
            else { return nil }
            return ["name": field.label, "value": field.words(own)]
        }
    }
}
