import Foundation
import Hummingbird
import KeptRegister
import KeptVocabulary

/// One box for all; hits grouped by kind, the words marked.
package struct SearchPage {
    let site: Site
    let words: String

    init(_ site: Site, words: String) {
        self.site = site
        self.words = words
    }

    /// The words of the form's field `q`, in which browsers send spaces as `+`; empty where it has none.
    package static func words(inQuery query: String) -> String {
        let field = query.split(separator: "&").first { $0.hasPrefix("q=") }
        return field?.dropFirst(2).replacing("+", with: " ").removingPercentEncoding ?? ""
    }

    private static let template = """
        <h1>Search</h1>
        {{#hint}}<p>{{hint}}</p>{{/hint}}
        {{#groups}}<h2>{{name}} <span class="tag">{{count}}</span></h2>
        <ul>{{#hits}}<li><a href="{{address}}">{{{snippet}}}</a></li>{{/hits}}</ul>{{/groups}}
        """

    func response() throws -> Response {
        var hint = "Write words that an entry must hold; all of them must be there."
        var groups: [[String: Any]] = []
        if !words.isEmpty {
            do {
                let result = try site.register.search(words)
                hint =
                    result.total == 0 ? "Nothing holds all these words; try fewer." : "\(result.total) found."
                for kind in EntryKind.allCases {
                    let hits = result.hits.filter { $0.kind == kind }
                    if hits.isEmpty { continue }
                    groups.append([
                        "name": kind.plural.capitalisedFirst,
                        "count": result.facets["kind"]?[kind.rawValue] ?? hits.count,
                        "hits": hits.map {
                            ["address": Address.entry($0.id), "snippet": Self.marked($0.snippet)]
                        },
                    ])
                }
            } catch RegisterError.emptySearch { hint = RegisterError.emptySearch.description }
        }
        let body = try Template.render(Self.template, ["hint": hint, "groups": groups])
        return try Layout.page("Search", body, here: Address.search, query: words, asOf: site.register.day)
    }

    /// Escapes first, so that only our own marks become elements.
    private static func marked(_ snippet: String) -> String {
        snippet.escaped.replacing(/\[([^\[\]]*)\]/) { "<mark>" + $0.output.1 + "</mark>" }
    }
}
