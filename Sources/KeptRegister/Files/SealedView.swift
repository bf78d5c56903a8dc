internal import GRDB
import KeptLedger

/// The view of a sealed register: in memory, made from a sealed snapshot and the journal that came after it.
struct SealedView: ViewHome {
    private let store: SealedStore

    /// A snapshot is made anew when the journal has grown by so many bytes since the last.
    private static let mostReplayed = 256 << 10

    init(_ store: SealedStore) { self.store = store }

    func open() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: Register.configuration)
        if let snapshot = try store.snapshot() {
            try MemoryView.load(snapshot.bytes, into: queue)
        } else {
            try queue.write { try ViewSchema.create(in: $0) }
        }
        try queue.read { try ViewSchema.check($0) }
        return queue
    }

    func openUnwritten() throws -> DatabaseQueue? {
        try open()
    }

    func keep(_ queue: DatabaseQueue) throws {
        guard try store.journalAfterSnapshot() > Self.mostReplayed else { return }
        try store.exclusively {
            // Another process may have written meanwhile, or have taken lines out.
            guard try queue.read(ViewSchema.progress) == store.journalSize() else { return }
            try snapshot(queue)
        }
    }

    func begin() {}

    /// The head knows its digest, and opening holds it against that.
    func fault() -> String? { nil }

    func stamped() -> String? { nil }

    /// Seals the view as it stands, where the journal has grown since the last time.
    func snapshot(_ queue: DatabaseQueue) throws {
        if try store.journalAfterSnapshot() > 0 { try replace(with: queue) }
    }

    func replace(with queue: DatabaseQueue) throws {
        let (bytes, progress) = try queue.read { database in
            (try MemoryView.bytes(database), try ViewSchema.progress(database))
        }
        try store.keepSnapshot(bytes, journal: progress)
    }
}
