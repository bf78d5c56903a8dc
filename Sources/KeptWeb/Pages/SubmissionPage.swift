import Hummingbird
import KeptActions
import KeptChecks
import KeptRegister
import KeptVocabulary

/// A submission as its author and its critic read it: each claim beside its sources and diagnostics.
struct SubmissionPage {
    let site: Site
    let id: String

    init(_ site: Site, id: String) {
        self.site = site
        self.id = id
    }

    private static let template = """
        <h1>{{title}}</h1>
        <p class="lead">{{about}} · {{checked}}</p>
        {{#sections}}
        {{#heading}}<h2>{{heading}}</h2>{{/heading}}
        {{#rows}}
        <div class="row" id="{{id}}">
        <div class="item {{kind}}"><p>{{{text}}}</p><p class="tag"><a href="{{address}}">{{kind}}</a>{{#asked}} · {{asked}}{{/asked}}</p></div>
        <div class="margin">
        {{#hasNotes}}<ol>{{#notes}}<li value="{{number}}">{{#url}}<a href="{{url}}" rel="noreferrer noopener">{{text}}</a>{{/url}}{{^url}}{{text}}{{/url}}
        {{#sources}} <a href="{{address}}">source</a>{{/sources}}</li>{{/notes}}</ol>{{/hasNotes}}
        {{#hasReasons}}<p>Rests on:</p><ul>{{#reasons}}<li><a href="#{{id}}">{{title}}</a></li>{{/reasons}}</ul>{{/hasReasons}}
        {{#diagnostics}}<div class="diagnostic {{severity}}"><p><strong>{{rule}}</strong>: {{message}}</p><p class="grey">{{help}}</p></div>{{/diagnostics}}
        </div></div>
        {{/rows}}
        {{/sections}}
        {{#hasOthers}}<h2>Diagnostics of the notes</h2>
        {{#others}}<div class="diagnostic {{severity}} small"><p><strong>{{rule}}</strong>, {{where}}: {{message}}</p><p class="grey">{{help}}</p></div>{{/others}}{{/hasOthers}}
        """

    func response() async throws -> Response {
        let submission = try site.register.entry(id)
        guard submission.kind == .submission else { throw HTTPError(.notFound) }
        var margin = try await SubmissionMargin(site, submission)
        var sections: [[String: Any]] = []
        for section in submission.fields["sections"]?.list ?? [] {
            let fields = section.fields
            let ids = (fields["blocks"]?.list ?? []).flatMap {
                $0.fields["entries"]?.list.compactMap(\.text) ?? []
            }
            let rows = try site.register.entries(ids).map { try margin.row($0) }
            let heading = [fields["number"]?.text.map { $0 + "." }, fields["title"]?.text].compactMap { $0 }
            sections.append(["heading": heading.joined(separator: " "), "rows": rows])
        }
        let others = try margin.unplaced()
        let body = try Template.render(
            Self.template,
            [
                "title": submission.title, "about": Self.about(submission), "checked": margin.summary,
                "sections": sections, "hasOthers": !others.isEmpty, "others": others,
            ])
        return try Layout.page(
            submission.title, body, here: Address.list(.submission), asOf: site.register.day)
    }

    /// State, mechanism and file in one line.
    static func about(_ submission: Entry) -> String {
        let fields = submission.fields
        let state = fields["state"]?.text.flatMap(Country.withCode)?.shortName
        let mechanism = fields["mechanism"]?.text.flatMap(Mechanism.init(rawValue:))?.name
        return [state, mechanism, fields["file"]?.text].compactMap { $0 }.joined(separator: " · ")
    }
}
