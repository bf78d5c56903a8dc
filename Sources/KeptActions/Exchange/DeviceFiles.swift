package import Foundation
package import KeptLedger
package import KeptRegister

/// Writes this machine's key in a register to a file, sealed under a passphrase.
package struct ExportDevice: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// The passphrase is asked for when it is known that the file can be written.
    ///
    /// - Throws: `RegisterError`, `LedgerError`, `ActionError`; no half-written file is left.
    package func run(to file: URL, overwriting: Bool, under passphrase: () throws -> String) throws {
        let target = WriteFile(file, overwriting: overwriting)
        try target.check()
        try target.run(register.exportDevice(under: passphrase()))
    }
}

/// Goes on here in the stead of a machine whose key was exported.
package struct TakeDevice: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// The member that this machine is now.
    ///
    /// - Throws: `RegisterError`, `LedgerError`, `ActionError`; nothing has changed then.
    package func run(_ file: URL, under passphrase: () throws -> String) throws -> Member {
        let bytes = try CarriedFile.bytes(of: file)
        return try register.takeDevice(bytes, name: file.lastPathComponent, under: passphrase())
    }
}
