package import Foundation
internal import KeptAge

/// A device's key on its way to another machine: an age file under a passphrase.
package struct DeviceFile: Sendable {
    private struct Contents: Codable {
        var format = 1
        let register: String
        /// The seed of the Ed25519 key, in base64.
        let seed: String
    }

    /// The register that the key is of.
    package let register: String
    package let key: DeviceKey

    package init(_ key: DeviceKey, of register: String) { (self.key, self.register) = (key, register) }

    /// - Throws: `LedgerError`: `shortPassphrase`, `guessablePassphrase`.
    package func sealed(under passphrase: String, work: Int? = nil, in surroundings: Surroundings) throws
        -> Data
    {
        let phrase = Passphrase(passphrase)
        try phrase.check()
        let contents = Contents(
            register: register, seed: key.signing.rawRepresentation.base64EncodedString())
        return try Age(chance: surroundings.chance).seal(
            Data(SortedJSON.text(contents).utf8), under: phrase.text, work: work ?? Age.work)
    }

    /// - Throws: `LedgerError`: `wrongPassphrase`, `brokenKey`.
    package init(_ sealed: Data, name: String, under passphrase: String) throws {
        for candidate in Passphrase(passphrase).candidates {
            do {
                let contents = try JSONDecoder().decode(
                    Contents.self, from: Age.open(sealed, passphrase: candidate))
                guard contents.format == 1, let seed = Data(base64Encoded: contents.seed) else {
                    throw LedgerError.brokenKey(file: name)
                }
                self.init(try DeviceKey(seed: seed), of: contents.register)
                return
            } catch AgeError.wrongPassphrase { continue } catch let error as LedgerError { throw error } catch
            {
                throw LedgerError.brokenKey(file: name)
            }
        }
        throw LedgerError.wrongPassphrase
    }
}
