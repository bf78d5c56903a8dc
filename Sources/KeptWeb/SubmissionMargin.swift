import KeptActions
import KeptChecks
import KeptRegister
import KeptVocabulary

/// What stands beside a submission's entries: their notes, the claims they rest on, and the diagnostics of the
/// document that they come from.
struct SubmissionMargin {
    private let site: Site
    private let digest: String
    private let diagnostics: [Diagnostic]
    private var placed = Set<Int>()
    private var notes = 0

    init(_ site: Site, _ submission: Entry) async throws {
        self.site = site
        digest = submission.fields["document"]?.text ?? ""
        guard let document = try site.register.document(digest) else {
            diagnostics = []
            return
        }
        let read = try await ReadFile().again(
            try site.register.evidence(digest), mediaType: document.mediaType, name: document.name)
        diagnostics = read.map { Checker.diagnostics(in: $0.checked) } ?? []
    }

    var summary: String {
        diagnostics.isEmpty ? "nothing found in the check" : "\(diagnostics.count) diagnostics"
    }

    /// Diagnostics that no row has shown: those that stand in notes and headings.
    func unplaced() throws -> [[String: String]] {
        try diagnostics.indices.filter { !placed.contains($0) }.map { try fields(diagnostics[$0]) }
    }

    mutating func row(_ entry: Entry) throws -> [String: Any] {
        let citations = entry.fields["citations"]?.list.map(\.fields) ?? []
        let reasons = try site.register.entries(
            try site.register.links(of: entry.id).filter { $0.origin == entry.id && $0.role == .restsOn }.map(
                \.target))
        let places = try site.register.provenance(of: entry.id).filter { $0.document == digest }.map(\.place)
        let own = diagnostics.indices.filter { index in
            !placed.contains(index) && places.contains { $0.overlaps(diagnostics[index].place) }
        }
        placed.formUnion(own)
        let first = notes + 1
        notes += citations.count
        return [
            "id": entry.id, "kind": entry.kind.rawValue, "address": Address.entry(entry.id),
            "text": text(entry, citations, first: first),
            "asked": [entry.fields["addressee"]?.text, entry.fields["verb"]?.text].compactMap { $0 }.joined(
                separator: ", "),
            "hasNotes": !citations.isEmpty, "hasReasons": !reasons.isEmpty,
            "notes": citations.enumerated().map { offset, citation in note(citation, number: first + offset)
            },
            "reasons": reasons.map { ["id": $0.id, "title": $0.title.cut(to: 80)] },
            "diagnostics": try own.map { try fields(diagnostics[$0]) },
        ]
    }

    private func note(_ citation: [String: Field], number: Int) -> [String: Any] {
        let text = citation["text"]?.text ?? ""
        let isAddress = ["http://", "https://"].contains { text.hasPrefix($0) } && !text.contains(" ")
        return [
            "number": number, "text": text, "url": isAddress ? text : "",
            "sources": (citation["sources"]?.list ?? []).compactMap(\.text).map {
                ["address": Address.entry($0)]
            },
        ]
    }

    /// The entry's words, escaped, with its note numbers where they stood.
    private func text(_ entry: Entry, _ citations: [[String: Field]], first: Int) -> String {
        let characters = Array(entry.fields["text"]?.text ?? entry.title)
        var html = ""
        var start = 0
        for (offset, citation) in citations.enumerated() {
            let place = min(max(start, citation["at"]?.number ?? characters.count), characters.count)
            html += String(characters[start..<place]).escaped + "<sup>\(first + offset)</sup>"
            start = place
        }
        return html + String(characters[start...]).escaped
    }

    private func fields(_ diagnostic: Diagnostic) throws -> [String: String] {
        let line = diagnostic.place.line.map { "line \($0)" } ?? "in the document"
        return [
            "severity": diagnostic.severity.rawValue, "rule": diagnostic.rule,
            // What a diagnostic quotes comes from the document, not through the register.
            "message": try site.register.masked(diagnostic.message),
            "help": try site.register.masked(diagnostic.help), "where": line,
        ]
    }
}

extension Place {
    /// Whether two places of one document share a character.
    func overlaps(_ other: Place) -> Bool {
        switch (self, other) {
        case (.text(let start, let end, _, _), .text(let first, let last, _, _)): start < last && first < end
        case (.paragraph(let number, let start, let end), .paragraph(let other, let first, let last)):
            number == other && start < last && first < end
        default: false
        }
    }
}
