import Hummingbird
import KeptActions
import KeptRegister
import KeptVocabulary

/// One entry: what it says, what it is tied to, and where it comes from.
struct EntryPage {
    let site: Site
    let id: String

    init(_ site: Site, id: String) {
        self.site = site
        self.id = id
    }

    private static let template = """
        <p class="tag"><a href="{{list}}">{{kind}}</a> · {{id}}</p>
        <h1>{{title}}</h1>
        {{#text}}<p>{{text}}</p>{{/text}}
        {{#url}}<p><a href="{{url}}" rel="noreferrer noopener">{{url}}</a></p>{{/url}}
        {{#hasFields}}<dl>{{#fields}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/fields}}</dl>{{/hasFields}}
        {{#hasConflicts}}<h2>In conflict</h2>
        <p>Two people changed these at the same time. Both values stay until someone decides with <code>kept set</code>.</p>
        <dl>{{#conflicts}}<dt>{{name}}</dt><dd>{{now}} stands; {{by}} wrote {{other}} ({{at}}).</dd>{{/conflicts}}</dl>{{/hasConflicts}}
        {{#hasGroups}}<h2 id="ties">Tied to</h2>
        {{#groups}}<h3>{{name}}</h3><ul>{{#entries}}<li><a href="{{address}}">{{title}}</a> <span class="tag">{{kind}}</span></li>{{/entries}}</ul>{{/groups}}{{/hasGroups}}
        {{#hasPlaces}}<h2>Comes from</h2>
        <ul>{{#places}}<li>{{document}}, {{place}}<blockquote>{{quote}}</blockquote></li>{{/places}}</ul>{{/hasPlaces}}
        """

    private static let roles: [(role: Link.Role, to: String, from: String)] = [
        (.cites, "Cites", "Cited by"), (.restsOn, "Rests on", "Bears out"),
        (.mentions, "Mentions", "Mentioned by"),
        (.partOf, "Part of", "Holds"), (.answers, "Answers", "Answered by"),
        (.assesses, "Assesses", "Assessed by"),
        (.attributedTo, "Said by", "Said"), (.heldAgainst, "Held against", "Violated by"),
        (.victim, "Victim of", "Victims"), (.perpetrator, "Perpetrator in", "Perpetrators"),
        (.witness, "Witness of", "Witnesses"), (.intervener, "Intervened in", "Intervened"),
    ]

    func response() throws -> Response {
        let entry = try site.register.entry(id)
        let links = try site.register.links(of: id)
        var groups: [[String: Any]] = []
        for (role, to, from) in Self.roles {
            let targets = links.filter { $0.role == role && $0.origin == id }.map(\.target)
            let origins = links.filter { $0.role == role && $0.target == id }.map(\.origin)
            for (name, ids) in [(to, targets), (from, origins)] where !ids.isEmpty {
                groups.append(["name": name, "entries": try site.register.entries(ids).map(Self.line)])
            }
        }
        let places = try site.register.provenance(of: id).map { place in
            [
                "document": try site.register.document(place.document)?.name ?? place.document,
                "place": Self.words(place.place), "quote": place.quote,
            ]
        }
        let conflicts = try site.register.conflicts(of: id).map { conflict in
            [
                "name": FieldText.name(conflict.name), "by": conflict.by, "at": conflict.at.words,
                "now": Self.words(entry.value(conflict.name), conflict.name),
                "other": Self.words(conflict.value, conflict.name),
            ]
        }
        let hidden: Set = ["text", "url", "citations", "sections", "document"]
        let fields = entry.fields.filter { !hidden.contains($0.key) }.sorted { $0.key < $1.key }
        let url = entry.fields["url"]?.text ?? ""
        let isSafe = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) }
        let text = entry.fields["text"]?.text ?? ""
        let body = try Template.render(
            Self.template,
            [
                "id": id, "kind": entry.kind.rawValue, "list": Address.list(entry.kind), "title": entry.title,
                "text": text == entry.title ? "" : text, "url": isSafe ? url : "",
                "hasFields": !fields.isEmpty,
                "fields": fields.map {
                    ["name": FieldText.name($0.key), "value": FieldText.value($0.key, $0.value)]
                },
                "hasConflicts": !conflicts.isEmpty, "conflicts": conflicts,
                "hasGroups": !groups.isEmpty, "groups": groups, "hasPlaces": !places.isEmpty,
                "places": places,
            ])
        return try Layout.page(entry.title.cut(to: 60), body, here: "", asOf: site.register.day)
    }

    private static func words(_ value: Field?, _ name: String) -> String {
        let words = FieldText.value(name, value)
        return words.isEmpty ? "nothing" : "“\(words)”"
    }

    private static func line(_ entry: Entry) -> [String: String] {
        let address = entry.kind == .submission ? Address.submission(entry.id) : Address.entry(entry.id)
        return ["title": entry.title, "kind": entry.kind.rawValue, "address": address]
    }

    private static func words(_ place: Place) -> String {
        switch place {
        case .text(_, _, let line, let column): "line \(line), column \(column)"
        case .page(let page, _): "page \(page)"
        case .paragraph(let number, _, _): "paragraph \(number)"
        }
    }
}
