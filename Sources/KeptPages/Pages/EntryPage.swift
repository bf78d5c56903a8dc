import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

/// One entry: what it says, what it is tied to, and where it comes from.
struct EntryPage {
    private let register: Register
    private let entry: Entry

    init(_ site: Site, _ id: String) throws {
        register = site.register
        entry = try register.entry(id)
    }

    private static let template = """
        <p class="tag"><a href="{{list}}">{{kind}}</a> · {{id}}</p>
        <h1>{{title}}</h1>
        {{#unknown}}<p class="notice">A newer Kept wrote this; what it says is shown plainly.</p>{{/unknown}}
        {{#text}}<p>{{text}}</p>{{/text}}
        {{#url}}<p><a href="{{url}}" rel="noreferrer noopener">{{url}}</a></p>{{/url}}
        {{#hasFields}}<dl>{{#fields}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/fields}}</dl>{{/hasFields}}{{{origin}}}
        {{#hasConflicts}}<h2>In conflict</h2>
        <p>Two people changed these at the same time. Both values stay until someone decides with <code>kept set</code>.</p>
        <dl>{{#conflicts}}<dt>{{name}}</dt><dd>{{now}} stands; {{by}} wrote {{other}} ({{at}}).</dd>{{/conflicts}}</dl>{{/hasConflicts}}
        {{#hasGroups}}<h2 id="ties">Tied to</h2>
        {{#groups}}<h3>{{name}}</h3><ul>{{#entries}}<li><a href="{{address}}">{{title}}</a> <span class="tag">{{kind}}</span></li>{{/entries}}</ul>{{#more}}<p class="small">and {{more}} more</p>{{/more}}{{/groups}}{{/hasGroups}}
        {{#hasPlaces}}<h2>Comes from</h2>
        <ul>{{#places}}<li>{{document}}, {{place}} <span class="tag">accepted by {{by}}, {{at}}</span><blockquote>{{quote}}</blockquote></li>{{/places}}</ul>{{/hasPlaces}}
        """

    /// The most entries that a group of ties shows.
    private static let most = 100

    func html() throws -> String {
        let groups = try self.groups()
        let places = try register.provenance(of: entry.id).map(place)
        let conflicts = try register.conflicts(of: entry.id).map(conflict)
        let (fields, address) = shownFields
        let body = try Template.render(
            Self.template,
            [
                "id": entry.id, "kind": entry.kind.name, "list": Address.list(ListAddress(entry.kind)).text,
                "unknown": entry.kind.isKnown ? "" : "yes", "title": entry.title,
                "origin": try EntryOrigin(entry, in: register).html(), "url": address?.description ?? "",
                "hasFields": !fields.isEmpty, "fields": fields,
                "hasConflicts": !conflicts.isEmpty, "conflicts": conflicts,
                "hasGroups": !groups.isEmpty, "groups": groups, "hasPlaces": !places.isEmpty,
                "places": places,
            ])
        return try Layout.html(entry.title.cut(to: 60), body, asOf: register.day)
    }

    /// The fields that say more than the title, in the order in which the kind declares them, and the address to link.
    private var shownFields: ([[String: String]], WebAddress?) {
        guard let kind = entry.kind.description else {
            let names = (Array(entry.fields.keys) + entry.elements.keys).sorted()
            return (names.compactMap { row($0, entry.words($0)) }, nil)
        }
        var address: WebAddress?
        var rows: [[String: String]?] = kind.fields.map { field in
            guard !field.uses.contains(.technical), let value = entry.fields[field.name] else { return nil }
            if let found = WebAddress(stored: value), field.schema == WebAddress.schema {
                address = found
                return nil
            }
            let words = field.words(value)
            return words == entry.title ? nil : row(field.label, words)
        }
        rows += kind.elements.map { row($0.label, entry.words($0.name)) }
        // What a newer Kept wrote into an entry of a known kind.
        rows += entry.fields.keys.filter { kind.field($0) == nil }.sorted().map { row($0, entry.words($0)) }
        return (rows.compactMap { $0 }, address)
    }

    private func row(_ name: String, _ words: String?) -> [String: String]? {
        words.map { ["name": name, "value": $0] }
    }

    private func groups() throws -> [[String: Any]] {
        let links = try register.links(of: entry.id)
        let roles = Role.known + Set(links.map(\.role)).subtracting(Role.known).sorted { $0.name < $1.name }
        var groups: [[String: Any]] = []
        for role in roles {
            let own = links.filter { $0.role == role }
            let ends = [
                (role.description?.outward ?? role.name, own.filter { $0.origin == entry.id }.map(\.target)),
                (
                    role.description?.inward ?? role.name + ", from",
                    own.filter { $0.target == entry.id }.map(\.origin)
                ),
            ]
            for (name, ids) in ends where !ids.isEmpty {
                let shown = try register.entries(Array(ids.prefix(Self.most)))
                groups.append([
                    "name": name, "more": ids.count > Self.most ? String(ids.count - Self.most) : "",
                    "entries": shown.map {
                        ["title": $0.title, "kind": $0.kind.name, "address": Address.of($0).text]
                    },
                ])
            }
        }
        return groups
    }

    private func place(_ accepted: Accepted) throws -> [String: String] {
        let found = accepted.provenance
        return [
            "document": try register.documentName(found.document),
            "place": found.place.words, "quote": found.quote, "by": accepted.by, "at": accepted.at.words,
        ]
    }

    private func conflict(_ conflict: Conflict) -> [String: String] {
        func words(_ value: Value?) -> String {
            guard let value else { return "nothing" }
            if conflict.slot == .removed { return "that it is removed" }
            return "“\(conflict.slot.words(value, of: entry.kind))”"
        }
        return [
            "name": label(conflict.slot), "by": conflict.by, "at": conflict.at.words,
            "now": words(standing(conflict.slot)), "other": words(conflict.value),
        ]
    }

    private func standing(_ slot: Slot) -> Value? {
        switch slot {
        case .field(let name): entry.fields[name]
        case .element(let field, let key): entry.elements[field]?[key]?.value
        case .key, .removed, .record, .link, .place, .other: nil
        }
    }

    private func label(_ slot: Slot) -> String {
        switch slot {
        case .field(let name): entry.kind.description?.field(name)?.label ?? name
        case .element(let name, _): entry.kind.description?.elements(name)?.label ?? name
        case .link(let role, _): role.description?.outward ?? role.name
        case .removed: "Removed"
        case .key, .record, .place, .other: slot.shownName
        }
    }
}
