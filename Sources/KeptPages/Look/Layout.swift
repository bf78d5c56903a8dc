import KeptEntries
import KeptVocabulary
import Mustache

/// Fills a template; values are escaped unless the template asks for them raw with three braces.
enum Template {
    static func render(_ template: String, _ values: [String: Any]) throws -> String {
        let pragma = ScalarEscaping.isRegistered ? "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}" : ""
        return try MustacheTemplate(string: pragma + template).render(withoutEmpty(values))
    }

    /// Sections of a template are left out where their value is missing; empty words count as missing.
    private static func withoutEmpty(_ values: [String: Any]) -> [String: Any] {
        values.compactMapValues { value in
            switch value {
            case let text as String: text.isEmpty ? nil : text
            case let rows as [[String: Any]]: rows.map(withoutEmpty)
            default: value
            }
        }
    }
}

/// What stands around every page.
enum Layout {
    private static let template = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{title}} · Kept</title>
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header>
        <p class="name"><a href="/">Kept</a></p>
        <nav aria-label="Register"><ul>
        {{#links}}<li><a href="{{address}}"{{#isHere}} aria-current="page"{{/isHere}}>{{name}}</a></li>{{/links}}
        </ul></nav>
        <form role="search" action="/search"><label for="q">Search</label>
        <input id="q" name="q" type="search" value="{{query}}"><button>Find</button></form>
        </header>
        <main id="main">
        {{#asOf}}<p class="notice">The register as it stood at the end of {{asOf}}.</p>{{/asOf}}
        {{{body}}}
        </main>
        </body>
        </html>

        """

    /// The kinds that every page leads to; the overview leads to all.
    private static let kinds: [EntryKind] = [
        .submission, .claim, .recommendation, .provision, .source, .event,
    ]

    static func html(
        _ title: String, _ body: String, here: Address? = nil, query: String = "",
        asOf day: CalendarDay? = nil
    ) throws -> String {
        let links =
            [("Overview", Address.overview)]
            + kinds.map { ($0.plural.capitalisedFirst, Address.list(ListAddress($0))) }
        return try Template.render(
            template,
            [
                "title": title, "body": body, "query": query, "asOf": day?.description ?? "",
                "links": links.map { name, address in
                    ["name": name, "address": address.text, "isHere": address == here] as [String: Any]
                },
            ])
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
