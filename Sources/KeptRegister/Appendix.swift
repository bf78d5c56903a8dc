import Foundation
import KeptLedger

/// What is appended to the journal in one transaction.
struct Appendix<Result> {
    /// Whether it is written in the end; else it is only looked at what would come of it.
    var isKept = true
    let bytes: () throws -> Data
    /// The one change that the bytes are, where it was made here and needs no proof.
    var change: PlacedChange?
    /// The key that signs it.
    var key: DeviceKey?
    var digest: () throws -> String = { ChangeText.none }
    /// What is to be said when the view has it.
    let then: () throws -> Result
}
