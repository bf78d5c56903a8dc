import ArgumentParser
import KeptLedger

/// How long a register stays open: a whole number of seconds, minutes or hours.
enum OpenTime {
    private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]

    /// - Throws: `ValidationError`.
    static func duration(of typed: String) throws -> Duration {
        guard let unit = typed.last.flatMap({ units[$0] }), let count = UInt16(typed.dropLast()), count > 0,
            Duration.seconds(Int(count) * unit) <= Lock.longest
        else { throw ValidationError("--for is a time like 90s, 30m or 2h, twelve hours at most.") }
        return .seconds(Int(count) * unit)
    }
}
