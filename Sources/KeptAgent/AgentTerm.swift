/// How long a key is held.
struct AgentTerm {
    private let end: Int64
    private let asleep: Int64

    /// Two clocks that are read one after the other differ by less.
    private static let tolerance: Int64 = 1000

    init(from now: Uptime, for time: Duration) {
        end = now.milliseconds + Int64(time / .milliseconds(1))
        asleep = now.asleep
    }

    /// Milliseconds until it ends; nothing where it has, be it that the machine slept: who wakes it may be another.
    func rest(at now: Uptime) -> Int64? {
        guard now.milliseconds < end, now.asleep - asleep < Self.tolerance else { return nil }
        return end - now.milliseconds
    }
}
