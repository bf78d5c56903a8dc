import KeptActions
import KeptChecks
import KeptEntries
import KeptRegister
import KeptVocabulary

/// What stands beside a submission's entries: their notes, the claims they rest on, why they were taken for asks or were
/// not, and the diagnostics of the document that they come from.
struct SubmissionMargin {
    private let register: Register
    private let digest: String
    private let diagnostics: [Diagnostic]
    private let weighed: [WeighedWords]
    private var placed = Set<Int>()
    private var notes = 0

    init(_ site: Site, _ submission: Typed<SubmissionEntry>) async throws {
        register = site.register
        digest = submission.document ?? ""
        let findings = try await CheckedEvidence(register).findings(of: digest)
        diagnostics = findings.diagnostics
        weighed = findings.weighed
    }

    var summary: String {
        switch diagnostics.count {
        case 0: "nothing found in the check"
        case 1: "1 diagnostic"
        default: "\(diagnostics.count) diagnostics"
        }
    }

    /// Diagnostics that no row has shown: those that stand in notes and headings.
    func unplaced() throws -> [[String: String]] {
        try diagnostics.indices.filter { !placed.contains($0) }.map { try fields(diagnostics[$0]) }
    }

    mutating func row(_ entry: Entry) throws -> [String: Any] {
        let (words, citations) = entry.textWithNotes
        let links = try register.links(of: entry.id)
        let reasons = try register.entries(
            links.filter { $0.origin == entry.id && $0.role == .restsOn }.map(\.target))
        let places = try register.provenance(of: entry.id).map(\.provenance).filter { $0.document == digest }
        let own = diagnostics.indices.filter { index in
            !placed.contains(index) && places.contains { $0.place.overlaps(diagnostics[index].place) }
        }
        placed.formUnion(own)
        let first = notes + 1
        notes += citations.count
        let ask = Typed<RecommendationEntry>(entry)
        return [
            "id": entry.id, "kind": entry.kind.name, "address": Address.entry(entry.id).text,
            "text": Self.html(words, citations.map(\.offset), first: first),
            "asked": [ask?.addressee, ask?.verb].compactMap { $0 }.joined(separator: ", "),
            "hasNotes": !citations.isEmpty, "hasReasons": !reasons.isEmpty,
            "notes": citations.enumerated().map { Self.note($1.citation, number: first + $0) },
            "reasons": reasons.map { ["id": $0.id, "title": $0.title.cut(to: 80)] },
            "weighed": weighed(for: entry, at: places.map(\.place)).map {
                ["verdict": $0.verdict.capitalisedFirst, "lines": $0.lines]
            },
            "diagnostics": try own.map { try fields(diagnostics[$0]) },
        ]
    }

    /// Why an ask is one; why what was refused is none, where it came nearest.
    private func weighed(for entry: Entry, at places: [Place]) -> [WeighedWords] {
        let here = weighed.filter { one in places.contains { $0.overlaps(one.place) } }
        guard entry.kind == .recommendation else {
            return here.filter { !$0.isAsk && $0.comesNear }.max { $0.confidence < $1.confidence }.map {
                [$0]
            } ?? []
        }
        return here.filter(\.isAsk)
    }

    private static func note(_ citation: Citation, number: Int) -> [String: Any] {
        [
            "number": number, "text": citation.text, "url": WebAddress(citation.text)?.description ?? "",
            "sources": citation.sources.map { ["address": Address.entry($0).text] },
        ]
    }

    /// The words, escaped, with the note numbers where they stand.
    private static func html(_ words: String, _ offsets: [Int], first: Int) -> String {
        let characters = Array(words)
        var html = ""
        var start = 0
        for (number, offset) in offsets.enumerated() {
            html += String(characters[start..<offset]).escaped + "<sup>\(first + number)</sup>"
            start = offset
        }
        return html + String(characters[start...]).escaped
    }

    private func fields(_ diagnostic: Diagnostic) throws -> [String: String] {
        [
            "severity": diagnostic.severity.rawValue, "rule": diagnostic.rule,
            // What a diagnostic quotes comes from the document, not through the register.
            "message": try register.masked(diagnostic.message),
            "help": try register.masked(diagnostic.help), "where": diagnostic.place.words,
        ]
    }
}

extension Place {
    /// Whether two places of one document share a character, or a part of a page.
    func overlaps(_ other: Place) -> Bool {
        switch (self, other) {
        case (.text(let start, let end, _, _), .text(let first, let last, _, _)): start < last && first < end
        case (.paragraph(let number, let start, let end), .paragraph(let other, let first, let last)):
            number == other && start < last && first < end
        case (.page(let page, let box), .page(let other, let second)):
            page == other && box.count == 4 && second.count == 4 && box[0] < second[2] && second[0] < box[2]
                && box[1] < second[3] && second[1] < box[3]
        default: false
        }
    }

    /// The place for people.
    package var words: String {
        switch self {
        case .text(_, _, let line, let column): "line \(line), column \(column)"
        case .page(let page, _): "page \(page)"
        case .paragraph(let number, _, _): "paragraph \(number)"
        }
    }
}
