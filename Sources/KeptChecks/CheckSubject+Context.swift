import KeptDocuments
import KeptReading

/// What stands around a statement or an ask that rules look at.
extension CheckSubject {
    /// Whether words stand within an ask, which speaks of the day on which it is made.
    func isAsked(_ span: Span) -> Bool {
        reading.recommendations.contains { $0.span.contains(span) }
    }

    /// Whether an ask points at what was said before it: `to clarify these facts`.
    func pointsBack(_ span: Span) -> Bool {
        let wording = read.wordings[span.block]
        guard let words = wording.language?.facts.deeds else { return false }
        return wording.tokens.contains {
            span.range.contains($0.range.lowerBound) && words.back.contains($0.lower)
        }
    }

    /// Whether a note cites a page or a paragraph of its own, or goes on from the note before.
    func isOfAnotherPlace(_ note: Note) -> Bool {
        let wording = read.wordings[note.block]
        guard let words = wording.language?.facts.citing else { return false }
        if words.previous.contains(wording.lower(0)) { return true }
        return wording.tokens.indices.contains { index in
            words.places.contains(wording.lower(index))
                && (wording.tokens.indices.contains(index + 1) && wording.tokens[index + 1].kind == .number
                    || wording.tokens.indices.contains(index + 2)
                        && wording.tokens[index + 2].kind == .number)
        }
    }
}
