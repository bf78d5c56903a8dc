internal import GRDB
import KeptLedger

/// What was worked out from a document, kept beside the view: it is not in the journal, and can be worked out again.
extension Register {
    /// What was kept for a document by the same version; `nil` where nothing was.
    package func remembered(_ what: String, of document: String, version: String) throws -> String? {
        try translated {
            try database.read {
                try String.fetchOne(
                    $0,
                    sql: "SELECT result FROM remembered WHERE document = ? AND what = ? AND version = ?",
                    arguments: [document, what, version])
            }
        }
    }

    /// Keeps what was worked out, in the place of what another version kept.
    ///
    /// A register that cannot be written remembers nothing.
    package func remember(_ result: String, as what: String, of document: String, version: String) throws {
        guard day == nil, !isDamaged, !isReadOnly else { return }
        do {
            try translated {
                try database.write { database in
                    try files.view.begin()
                    try database.execute(
                        sql:
                            "INSERT OR REPLACE INTO remembered (document, what, version, result) VALUES (?, ?, ?, ?)",
                        arguments: [document, what, version, result])
                }
                try keepView()
            }
        } catch LedgerError.cannotWrite {} catch LedgerError.busy {}
    }
}
