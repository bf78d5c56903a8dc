import Foundation
package import KeptVocabulary

/// A moment of a hybrid logical clock: milliseconds since 1970 and a tick within one, in 48 and 15 bits.
///
/// Later in the journal of one device is always later here; where two devices wrote at the same moment, the device's
/// key decides. Source: Kulkarni and others, Logical Physical Clocks (2014).
package struct Moment: Sendable, Hashable, Comparable {
    package let value: Int64

    package init(value: Int64) { self.value = value }

    package init(milliseconds: Int64, tick: Int64 = 0) { value = milliseconds << 15 | tick }

    /// The next moment of a clock that has seen `last`.
    ///
    /// A machine whose clock stands before 1970, as one whose battery is flat, writes at the beginning of that year.
    package static func next(after last: Moment?, milliseconds: Int64) -> Moment {
        let now = Moment(milliseconds: max(1, milliseconds))
        guard let last, last >= now else { return now }
        return Moment(value: last.value + 1)
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.value < right.value }

    /// The day of it, in UTC.
    package var day: CalendarDay { CalendarDay(daysSinceEpoch: Int(value >> 15) / 86_400_000) }

    /// The last moment of a day, in UTC.
    package static func end(of day: CalendarDay) -> Moment {
        Moment(value: Int64(day.daysSinceEpoch + 1) * 86_400_000 << 15 - 1)
    }

    /// As `2026-11-24 04:49:02 UTC`.
    package var words: String {
        let seconds = Int(value >> 15) / 1000 % 86_400
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return day.description + " " + clock.joined(separator: ":") + " UTC"
    }
}

/// Which write it was: when, and on which device.
package struct Stamp: Hashable, Comparable, Sendable {
    package let at: Moment
    package let device: String

    package init(at: Moment, device: String) { (self.at, self.device) = (at, device) }

    package static func < (left: Stamp, right: Stamp) -> Bool {
        left.at != right.at ? left.at < right.at : left.device < right.device
    }
}
