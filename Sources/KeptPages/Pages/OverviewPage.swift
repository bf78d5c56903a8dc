import KeptActions
import KeptEntries
import KeptRegister
import KeptVocabulary

/// The page that says where things stand.
struct OverviewPage {
    private let site: Site

    init(_ site: Site) { self.site = site }

    private static let template = """
        <h1>{{name}}</h1>
        {{#isEmpty}}<p>This register holds nothing yet. Add a submission: <code>kept read FILE --register {{name}}.kept --accept</code></p>{{/isEmpty}}
        {{#submissions}}<p><a href="{{address}}">{{title}}</a> <span class="tag">{{about}}</span></p>{{/submissions}}
        <ul class="facts">{{#counts}}<li><a href="{{address}}">{{count}} {{name}}</a></li>{{/counts}}</ul>
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
        <caption>{{dated}}</caption>
        <thead><tr><th scope="col">When</th><th scope="col">Kind</th><th scope="col">Entry</th></tr></thead>
        <tbody>{{#moments}}<tr><td>{{when}}</td><td>{{kind}}</td><td><a href="{{address}}">{{title}}</a></td></tr>{{/moments}}</tbody>
        </table></div></details>{{/hasTimeline}}
        """

    func html() throws -> String {
        let register = site.register
        let counts = try register.counts()
        let timeline = try Timeline(register)
        let standing = try self.standing()
        let body = try Template.render(
            Self.template,
            [
                "name": register.name, "isEmpty": counts.isEmpty, "today": site.today.description,
                "submissions": try register.entries(.submission).map(Self.line),
                "counts": counts.filter { $0.key != .passage }.sorted { $0.key < $1.key }.map(Self.count),
                "hasStanding": !standing.isEmpty, "standing": standing,
                "hasTimeline": !timeline.moments.isEmpty, "drawing": timeline.drawing,
                "dated": timeline.isCut ? "The newest of what is dated" : "Everything dated",
                "moments": timeline.moments.map {
                    [
                        "when": $0.date.words, "kind": $0.entry.kind.name, "title": $0.entry.title,
                        "address": Address.of($0.entry).text,
                    ]
                },
            ])
        return try Layout.html(register.name, body, here: .overview, asOf: site.register.day)
    }

    private static func line(_ entry: Entry) -> [String: String] {
        [
            "title": entry.title, "address": Address.submission(entry.id).text,
            "about": Typed<SubmissionEntry>(entry).map(SubmissionPage.about) ?? "",
        ]
    }

    private static func count(_ kind: EntryKind, _ count: Int) -> [String: Any] {
        ["count": count, "name": kind.word(for: count), "address": Address.list(ListAddress(kind)).text]
    }

    /// The most rows of each kind.
    private static let most = 40

    private func standing() throws -> [[String: String]] {
        var rows: [[String: String]] = []
        func add(_ date: EDTFDate?, _ which: String, _ what: String, _ entry: Entry) {
            rows.append([
                "when": date?.words ?? "", "which": which, "what": what,
                "address": Address.entry(entry.id).text,
            ])
        }
        for entry in try first(.commitment) {
            add(Typed<CommitmentEntry>(entry)?.date, "promised", entry.title, entry)
        }
        for entry in try first(.assessment) {
            add(Typed<AssessmentEntry>(entry)?.date, "assessed", entry.title, entry)
        }
        for entry in try first(.communication) {
            guard let sent = Typed<CommunicationEntry>(entry), sent.answered == false else { continue }
            let days = sent.date.flatMap { DaysOfSilence.count(since: $0, asOf: site.today) }
            add(sent.date, "silent", entry.title + (days.map { " for \($0) days" } ?? ""), entry)
        }
        return rows
    }

    private func first(_ kind: EntryKind) throws -> [Entry] {
        var query = EntryQuery(kind)
        query.limit = Self.most
        return try site.register.portion(query).entries
    }
}
