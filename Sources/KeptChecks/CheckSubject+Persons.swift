import KeptDocuments
import KeptReading

/// Which persons are public by the case that bears their name.
extension CheckSubject {
    /// Whether a body of the United Nations has published the case under this name: `the Committee's views on the case of …`.
    private func isInPublishedCase(_ span: Span) -> Bool {
        let wording = read.wordings[span.block]
        guard let words = wording.language?.facts.citing,
            let first = wording.tokens.firstIndex(where: { $0.range.lowerBound == span.range.lowerBound })
        else { return false }
        let sentence = wording.sentence(of: first)
        let isCase = (1...3).contains { back in
            first - back >= 0 && words.inCase.length(at: first - back, in: wording) == back
        }
        let bytes = Span(block: span.block, range: wording.bytes(sentence))
        return isCase && sentence.contains { words.decisions.contains(wording.lower($0)) }
            && read.mentions(in: bytes).contains { if case .body = $0.subject { true } else { false } }
    }

    /// Whether a person is a party of a case that the text cites, `Arar v. Ashcroft`, which has made the name public.
    ///
    /// The family name stands beside the mark, and a name on either side of it: a word that means "against" is none.
    func isLitigant(_ span: Span) -> Bool {
        let name = read.wordings[span.block].tokens.last {
            span.range.contains($0.range.lowerBound) && $0.isCapitalised
        }
        guard let name else { return false }
        if isInPublishedCase(span) { return true }
        return read.wordings.contains { wording in
            guard let marks = wording.language?.facts.citing.versus else { return false }
            return wording.tokens.indices.contains { index in
                guard index > 0, marks.contains(wording.tokens[index].text) else { return false }
                let next = wording.lower(index + 1) == "." ? index + 2 : index + 1
                guard wording.tokens.indices.contains(next), wording.tokens[index - 1].isCapitalised,
                    wording.tokens[next].isCapitalised
                else { return false }
                return ((index - 1)..<min(next + 3, wording.tokens.count)).contains {
                    wording.tokens[$0].text == name.text
                }
            }
        }
    }
}
