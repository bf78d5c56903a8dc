import Foundation
package import KeptVocabulary

/// When a change was made, by the clock of its device: milliseconds since 1970, in UTC.
///
/// A clock may be wrong, and may be set to anything: nothing is decided by it. What came later is said by `Stamp`.
package struct Moment: Sendable, Hashable, Comparable {
    package let milliseconds: Int64

    private init(checked milliseconds: Int64) { self.milliseconds = milliseconds }

    /// `nil` before 1970 and after the year 9999.
    package init?(milliseconds: Int64) {
        guard Self.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    private static let range: ClosedRange<Int64> = 0...253_402_300_799_999

    /// No change was made before Kept was: 1 January 2026.
    private static let earliest: Int64 = 1_767_225_600_000

    /// The moment that a clock gives; where it stands before Kept was, as one whose battery is flat, that of the last change.
    package static func now(_ milliseconds: Int64, after last: Moment?) -> Moment {
        let now = Moment(checked: min(max(milliseconds, range.lowerBound), range.upperBound))
        guard milliseconds < earliest else { return now }
        return last ?? now
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// The day of it, in UTC.
    package var day: CalendarDay { CalendarDay(daysSinceEpoch: Int(milliseconds) / 86_400_000) }

    /// The last moment of a day, in UTC.
    package static func end(of day: CalendarDay) -> Moment {
        Moment(checked: min(Int64(max(0, day.daysSinceEpoch) + 1) * 86_400_000 - 1, range.upperBound))
    }

    /// As `2026-11-24 04:49:02 UTC`.
    package var words: String {
        let seconds = Int(milliseconds) / 1000 % 86_400
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return day.description + " " + clock.joined(separator: ":") + " UTC"
    }
}

/// Which change it was: how long the longest chain of changes is that it knew of, and in which branch.
///
/// A change that knew of another is later; so is, of two that did not know of each other, the one that knew of the longer chain.
/// The rank follows from what a change knew of, so that no device can say another.
/// Source: Lamport, Time, Clocks, and the Ordering of Events (1978).
package struct Stamp: Hashable, Comparable, Sendable {
    package let rank: Int
    package let branch: Branch

    package init(rank: Int, branch: Branch) { (self.rank, self.branch) = (rank, branch) }

    package var device: String { branch.device }

    package static func < (left: Stamp, right: Stamp) -> Bool {
        left.rank != right.rank ? left.rank < right.rank : left.branch < right.branch
    }
}
