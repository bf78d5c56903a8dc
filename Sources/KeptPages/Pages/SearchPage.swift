import KeptEntries
import KeptRegister

/// One box for all; hits grouped by kind, the words marked.
struct SearchPage {
    private let site: Site
    private let words: String

    init(_ site: Site, _ words: String) {
        self.site = site
        self.words = words
    }

    private static let template = """
        <h1>Search</h1>
        {{#hint}}<p>{{hint}}</p>{{/hint}}
        {{#groups}}<h2>{{name}} <span class="tag">{{count}}</span></h2>
        <ul>{{#hits}}<li><a href="{{address}}">{{{snippet}}}</a></li>{{/hits}}</ul>{{/groups}}
        """

    func html() throws -> String {
        var hint = "Write words that an entry must hold; all of them must be there."
        var groups: [[String: Any]] = []
        if !words.isEmpty {
            do {
                let result = try site.register.search(words, isQuick: true)
                hint =
                    result.total == 0
                    ? "Nothing found. Fewer words find more."
                    : (result.isMore ? "More than " : "") + "\(result.total) found."
                groups = Dictionary(grouping: result.hits, by: \.kind).sorted { $0.key < $1.key }
                    .map { kind, hits in
                        [
                            "name": kind.plural.capitalisedFirst,
                            "count": result.facets["kind"]?[kind.name] ?? hits.count,
                            "hits": hits.map {
                                ["address": Address.entry($0.id).text, "snippet": Self.marked($0.snippet)]
                            },
                        ]
                    }
            } catch RegisterError.emptySearch { hint = RegisterError.emptySearch.description }
        }
        let body = try Template.render(Self.template, ["hint": hint, "groups": groups])
        return try Layout.html("Search", body, here: .search(""), query: words, asOf: site.register.day)
    }

    /// Escapes first, so that only our own marks become elements.
    private static func marked(_ snippet: String) -> String {
        snippet.escaped.replacing(/\[([^\[\]]*)\]/) { "<mark>" + $0.output.1 + "</mark>" }
    }
}
