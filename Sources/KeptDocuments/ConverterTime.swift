import Synchronization

/// The time that the converters of one document may take together; those that run side by side count once.
///
/// What waits for its turn takes none, and neither does a laptop that is closed meanwhile.
final class ConverterTime: Sendable {
    private struct State {
        var spent = Duration.zero
        var running = 0
        var since = SuspendingClock.now
    }

    private let state = Mutex(State())

    init() {}

    /// Says that a converter runs; returns what has been spent before.
    func begin() -> Duration {
        state.withLock { state in
            count(&state)
            state.running += 1
            return state.spent
        }
    }

    func end() {
        state.withLock { state in
            count(&state)
            state.running -= 1
        }
    }

    private func count(_ state: inout State) {
        let now = SuspendingClock.now
        if state.running > 0 { state.spent += now - state.since }
        state.since = now
    }
}
