import Foundation

/// How long a machine has run since it was switched on: a clock that nobody sets.
struct Uptime: Sendable, Equatable {
    /// Milliseconds, with those that it slept.
    let milliseconds: Int64
    /// Milliseconds that it slept: suspended to memory or to disk.
    let asleep: Int64

    init(milliseconds: Int64, asleep: Int64) { (self.milliseconds, self.asleep) = (milliseconds, asleep) }

    static func now() -> Uptime {
        #if os(Linux)
            let (whole, awake) = (milliseconds(CLOCK_BOOTTIME), milliseconds(CLOCK_MONOTONIC))
        #else
            let (whole, awake) = (milliseconds(CLOCK_MONOTONIC_RAW), milliseconds(CLOCK_UPTIME_RAW))
        #endif
        return Uptime(milliseconds: whole, asleep: whole - awake)
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        // It fails for a clock that there is not alone, and these there are (clock_gettime(2)).
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
