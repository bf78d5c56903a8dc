import Dispatch
import Synchronization

/// A value that is worked out on another core until it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let group = DispatchGroup()

    package init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async(group: group) {
            let made = Result(catching: work)
            self.result.withLock { $0 = made }
        }
    }

    /// Waits for it.
    package func value() throws -> Value {
        group.wait()
        guard let made = result.withLock({ $0 }) else {
            preconditionFailure("the group waits for the result")
        }
        return try made.get()
    }
}
