internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What States answered later, laid over the recommendations that bear the same numbers: the latest answer stands where no
/// person says otherwise, and the report's own stays beneath.
///
/// It is worked out from what the view holds, in whatever order that came.
final class Answers {
    private let database: Database
    /// Whether there are answers: without them no recommendation is asked.
    private var isAny: Bool?

    init(_ database: Database) { self.database = database }

    /// The fields that answers say otherwise of an entry.
    func met(by state: EntryState, _ id: String) throws -> [String: Value] {
        guard state.kind == EntryKind.recommendation.name, !state.isGone, try hasAny() else { return [:] }
        let entry = state.entry(id)
        guard let key = EntryKind.recommendation.description?.meetings(of: entry).first,
            let answer = try latest(key)
        else { return [:] }
        return Self.fields(of: answer).filter { field, value in
            state.slots[.field(field)]?.last.map { !$0.said.isPerson || $0.said == .collection } ?? true
                && entry.fields[field] != value
        }
    }

    /// Lays an answer that came, changed or went over its recommendations.
    func changed(_ entry: Entry, by writer: ViewWriter, _ index: ViewIndex?) throws {
        guard entry.kind == .answer, let kind = entry.kind.description else { return }
        isAny = nil
        for key in kind.meetings(of: entry) {
            for id in try ids(.recommendation, key) {
                guard let state = try writer.state(id) else { continue }
                try writer.update(id, met: try met(by: state, id), index)
            }
        }
    }

    private func hasAny() throws -> Bool {
        if let isAny { return isAny }
        let found =
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM facet WHERE kind = ? AND field = ?)",
                arguments: [EntryKind.answer.name, EntryRow.meeting]) ?? false
        isAny = found
        return found
    }

    private func latest(_ key: String) throws -> Typed<AnswerEntry>? {
        try ViewReading.entries(ids(.answer, key), in: database).compactMap(Typed<AnswerEntry>.init)
            .max { Self.order($0) < Self.order($1) }
    }

    private static func order(_ answer: Typed<AnswerEntry>) -> (String, String, String) {
        (answer.date?.description ?? "", answer.symbol?.description ?? "", answer.entry.id)
    }

    /// The entries of a kind that have a key of meeting.
    func ids(_ kind: EntryKind, _ key: String) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT e.id FROM facet AS f JOIN entry AS e ON e.number = f.number
                    WHERE f.kind = ? AND f.field = ? AND f.value = ? ORDER BY f.number
                    """), arguments: [kind.name, EntryRow.meeting, key])
    }

    /// What an answer says, as fields of a recommendation.
    private static func fields(of answer: Typed<AnswerEntry>) -> [String: Value] {
        var fields = Typed<RecommendationEntry>()
        fields.position = answer.position
        fields.positionWords = answer.positionWords
        fields.positionSource = answer.position == nil ? nil : answer.symbol?.description
        fields.stateClaims = answer.stateClaims
        fields.comment = answer.comment
        return fields.entry.fields
    }
}
