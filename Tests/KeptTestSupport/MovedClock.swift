import Synchronization

/// A clock that stands still until a test moves it.
package final class MovedClock: Sendable {
    private let now: Atomic<Int64>

    package init(_ milliseconds: Int64) { now = Atomic(milliseconds) }

    package var milliseconds: Int64 { now.load(ordering: .relaxed) }

    package func pass(days: Int) { now.add(Int64(days) * 86_400_000, ordering: .relaxed) }
}
