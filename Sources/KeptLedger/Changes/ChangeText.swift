package import Crypto
package import Foundation
import KeptEntries
import KeptVocabulary

/// A change as the journal's lines: a head, a line for each entry, and the seal.
///
/// Each line's digest takes in the digest of the line before it, and the head holds the digest of the device's change
/// before: the signature over the last digest holds all of them.
package enum ChangeText {
    /// What a device's first change has before it.
    package static let none = String(repeating: "0", count: 64)
    /// A longer line is neither written nor read: 16 MiB.
    package static let longestLine = 16 << 20

    // MARK: - Writing

    /// A change as bytes that were read back before they are given: what is written can be read.
    ///
    /// - Throws: `LedgerError.tooLarge` for an entry that takes more than a line holds; `LedgerError.unreadable`.
    package static func bytes(
        _ change: Change, signedBy key: Curve25519.Signing.PrivateKey, chance: (Int) -> [UInt8]
    ) throws -> (bytes: Data, digest: String) {
        let made = try written(change, signedBy: key, chance: chance)
        do {
            let read = try made.bytes.withUnsafeBytes { try Self.read($0, at: 0, line: 1, proving: false) }
            guard read.range.upperBound == made.bytes.count, read.digest == made.digest,
                read.change.lines.count == change.lines.count
            else { throw Fault.notAChange(line: 1) }
        } catch is Fault { throw LedgerError.unreadable }
        return made
    }

    private static func written(
        _ change: Change, signedBy key: Curve25519.Signing.PrivateKey, chance: (Int) -> [UInt8]
    ) throws -> (bytes: Data, digest: String) {
        var writer = CanonicalWriter()
        var head: [String: Value?] = [
            "action": .text(change.action), "at": .number(Int(change.at.milliseconds)),
            "before": .text(change.before),
            "device": .text(change.device), "lines": .number(change.lines.count),
            "number": .number(change.number),
        ]
        if change.tellsOfMembers { head["members"] = .truth(true) }
        if !change.after.isEmpty { head["after"] = .list(change.after.map(Value.text)) }
        if let undoes = change.undoes { head["undoes"] = .text(undoes) }
        writer.append(members: head)
        // A line that is withheld from a reader is known to him by its digest: the salt keeps him from guessing it.
        let salts = chance(change.lines.count * 12)
        var start = 0
        var last = writer.bytes.withUnsafeBytes { link(nil, $0) }
        writer.raw("\n")
        for (index, line) in change.lines.enumerated() {
            // What this device writes, it knows.
            guard let line else { continue }
            start = writer.bytes.count
            let salt = Data(salts[index * 12..<(index + 1) * 12]).base64EncodedString()
            append(line, salt: salt, to: &writer)
            guard writer.bytes.count - start < longestLine else {
                throw LedgerError.tooLarge(entry: line.entry, bytes: writer.bytes.count - start)
            }
            last = writer.bytes.withUnsafeBytes { link(last, .init(rebasing: $0[start...])) }
            writer.raw("\n")
        }
        let signature = try key.signature(for: signed(last))
        writer.append(members: [
            "digest": .text(Hexadecimal.text(last)), "signature": .text(signature.base64EncodedString()),
        ])
        writer.raw("\n")
        return (Data(writer.bytes), Hexadecimal.text(last))
    }

    static func append(_ line: Change.Line, salt: String?, to writer: inout CanonicalWriter) {
        writer.raw(#"{"entry":"#)
        writer.append(text: line.entry)
        writer.raw(#","kind":"#)
        writer.append(text: line.kind)
        writer.raw(#","patch":"#)
        line.patch.append(to: &writer)
        if let name = line.said.name {
            writer.raw(#","said":"#)
            writer.append(text: name)
        }
        if let salt {
            writer.raw(#","salt":"#)
            writer.append(text: salt)
        }
        writer.raw("}")
    }

    // MARK: - Reading

    /// A change as it stands in the journal, proved.
    package struct Read: Sendable {
        package let change: Change
        package let digest: String
        /// Its bytes in the journal.
        package let range: Range<Int>
        /// How many lines it takes.
        package let lines: Int
        /// The place of each line of an entry.
        package let places: [Range<Int>]
    }

    /// Why the change at a place in the journal does not hold.
    package enum Fault: Error {
        /// The bytes end before the change does: its writer was stopped.
        case cutShort
        case notAChange(line: Int)
        case wrongDigest(lines: Range<Int>)
        case wrongSignature(lines: Range<Int>)
    }

    /// Reads the change that begins at an offset; `line` is that place's line number, from 1.
    ///
    /// Without `proving`, digests and the signature are taken as they stand.
    package static func read(
        _ journal: UnsafeRawBufferPointer, at offset: Int, line: Int, proving: Bool = true
    )
        throws -> Read
    {
        var cursor = offset
        var number = line
        func next() throws -> Range<Int> {
            let rest = UnsafeRawBufferPointer(rebasing: journal[cursor...])
            guard let length = rest.prefix(longestLine).firstIndex(of: 0x0a) else {
                // A line that is too long is none of a writer that was stopped: what follows it must not be cut off.
                if rest.count >= longestLine { throw Fault.notAChange(line: number) }
                throw Fault.cutShort
            }
            defer {
                cursor += length + 1
                number += 1
            }
            return cursor..<cursor + length
        }
        let headRange = try next()
        let (head, count) = try self.head(.init(rebasing: journal[headRange]), line)
        var last = proving ? link(nil, .init(rebasing: journal[headRange])) : []
        var lines: [Change.Line?] = []
        var places: [Range<Int>] = []
        for _ in 0..<count {
            let range = try next()
            places.append(range)
            let bytes = UnsafeRawBufferPointer(rebasing: journal[range])
            let (read, withheld) = try self.line(bytes, number - 1, of: head)
            if proving { last = withheld.map { chained(last, $0) } ?? link(last, bytes) }
            lines.append(read)
        }
        let sealRange = try next()
        let digest = try seal(
            .init(rebasing: journal[sealRange]), number - 1, of: proving ? last : nil, by: head.device,
            lines: line..<number)
        return Read(
            change: head.with(lines),
            digest: digest, range: offset..<cursor, lines: number - line, places: places)
    }

    // MARK: - Single lines

    /// A change without its lines, and how many it has.
    static func head(_ bytes: UnsafeRawBufferPointer, _ number: Int) throws -> (Change, lines: Int) {
        guard let head = HeadForm.change(try members(bytes, number)) else {
            throw Fault.notAChange(line: number)
        }
        return head
    }

    /// A line of a change, which tells of members where its head says so and else of none.
    static func line(_ bytes: UnsafeRawBufferPointer, _ number: Int, of head: Change) throws -> (
        Change.Line?, [UInt8]?
    ) {
        let read = try line(bytes, number)
        let tellsOfMembers = read.0.map { Change.isOfRegister($0.kind) } ?? false
        guard tellsOfMembers == head.tellsOfMembers else { throw Fault.notAChange(line: number) }
        return read
    }

    /// A line of an entry; where it is withheld, its digest instead.
    static func line(_ bytes: UnsafeRawBufferPointer, _ number: Int) throws -> (Change.Line?, [UInt8]?) {
        let parts = try members(bytes, number)
        if let digest = parts["withheld"]?.text {
            guard let own = Hexadecimal.bytes(digest), own.count == 32, parts.count == 1 else {
                throw Fault.notAChange(line: number)
            }
            return (nil, own)
        }
        guard let entry = parts["entry"]?.text, let kind = parts["kind"]?.text,
            case .members(let patch)? = parts["patch"]
        else { throw Fault.notAChange(line: number) }
        do {
            let said = Speaker(named: parts["said"]?.text)
            let line = Change.Line(entry: entry, kind: kind, patch: try Patch(patch), said: said)
            guard LineForm.holds(line) else { throw Fault.notAChange(line: number) }
            return (line, nil)
        } catch { throw Fault.notAChange(line: number) }
    }

    /// The digest that a seal has, held against the digest of the lines where one is given.
    static func seal(
        _ bytes: UnsafeRawBufferPointer, _ number: Int, of last: [UInt8]?, by device: String,
        lines: Range<Int>
    ) throws -> String {
        let seal = try members(bytes, number)
        guard let digest = seal["digest"]?.text, let signature = seal["signature"]?.text else {
            throw Fault.notAChange(line: number)
        }
        if let last {
            guard Hexadecimal.text(last) == digest else { throw Fault.wrongDigest(lines: lines) }
            guard isSigned(last, by: device, signature) else { throw Fault.wrongSignature(lines: lines) }
        }
        return digest
    }

    private static func members(_ bytes: UnsafeRawBufferPointer, _ number: Int) throws
        -> [String: CanonicalReader.Parsed]
    {
        do { return try CanonicalReader.members(bytes, in: 0..<bytes.count) } catch {
            throw Fault.notAChange(line: number)
        }
    }
}
