internal import Crypto
import Foundation

/// Twelve words that tell a register and whoever made a bundle of it: whoever joins by that bundle reads them to the colleague by voice.
package enum RegisterWords {
    /// 96 bits of the SHA-256 of the register's id, its founder's key and the key of the bundle's maker.
    package static func of(_ about: About, from device: String) -> [String] {
        let text = "kept register 1\n\(about.id)\n\(about.founder)\n\(device)\n"
        return KeyWords.of(Data(SHA256.hash(data: Data(text.utf8))))
    }
}
