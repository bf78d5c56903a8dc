import Hummingbird
import KeptActions
import KeptRegister
import KeptVocabulary

/// The page that says where things stand.
struct OverviewPage {
    let site: Site

    init(_ site: Site) { self.site = site }

    private static let template = """
        <h1>{{name}}</h1>
        {{#isEmpty}}<p>This register holds nothing yet. Add a submission: <code>kept read FILE --register {{name}}.kept --accept</code></p>{{/isEmpty}}
        {{#submissions}}<p><a href="{{address}}">{{title}}</a> <span class="tag">{{about}}</span></p>{{/submissions}}
        <ul class="facts">{{#counts}}<li><a href="{{address}}"><strong>{{count}}</strong> {{name}}</a></li>{{/counts}}</ul>
        {{#hasStanding}}<h2>Promised, done, silent</h2>
        <div class="scroll" role="region" aria-label="Promised, done, silent" tabindex="0"><table>
        <caption>What the State promised, what assessors say was done, and what stayed without an answer, as of {{today}}</caption>
        <thead><tr><th scope="col">When</th><th scope="col">Which</th><th scope="col">What</th></tr></thead>
        <tbody>{{#standing}}<tr><td>{{when}}</td><td>{{which}}</td><td><a href="{{address}}">{{what}}</a></td></tr>{{/standing}}</tbody>
        </table></div>{{/hasStanding}}
        {{#hasTimeline}}<h2>Timeline</h2>
        <div class="scroll" role="region" aria-label="Timeline" tabindex="0">{{{drawing}}}</div>
        <details><summary>The same as a table</summary>
        <div class="scroll" role="region" aria-label="Timeline as a table" tabindex="0"><table>
        <caption>Everything dated</caption>
        <thead><tr><th scope="col">When</th><th scope="col">Kind</th><th scope="col">Entry</th></tr></thead>
        <tbody>{{#moments}}<tr><td>{{when}}</td><td>{{kind}}</td><td><a href="{{address}}">{{title}}</a></td></tr>{{/moments}}</tbody>
        </table></div></details>{{/hasTimeline}}
        """

    func response() throws -> Response {
        let register = site.register
        let counts = try register.counts()
        let timeline = try Timeline(register)
        let standing = try self.standing()
        let body = try Template.render(
            Self.template,
            [
                "name": register.name, "isEmpty": counts.isEmpty, "today": site.today.description,
                "submissions": try register.entries(.submission).map { submission in
                    [
                        "title": submission.title, "address": Address.submission(submission.id),
                        "about": SubmissionPage.about(submission),
                    ]
                },
                "counts": EntryKind.allCases.filter { $0 != .passage }.compactMap { kind -> [String: Any]? in
                    counts[kind].map {
                        [
                            "count": $0, "name": $0 == 1 ? kind.rawValue : kind.plural,
                            "address": Address.list(kind),
                        ]
                    }
                },
                "hasStanding": !standing.isEmpty, "standing": standing,
                "hasTimeline": !timeline.moments.isEmpty,
                "drawing": timeline.drawing,
                "moments": timeline.moments.map {
                    [
                        "when": DateText.words($0.date), "kind": $0.entry.kind.rawValue,
                        "title": $0.entry.title,
                        "address": Address.entry($0.entry.id),
                    ]
                },
            ])
        return try Layout.page(register.name, body, here: Address.overview, asOf: site.register.day)
    }

    private func standing() throws -> [[String: String]] {
        var rows: [[String: String]] = []
        for (kind, which) in [
            (EntryKind.commitment, "promised"), (.assessment, "done"), (.communication, "silent"),
        ] {
            for entry in try site.register.entries(kind) {
                let date = try entry.fields["date"]?.text.map { try EDTFDate($0) }
                var what = entry.title
                if kind == .communication {
                    guard entry.fields["answered"]?.truth == false else { continue }
                    if let date, let days = DaysOfSilence.count(since: date, asOf: site.today) {
                        what += " for \(days) days"
                    }
                }
                rows.append([
                    "when": date.map(DateText.words) ?? "", "which": which, "what": what,
                    "address": Address.entry(entry.id),
                ])
            }
        }
        return rows
    }
}
