internal import Crypto
import Foundation

/// The header of an age file: stanzas, then a MAC over them under the file key.
struct AgeHeader {
    private static let intro = "age-encryption.org/v1"
    /// A header longer than this is refused: about 200 recipients.
    private static let mostBytes = 64 * 1024

    let stanzas: [AgeStanza]

    // MARK: - Writing

    func bytes(_ fileKey: [UInt8]) -> Data {
        var text = Self.intro + "\n"
        for stanza in stanzas {
            text += "-> " + ([stanza.type] + stanza.arguments).joined(separator: " ") + "\n"
            // The body ends with a line of fewer than 64 characters, even where that is an empty one.
            var body = Substring(Base64.text(stanza.body))
            while body.utf8.count >= 64 {
                text += body.prefix(64) + "\n"
                body = body.dropFirst(64)
            }
            text += body + "\n"
        }
        text += "---"
        let mac = Self.mac(Data(text.utf8), fileKey)
        return Data((text + " " + Base64.text(mac) + "\n").utf8)
    }

    private static func key(_ fileKey: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey), info: Data("header".utf8), outputByteCount: 32)
    }

    private static func mac(_ bytes: Data, _ fileKey: [UInt8]) -> [UInt8] {
        [UInt8](HMAC<SHA256>.authenticationCode(for: bytes, using: key(fileKey)))
    }

    // MARK: - Reading

    /// A header as read: where the contents begin, and what its MAC must hold.
    struct Read {
        let header: AgeHeader
        let length: Int
        fileprivate let covered: Data
        fileprivate let mac: [UInt8]

        func holds(_ fileKey: [UInt8]) -> Bool {
            HMAC<SHA256>.isValidAuthenticationCode(
                mac, authenticating: covered, using: AgeHeader.key(fileKey))
        }
    }

    static func read(_ file: Data) throws -> Read {
        guard file.starts(with: Data((intro + "\n").utf8)) else { throw AgeError.notAnAgeFile }
        var lines = Lines(rest: file.prefix(mostBytes).dropFirst(intro.utf8.count + 1))
        var stanzas: [AgeStanza] = []
        while true {
            let start = lines.rest.startIndex
            let line = try lines.next()
            if line.hasPrefix("--- ") {
                guard let mac = Base64.bytes(String(line.dropFirst(4))), mac.count == 32, !stanzas.isEmpty
                else { throw AgeError.brokenHeader }
                return Read(
                    header: AgeHeader(stanzas: stanzas),
                    length: lines.rest.startIndex - file.startIndex,
                    covered: file[file.startIndex..<start + 3], mac: mac)
            }
            stanzas.append(try stanza(line, &lines))
        }
    }

    private static func stanza(_ line: String, _ lines: inout Lines) throws -> AgeStanza {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, parts[0] == "->", parts.allSatisfy({ !$0.isEmpty }) else {
            throw AgeError.brokenHeader
        }
        var body = ""
        while true {
            let next = try lines.next()
            guard next.utf8.count <= 64 else { throw AgeError.brokenHeader }
            body += next
            if next.utf8.count < 64 { break }
        }
        guard let bytes = Base64.bytes(body) else { throw AgeError.brokenHeader }
        return AgeStanza(type: parts[1], arguments: Array(parts[2...]), body: bytes)
    }

    private struct Lines {
        var rest: Data

        mutating func next() throws -> String {
            guard let end = rest.firstIndex(of: 0x0a) else { throw AgeError.brokenHeader }
            let line = rest[rest.startIndex..<end]
            guard line.allSatisfy({ (0x20...0x7e).contains($0) }) else { throw AgeError.brokenHeader }
            rest = rest[(end + 1)...]
            return String(decoding: line, as: UTF8.self)
        }
    }
}
