import Hummingbird
import KeptActions
import KeptRegister
import KeptVocabulary

/// The entries of a kind as a table, as CSV or as JSON, all from one address.
struct ListPage {
    let site: Site
    let kind: EntryKind
    let form: String?

    init(_ site: Site, kind: String, form: String?) throws {
        do { self.kind = try EntryKind(kind) } catch { throw HTTPError(.notFound) }
        self.site = site
        self.form = form
    }

    private static let template = """
        <h1>{{name}}</h1>
        {{#isEmpty}}<p>No {{plural}} yet. Reading a submission that speaks of some adds them.</p>{{/isEmpty}}
        {{^isEmpty}}<p class="small">The same as <a href="{{address}}?format=csv">CSV</a> or <a href="{{address}}?format=json">JSON</a></p>
        <div class="scroll" role="region" aria-label="{{name}}" tabindex="0"><table>
        <caption>{{count}} {{plural}}, in the order in which they were read</caption>
        <thead><tr><th scope="col">Entry</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}<th scope="col">Tied to</th></tr></thead>
        <tbody>{{#rows}}<tr><td><a href="{{address}}">{{title}}</a></td>{{#cells}}<td>{{.}}</td>{{/cells}}
        <td>{{#ties}}<a class="tie" href="{{address}}">{{name}}</a> {{/ties}}</td></tr>{{/rows}}</tbody>
        </table></div>{{/isEmpty}}
        """

    private var columns: [String] {
        switch kind {
        case .recommendation: ["addressee", "verb", "section"]
        case .claim: ["section"]
        case .provision: ["instrument", "article", "date"]
        case .norm: ["instrument", "article"]
        case .source: ["url", "date"]
        case .event: ["date", "location", "attributedTo"]
        case .plan: ["period"]
        case .commitment, .opportunity: ["date"]
        case .communication: ["date", "addressee"]
        default: []
        }
    }

    func response() throws -> Response {
        let entries = try site.register.entries(kind)
        switch form {
        case "json":
            let json = try JSONText.text(EntryListJSON(kind: kind, entries: entries))
            return Self.text(json, type: "application/json")
        case "csv":
            return Self.text(
                CSV.text(["id", "title"] + columns, entries.map(record)), type: "text/csv; charset=utf-8")
        case nil, "html": break
        default: throw HTTPError(.notFound)
        }
        let body = try Template.render(
            Self.template,
            [
                "name": kind.plural.capitalisedFirst, "plural": kind.plural, "isEmpty": entries.isEmpty,
                "count": entries.count, "address": Address.list(kind), "columns": columns.map(FieldText.name),
                "rows": try entries.map { entry in
                    [
                        "title": entry.title,
                        "address": kind == .submission
                            ? Address.submission(entry.id) : Address.entry(entry.id),
                        "cells": columns.map { FieldText.value($0, entry.fields[$0]) },
                        "ties": try ties(entry),
                    ] as [String: Any]
                },
            ])
        return try Layout.page(
            kind.plural.capitalisedFirst, body, here: Address.list(kind), asOf: site.register.day)
    }

    private func record(_ entry: Entry) -> [String] {
        [entry.id, entry.title] + columns.map { FieldText.value($0, entry.fields[$0]) }
    }

    /// The claims that a recommendation rests on; of other ties how many of each kind, its page shows which.
    private func ties(_ entry: Entry) throws -> [[String: String]] {
        let links = try site.register.links(of: entry.id).filter { $0.role != .partOf }
        let reasons = links.filter { $0.origin == entry.id && $0.role == .restsOn }.map(\.target)
        let claims = try site.register.entries(reasons).map { claim in
            ["name": "Rests on: " + claim.title.cut(to: 70), "address": Address.entry(claim.id)]
        }
        let others = links.map { $0.origin == entry.id ? $0.target : $0.origin }.filter {
            !reasons.contains($0)
        }
        var counts: [String: Int] = [:]
        for other in others { counts[String(other.prefix { $0 != "-" }), default: 0] += 1 }
        return claims
            + counts.sorted { $0.key < $1.key }.map { kind, count in
                let plural = EntryKind(rawValue: kind)?.plural ?? kind
                return [
                    "name": "\(count) \(count == 1 ? kind : plural)",
                    "address": Address.entry(entry.id) + "#ties",
                ]
            }
    }

    private static func text(_ text: String, type: String) -> Response {
        Response(status: .ok, headers: [.contentType: type], body: .init(byteBuffer: .init(string: text)))
    }
}

/// Comma-separated values, RFC 4180: UTF-8 with a mark that spreadsheets look for, CR LF.
package enum CSV {
    package static func text(_ header: [String], _ rows: [[String]]) -> String {
        "\u{FEFF}" + ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    ///
    /// By Unicode scalars: CR LF is one character, and a mark with an accent is another.
    private static func cell(_ value: String) -> String {
        let isFormula = value.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + value : value
        guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
            return safe
        }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
