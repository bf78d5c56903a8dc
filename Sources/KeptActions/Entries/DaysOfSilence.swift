package import KeptVocabulary

/// How long a communication has been without an answer.
package enum DaysOfSilence {
    /// Whole days from the last day on which it can have been sent to `day`; `nil` where its date is open or
    /// later.
    ///
    /// A month alone counts from its last day: silence is never overstated.
    package static func count(since date: EDTFDate, asOf day: CalendarDay) -> Int? {
        guard let sent = date.latest, sent <= day else { return nil }
        return day.daysSinceEpoch - sent.daysSinceEpoch
    }
}
