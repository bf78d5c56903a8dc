import Foundation
internal import GRDB
import KeptLedger

/// Evidence that comes with a change: it is on the disk before the journal speaks of it, and goes where the change never comes.
extension Register {
    /// Lays down files of evidence that are not here yet.
    func keep(_ evidence: [String: Data]) throws {
        let new = try evidence.filter { try !files.store.holds($0.key) }
        guard !new.isEmpty else { return }
        try UnfinishedEvidence(files.folder).begin(new.keys.map(files.store.evidenceName).sorted())
        do {
            for (digest, bytes) in new { try files.store.keep(bytes, digest: digest) }
        } catch {
            // Where even this fails, the next command does it.
            do { try sweep() } catch {}
            throw error
        }
    }

    /// Takes away evidence of changes that never came; to be done where nobody else writes.
    func sweep() throws {
        if UnfinishedEvidence(files.folder).isThere { try replay.finish(database) }
    }
}
