import KeptReading
import KeptRegister
import KeptVocabulary

/// What reading a United Nations document would add to a register or change in it.
///
/// A recommendation has one entry, whichever document speaks of it: its key is the report's symbol, its number and
/// its place among the clauses of that number. An addendum changes the position that it finds there.
struct UnitedNationsProposal {
    private let read: ReadFile.Result
    private let key: String

    init(_ read: ReadFile.Result) {
        self.read = read
        key = read.document.digest.description
    }

    /// The kinds of documents that are proposed here.
    static func speaks(of kind: DocumentKind) -> Bool { ![.submission, .other].contains(kind) }

    /// - Parameter known: The entry of an id, where the register holds it.
    /// - Returns: What is to be added and changed.
    /// - Throws: `ActionError` where an addendum's report is not in the register; what `known` throws.
    func addition(known: (String) throws -> Entry?) throws -> Addition {
        var addition = Addition()
        addition.documents = [
            KeptDocument(digest: key, name: read.name, mediaType: read.document.mediaType.rawValue)
        ]
        if read.reading.document.kind == .addendum {
            try answer(&addition, known: known)
        } else {
            let entries = recommend(&addition)
            pledge(&addition)
            if !read.reading.claims.isEmpty {
                StatementsProposal(read).add(to: &addition, recommendations: entries)
            }
        }
        return addition
    }

    // MARK: - Recommendations

    /// - Returns: The entries, by the recommendations' ids in the reading.
    private func recommend(_ addition: inout Addition) -> [String: String] {
        var entries: [String: String] = [:]
        var clauses: [String: Int] = [:]
        for recommendation in read.reading.recommendations {
            let number = recommendation.number ?? ""
            // Plain numbers begin anew under each paragraph.
            let group = number.contains(".") ? "" : recommendation.positionWords ?? ""
            let place = clauses[group + "\n" + number, default: 0]
            clauses[group + "\n" + number] = place + 1
            let entry = Entry(
                kind: .recommendation, key: Self.key(base, group, number, place),
                title: recommendation.text.singleSpaced.cut(to: 200), fields: fields(recommendation))
            addition.entries.append(entry)
            addition.provenance.append(provenance(entry.id, recommendation))
            entries[recommendation.id] = entry.id
        }
        return entries
    }

    private func pledge(_ addition: inout Addition) {
        let reading = read.reading
        for pledge in reading.commitments {
            let fields: [String: Field?] = [
                "text": .text(pledge.text), "form": .text(pledge.kind.rawValue),
                "state": reading.stateUnderReview.map(Field.text),
                "symbol": reading.document.symbol.map(Field.text),
                "date": reading.document.date.map { .text($0.description) },
            ]
            let entry = Entry(
                kind: .commitment, key: [base, pledge.kind.rawValue, pledge.text].joined(separator: "\n"),
                title: pledge.text.cut(to: 200), fields: fields.compactMapValues { $0 })
            addition.entries.append(entry)
            addition.provenance.append(
                Provenance(
                    entry: entry.id, document: key, place: pledge.place, quote: pledge.text.cut(to: 1000)))
        }
    }

    private var base: String {
        read.reading.document.symbol.flatMap(DocumentSymbol.init)?.base.description ?? key
    }

    private static func key(_ base: String, _ group: String, _ number: String, _ clause: Int) -> String {
        [base, group, number, String(clause)].joined(separator: "\n")
    }

    private func fields(_ recommendation: Recommendation) -> [String: Field] {
        let reading = read.reading
        let states = recommendation.recommendingStates ?? []
        let fields: [String: Field?] = [
            "text": .text(recommendation.text), "number": recommendation.number.map(Field.text),
            "state": reading.stateUnderReview.map(Field.text),
            "mechanism": reading.mechanism.map { .text($0.rawValue) },
            "symbol": reading.document.symbol.map(Field.text), "cycle": reading.cycle.map(Field.number),
            "session": reading.session.map(Field.number),
            "date": reading.document.date.map { .text($0.description) },
            "recommendingStates": states.isEmpty ? nil : .list(states.map(Field.text)),
            "followUp": recommendation.followUp.map(Field.truth),
        ]
        return fields.compactMapValues { $0 }.merging(position(recommendation)) { $1 }
    }

    private func position(_ recommendation: Recommendation) -> [String: Field] {
        let fields: [String: Field?] = [
            "position": recommendation.position.map { .text($0.rawValue) },
            "positionWords": recommendation.positionWords.map(Field.text),
            "positionSource": recommendation.position == nil
                ? nil : .text(read.reading.document.symbol ?? read.name),
            "stateClaims": recommendation.stateClaims.map { .text($0.rawValue) },
            "comment": recommendation.comment.map(Field.text),
        ]
        return fields.compactMapValues { $0 }
    }

    private func provenance(_ entry: String, _ recommendation: Recommendation) -> Provenance {
        Provenance(
            entry: entry, document: key, place: recommendation.place,
            quote: read.checked.read.text(of: recommendation.span).cut(to: 1000))
    }

    // MARK: - Addenda

    /// The most recommendations that one number is looked up for.
    private static let mostClauses = 60

    private func answer(_ addition: inout Addition, known: (String) throws -> Entry?) throws {
        var isFound = false
        for answer in read.reading.recommendations {
            for clause in 0..<Self.mostClauses {
                let id = Entry.id(
                    kind: .recommendation, key: Self.key(base, "", answer.number ?? "", clause))
                guard let entry = try known(id) else { break }
                isFound = true
                let changed = position(answer).filter { entry.fields[$0.key] != $0.value }
                if !changed.isEmpty { addition.changes.append(.init(entry: id, fields: changed)) }
                addition.provenance.append(provenance(id, answer))
            }
        }
        if !isFound { throw ActionError.reportMissing(file: read.name, symbol: base) }
    }
}
