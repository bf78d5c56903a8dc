package import KeptVocabulary

/// A recommendation that a register holds, as far as checks look at it.
package struct RecordedRecommendation: Sendable, Equatable {
    /// ISO 3166-1 alpha-3 of the State under review.
    package let state: String
    package let number: String
    package let text: String
    package let position: Position
    /// The report's symbol and the day of its distribution.
    package let symbol: String
    package let date: CalendarDay

    package init(
        state: String, number: String, text: String, position: Position, symbol: String, date: CalendarDay
    ) {
        (self.state, self.number, self.text) = (state, number, text)
        (self.position, self.symbol, self.date) = (position, symbol, date)
    }
}
