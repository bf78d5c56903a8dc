internal import Crypto
import Foundation
package import KeptEntries
import KeptVocabulary

/// Ids of entries: the kind, and 80 bits in the 32 letters of Crockford's base 32, as `claim-3f9a2c41d0e5g7hk`.
///
/// Source: Douglas Crockford, Base 32 (crockford.com/base32.html), in lower case.
package enum EntryID {
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    package static let chanceBytes = 10

    private static let longest = 100

    /// Whether a text is an id: letters, digits and hyphens, so that it is one wherever it stands.
    package static func isID(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count) && text.utf8.allSatisfy { isWord($0) || $0 == 0x2d }
    }

    /// Whether a text is an id as Kept makes them: a known kind, and 80 bits.
    package static func isMade(_ text: String) -> Bool {
        guard let hyphen = text.firstIndex(of: "-") else { return false }
        let bits = text[text.index(after: hyphen)...].utf8
        return bits.count == chanceBytes * 8 / 5 && bits.allSatisfy(letters.contains)
            && EntryKind(ofID: text).description != nil
    }

    /// Whether a text is the name of a kind, a field or a role: letters and digits, a letter first.
    package static func isKind(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count) && text.utf8.allSatisfy(isWord)
            && text.utf8.first.map { $0 > 0x39 } ?? false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
    }

    /// The SHA-256 of what names a thing of a kind, in hexadecimal digits.
    package static func key(_ kind: EntryKind, _ parts: [String]) -> String {
        // Each part has its length before it, so that no two lists of parts are the same bytes.
        let text = ([kind.name] + parts).map { "\($0.utf8.count):" + $0 }.joined()
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }

    /// The id of what a key names: the same key is the same entry, whoever reads it.
    package static func of(_ kind: EntryKind, key: String) -> String {
        var bytes: [UInt8] = []
        var rest = key[...]
        while bytes.count < chanceBytes, let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return of(kind, bytes)
    }

    /// An id from ten bytes of chance, which tells nothing of the entry.
    package static func of(_ kind: EntryKind, _ bytes: [UInt8]) -> String {
        var (text, bits, count) = ([UInt8](), 0, 0)
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        return kind.name + "-" + String(decoding: text, as: UTF8.self)
    }
}

extension Entry {
    /// An entry that is named by parts: its natural key, or what names it beside its fields, as a document and the words in it.
    package init(_ entry: Entry, namedBy parts: [String]) {
        let key = EntryID.key(entry.kind, parts)
        self.init(
            id: EntryID.of(entry.kind, key: key), kind: entry.kind, key: key, fields: entry.fields,
            elements: entry.elements)
    }

    /// The same entry under an id from chance; with the key of parts that name it where there are any.
    package init(_ entry: Entry, chance: [UInt8], namedBy parts: [String] = []) {
        self.init(
            id: EntryID.of(entry.kind, chance), kind: entry.kind,
            key: parts.isEmpty ? "" : EntryID.key(entry.kind, parts), fields: entry.fields,
            elements: entry.elements)
    }

    /// The same entry under another id.
    package init(_ entry: Entry, id: String) {
        self.init(
            id: id, kind: entry.kind, key: entry.key, fields: entry.fields, elements: entry.elements)
    }
}

extension Typed {
    /// The entry under the id of its natural key, or of other parts that name it where it has none.
    package func named(_ otherParts: [String] = []) -> Entry {
        Entry(entry, namedBy: Declared.naturalKey(of: self) ?? otherParts)
    }
}
