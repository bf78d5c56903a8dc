import KeptActions
import KeptEntries
import KeptRegister
import KeptVocabulary

/// A submission as its author and its critic read it: each claim beside its sources and diagnostics.
struct SubmissionPage {
    private let site: Site
    private let submission: Typed<SubmissionEntry>

    init(_ site: Site, _ id: String) throws {
        self.site = site
        guard let submission = Typed<SubmissionEntry>(try site.register.entry(id)) else {
            throw PageMissing()
        }
        self.submission = submission
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
        {{#weighed}}<details><summary>{{verdict}}</summary>{{#lines}}<p>{{.}}</p>{{/lines}}</details>{{/weighed}}
        </div></div>
        {{/rows}}
        {{/sections}}
        {{#hasOthers}}<h2>Diagnostics of the notes</h2>
        {{#others}}<div class="diagnostic {{severity}} small"><p><strong>{{rule}}</strong>, {{where}}: {{message}}</p><p class="grey">{{help}}</p></div>{{/others}}{{/hasOthers}}
        """

    func html() async throws -> String {
        var margin = try await SubmissionMargin(site, submission)
        var sections: [[String: Any]] = []
        if !submission.citations.isEmpty {
            sections.append(["heading": "", "rows": [try margin.row(submission.entry)]])
        }
        for section in try SubmissionOutline(submission.id, in: site.register).sections {
            let isCiting = Typed<SectionEntry>(section.entry)?.citations.isEmpty == false
            let texts = (isCiting ? [section.entry] : []) + section.paragraphs.flatMap(\.texts)
            let rows = try texts.map { try margin.row($0) }
            let heading = Typed<SectionEntry>(section.entry)?.title == nil ? "" : section.entry.title
            sections.append(["heading": heading, "rows": rows])
        }
        let others = try margin.unplaced()
        let body = try Template.render(
            Self.template,
            [
                "title": submission.entry.title, "about": Self.about(submission), "checked": margin.summary,
                "sections": sections, "hasOthers": !others.isEmpty, "others": others,
            ])
        return try Layout.html(
            submission.entry.title, body, here: .list(ListAddress(.submission)), asOf: site.register.day)
    }

    /// Authors, State, mechanism and file in one line.
    static func about(_ submission: Typed<SubmissionEntry>) -> String {
        let parts = [
            submission.authors?.joined(separator: ", "), submission.state?.shortName,
            submission.mechanism?.name, submission.file,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}
