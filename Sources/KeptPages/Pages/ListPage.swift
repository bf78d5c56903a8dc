import KeptActions
import KeptEntries
import KeptRegister
import KeptVocabulary

/// The entries of a kind as a table, as CSV or as JSON, all from one address.
struct ListPage {
    private let register: Register
    private let address: ListAddress
    private let query: EntryQuery

    /// - Throws: `EntryError` where the address narrows by what is no filter of the kind.
    init(_ site: Site, _ address: ListAddress) throws {
        register = site.register
        self.address = address
        var query = try ListEntries.query(
            address.kind, filters: address.filters.map { ($0.name, $0.value) }, about: address.words,
            order: address.order)
        query.after = address.after
        self.query = query
    }

    private var kind: EntryKind { address.kind }
    private var plural: String { kind.plural }

    func answer() throws -> Answer {
        switch address.form {
        case .html: return try .page(html())
        case .json:
            var entries: [Entry] = []
            try register.each(query) { entries.append($0) }
            return Answer(
                try JSONText.text(EntryListJSON(kind: kind, entries: entries)), "application/json")
        case .csv:
            let table = try ExportTable(kind) { Address.entry($0).text }
            var text = CSV.text(table.heads, [])
            try register.each(query) { entry in for row in table.rows(entry) { text += CSV.line(row) } }
            return Answer(text, "text/csv; charset=utf-8")
        }
    }

    private static let template = """
        <h1>{{name}}</h1>
        {{#isEmpty}}<p>No {{plural}} yet. {{help}} Reading a document that speaks of some adds them.</p>{{/isEmpty}}
        {{^isEmpty}}<div class="list"><div class="facets">
        <form action="{{path}}"><label for="words">Words</label> <input id="words" name="q" type="search" value="{{words}}">{{#narrowed}}<input type="hidden" name="{{field}}" value="{{value}}">{{/narrowed}} {{#sorting}}<input type="hidden" name="order" value="{{sorting}}">{{/sorting}} <button>Narrow</button></form>
        {{#narrowed}}<p class="small">{{name}}: {{words}} <a href="{{address}}">all</a></p>{{/narrowed}}
        {{#facets}}<h2>{{name}}</h2><ul>{{#values}}<li><a href="{{address}}">{{words}}</a> <span class="tag">{{count}}</span></li>{{/values}}</ul>{{/facets}}
        </div><div>
        <p class="small">{{found}} · the same as <a href="{{csv}}">CSV</a> or <a href="{{json}}">JSON</a></p>
        {{#isNone}}<p>Nothing in this list is such; narrow it less.</p>{{/isNone}}
        {{#hasRows}}<div class="scroll" role="region" aria-label="{{name}}" tabindex="0"><table>
        <caption>{{plural}}, {{order}}</caption>
        <thead><tr><th scope="col">{{kind}}</th>{{#columns}}<th scope="col"{{#sort}} aria-sort="{{sort}}"{{/sort}}>{{#address}}<a href="{{address}}">{{label}}</a>{{/address}}{{^address}}{{label}}{{/address}}</th>{{/columns}}<th scope="col">Tied to</th></tr></thead>
        <tbody>{{#rows}}<tr><td><a href="{{address}}">{{title}}</a></td>{{#cells}}<td>{{.}}</td>{{/cells}}
        <td>{{#ties}}<a class="tie" href="{{address}}">{{name}}</a> {{/ties}}</td></tr>{{/rows}}</tbody>
        </table></div>{{/hasRows}}
        {{#next}}<p><a href="{{next}}" rel="next">The next {{plural}}</a></p>{{/next}}</div></div>{{/isEmpty}}
        """

    private func html() throws -> String {
        let page = try register.portion(query)
        let columns = ListColumns(kind).shown(for: page.entries)
        let isEmpty = page.total == 0 && query.isWhole
        let body = try Template.render(
            Self.template,
            [
                "name": plural.capitalisedFirst, "plural": plural, "kind": kind.name.capitalisedFirst,
                "help": kind.description?.help ?? "", "isEmpty": isEmpty, "isNone": page.total == 0,
                "path": ListAddress(kind).text, "words": address.words,
                "narrowed": narrowed, "facets": isEmpty ? [] : try facets(), "found": found(page),
                "csv": address.with { $0.form = .csv }.text, "json": address.with { $0.form = .json }.text,
                "hasRows": !page.entries.isEmpty, "columns": columns.map(head),
                "sorting": address.order ?? "", "order": orderInWords,
                "rows": try page.entries.map { try row($0, columns) },
                "next": page.next.map { next in address.with { $0.after = next }.text } ?? "",
            ])
        return try Layout.html(
            plural.capitalisedFirst, body, here: .list(ListAddress(kind)), asOf: register.day)
    }

    // MARK: - Its order

    private var orderInWords: String {
        guard let order = query.order, let field = kind.description?.field(order.field) else {
            return "in the order in which they were read"
        }
        return "by \(field.label.lowercased())" + (order.isDescending ? ", the last first" : "")
    }

    /// The head of a column, which orders the list by it where that can be.
    private func head(_ column: ListColumns.Column) -> [String: String] {
        let isOrder = kind.description?.field(column.name)?.uses.contains(.order) ?? false
        guard isOrder else { return ["label": column.label, "address": "", "sort": ""] }
        let own = query.order?.field == column.name ? query.order : nil
        let next = own?.isDescending == false ? "-" + column.name : column.name
        return [
            "label": column.label, "address": address.with { $0.order = next }.text,
            "sort": own.map { $0.isDescending ? "descending" : "ascending" } ?? "",
        ]
    }

    private func found(_ page: EntryPortion) -> String {
        "\(page.total) \(kind.word(for: page.total))"
            + (page.entries.count < page.total ? ", \(page.entries.count) on this page" : "")
    }

    // MARK: - Rows

    /// Longer titles end in an ellipsis; the entry's own page has all of it.
    private static let longestTitle = 600

    private func row(_ entry: Entry, _ columns: [ListColumns.Column]) throws -> [String: Any] {
        [
            "title": entry.title.cut(to: Self.longestTitle), "address": Address.of(entry).text,
            "cells": columns.map { entry.words($0.name)?.cut(to: Self.longestTitle) ?? "" },
            "ties": try ties(entry),
        ]
    }

    /// The claims that a recommendation rests on; of other ties how many of each kind, its page shows which.
    private func ties(_ entry: Entry) throws -> [[String: String]] {
        let links = try register.links(of: entry.id).filter { $0.role != .partOf }
        let reasons = links.filter { $0.origin == entry.id && $0.role == .restsOn }.map(\.target)
        let claims = try register.entries(reasons).map { claim in
            ["name": "Rests on: " + claim.title.cut(to: 70), "address": Address.entry(claim.id).text]
        }
        let others = links.map { $0.origin == entry.id ? $0.target : $0.origin }.filter {
            !reasons.contains($0)
        }
        let counts = Dictionary(grouping: try register.entries(others), by: \.kind).mapValues(\.count)
        return claims
            + counts.sorted { $0.key < $1.key }.map { kind, count in
                [
                    "name": "\(count) \(kind.word(for: count))",
                    "address": Address.entry(entry.id).text + "#ties",
                ]
            }
    }

    // MARK: - What narrows it

    private var narrowed: [[String: String]] {
        address.filters.compactMap { filter in
            guard let field = kind.description?.field(filter.name) else { return nil }
            return [
                "field": field.name, "value": filter.value, "name": field.label,
                "words": field.words(ofKey: filter.value),
                "address": address.with { list in list.filters.removeAll { $0 == filter } }.text,
            ]
        }
    }

    private func facets() throws -> [[String: Any]] {
        let counts = try register.facets(of: kind)
        return (kind.description?.fields(for: .filter) ?? []).compactMap { field in
            // A filter with one value narrows nothing.
            guard let values = counts[field.name], values.count > 1 else { return nil }
            return [
                "name": field.label,
                "values": values.map { value -> [String: Any] in
                    let filter = ListAddress.Filter(name: field.name, value: value.key)
                    return [
                        "words": field.words(ofKey: value.key), "count": value.count,
                        "address": address.with { list in
                            list.filters.removeAll { $0.name == filter.name }
                            list.filters.append(filter)
                        }.text,
                    ]
                },
            ]
        }
    }
}
