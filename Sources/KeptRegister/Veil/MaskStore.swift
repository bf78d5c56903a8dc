internal import GRDB
import KeptLedger
import KeptVocabulary
import Synchronization

/// The mask of a register's hidden names, made once after each change and not for each reading.
final class MaskStore: Sendable {
    private struct Made {
        let progress: Int
        let sight: Confidentiality
        let mask: NameMask
    }

    private let made = Mutex<Made?>(nil)

    func mask(for sight: Confidentiality, in database: Database) throws -> NameMask {
        guard sight != .restricted else { return NameMask([]) }
        let progress = try ViewSchema.progress(database)
        if let made = made.withLock({ $0 }), made.progress == progress, made.sight == sight {
            return made.mask
        }
        let mask = NameMask(try Veil.names(above: sight, in: database))
        made.withLock { $0 = Made(progress: progress, sight: sight, mask: mask) }
        return mask
    }
}
