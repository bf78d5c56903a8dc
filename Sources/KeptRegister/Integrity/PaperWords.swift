internal import GRDB
package import KeptLedger
import KeptVocabulary

/// Words for paper that stand for all that a register holds: its last changes, each with all that it knew of.
package struct PaperWords: Sendable {
    package let step: String
    package let at: Moment
    package let words: [String]
}

extension Register {
    /// The words of the last changes, which no other was made in knowledge of.
    package func paperWords() throws -> [PaperWords] {
        try translated {
            try database.read { database in
                let changes = ViewChanges(database)
                return try ViewChanges.heads(changes.tips()).map { tip in
                    PaperWords(
                        step: tip.knowledge.step, at: try changes.moment(of: tip.knowledge.stamp),
                        words: KeyWords.of(digest: tip.digest))
                }
            }
        }
    }

    /// The change that words on paper stand for; nothing where it is not here.
    package func change(ofPaper words: [String]) throws -> PaperWords? {
        let words = words.map { $0.lowercased() }
        return try translated {
            try database.read { database in
                let changes = ViewChanges(database)
                return try changes.all().first { KeyWords.of(digest: $0.key) == words }.map { _, knowledge in
                    PaperWords(
                        step: knowledge.step, at: try changes.moment(of: knowledge.stamp), words: words)
                }
            }
        }
    }
}
