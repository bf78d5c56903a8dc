import Foundation

/// What each sign weighs for each question that is put to words, in logarithms of odds.
package struct AskWeights: Sendable, Codable {
    package struct Model: Sendable, Codable {
        /// Without any sign.
        package let bias: Double
        /// By sign; what is not there weighs nothing.
        package let weights: [String: Double]

        /// The probability that words with these signs are an ask, 0 to 1.
        func confidence(_ signs: [Sign]) -> Double { probability(signs.map(\.name)) }

        /// The same by the names of signs.
        func probability(_ signs: [String]) -> Double {
            1 / (1 + exp(-signs.reduce(bias) { $0 + (weights[$1] ?? 0) }))
        }
    }

    /// Whether a block holds an ask of the writer.
    package let block: Model
    /// Whether a sentence is one.
    package let sentence: Model
    /// Whether a block that holds one is an ask as a whole, with what it says beside it.
    package let extent: Model
}

extension Sign {
    /// The signs that hold for a candidate.
    static func holding(_ candidate: Candidate) -> [Sign] { all.filter { $0.holds(candidate) } }
}
