import ArgumentParser
import Foundation
import KeptVocabulary

/// The day that silence is counted to, today unless it is given.
struct TodayOption: ParsableArguments {
    @Option(
        name: .customLong("today"), help: "The day to count silence to, as 2014-10-01; today unless given.")
    var day: CalendarDay?

    /// The clock is read here and nowhere below.
    var value: CalendarDay { day ?? CalendarDay(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400) }
}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
