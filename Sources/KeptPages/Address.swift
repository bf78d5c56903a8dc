import Foundation
package import KeptEntries

/// Every address of the site, read and written in one place; they are permanent, since people write them down.
package enum Address: Sendable, Equatable {
    case overview
    case submission(String)
    case list(ListAddress)
    case entry(String)
    case search(String)
    case style

    /// An address from a path, as `/lists/claims`, and what follows its question mark; `nil` where no page has it.
    package init?(path: String, query: String = "") {
        let parts = path.split(separator: "/").map(String.init)
        let fields = FormFields(query)
        switch (parts.first, parts.count) {
        case (nil, _): self = .overview
        case ("style.css", 1): self = .style
        case ("search", 1): self = .search(fields.first("q"))
        case ("submissions", 2): self = .submission(parts[1])
        case ("entries", 2): self = .entry(parts[1])
        case ("lists", 2):
            guard let list = ListAddress(kind: parts[1], fields) else { return nil }
            self = .list(list)
        default: return nil
        }
    }

    package var text: String {
        switch self {
        case .overview: "/"
        case .submission(let id): "/submissions/" + id
        case .list(let list): list.text
        case .entry(let id): "/entries/" + id
        case .search(let words): words.isEmpty ? "/search" : "/search?" + FormFields([("q", words)]).text
        case .style: "/style.css"
        }
    }

    /// Where an entry is shown best.
    package static func of(_ entry: Entry) -> Address {
        entry.kind == .submission ? .submission(entry.id) : .entry(entry.id)
    }

    /// What a log may say of it: no id, no words of a search.
    package var name: String {
        switch self {
        case .overview: "overview"
        case .submission: "submission"
        case .list(let list): "list of " + list.kind.name
        case .entry: "entry"
        case .search: "search"
        case .style: "style"
        }
    }
}

/// A list: which entries, in which form, from where on.
package struct ListAddress: Sendable, Equatable {
    package enum Form: String, Sendable { case html, csv, json }

    package let kind: EntryKind
    package var form = Form.html
    /// A filter's name and the value as it is written in the address.
    package var filters: [Filter] = []
    package var words = ""
    /// A field, with `-` before it the other way round.
    package var order: String?
    package var after: String?

    package struct Filter: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(name: String, value: String) { (self.name, self.value) = (name, value) }
    }

    package init(_ kind: EntryKind) { self.kind = kind }

    init?(kind: String, _ fields: FormFields) {
        do { self.kind = try EntryKind(kind) } catch { return nil }
        for (name, value) in fields.all where !value.isEmpty {
            switch name {
            case "format":
                guard let form = Form(rawValue: value) else { return nil }
                self.form = form
            case "q": words = value
            case "order": order = value
            case "after": after = value
            default: filters.append(Filter(name: name, value: value))
            }
        }
    }

    package var text: String {
        var fields = filters.map { ($0.name, $0.value) }
        if !words.isEmpty { fields.append(("q", words)) }
        if let order { fields.append(("order", order)) }
        if form != .html { fields.append(("format", form.rawValue)) }
        if let after { fields.append(("after", after)) }
        let query = FormFields(fields).text
        return "/lists/" + kind.plural + (query.isEmpty ? "" : "?" + query)
    }

    /// The same list changed, from its beginning.
    package func with(_ change: (inout ListAddress) -> Void) -> ListAddress {
        var list = self
        list.after = nil
        change(&list)
        return list
    }
}

/// The fields of a form, as browsers send them: spaces as `+`, the rest percent-encoded.
struct FormFields {
    let all: [(name: String, value: String)]

    private static let most = 100
    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    init(_ query: String) {
        all = query.split(separator: "&").prefix(Self.most).map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            func decoded(_ part: Substring) -> String {
                // Control characters are no words, and no page may hold them.
                String(
                    (part.replacing("+", with: " ").removingPercentEncoding ?? "").unicodeScalars
                        .filter { $0.properties.generalCategory != .control })
            }
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    init(_ fields: [(String, String)]) { all = fields.map { (name: $0.0, value: $0.1) } }

    func first(_ name: String) -> String { all.first { $0.name == name }?.value ?? "" }

    var text: String {
        func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? ""
        }
        return all.map { encoded($0.name) + "=" + encoded($0.value) }.joined(separator: "&")
    }
}
