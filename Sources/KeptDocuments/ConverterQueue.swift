import Foundation

/// Lets as many converters run at once as the machine has cores, so that each gets on within its time.
///
/// The others wait in their order; the time of one that waits does not run.
actor ConverterQueue {
    static let shared = ConverterQueue(places: max(2, ProcessInfo.processInfo.activeProcessorCount))

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    /// Waits for a place; one that is taken must be left.
    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
