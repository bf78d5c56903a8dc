import KeptVocabulary

/// Addresses of the web that stand in running text without being marked as links.
enum BareAddresses {
    private static let beginnings = WebAddress.beginnings.map { Array($0.utf8) }

    /// Where an address that starts at `index` ends, without the punctuation that closes a sentence; `nil` where
    /// none starts.
    static func end(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let rest = bytes[index...]
        guard beginnings.contains(where: { rest.starts(with: $0) }) else { return nil }
        var end = index
        while end < bytes.endIndex, bytes[end] > 0x20, ![0x3C, 0x3E, 0x22].contains(bytes[end]),
            !isForeignStop(at: end, in: bytes)
        {
            end += 1
        }
        while end > index, [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x5D].contains(bytes[end - 1]) { end -= 1 }
        return end - index > 8 ? end : nil
    }

    /// `。` `、` `，` and their kin, and `،` and `؛`, which stand in no address.
    private static func isForeignStop(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        guard index + 1 < bytes.endIndex else { return false }
        let next = bytes[index + 1]
        return switch bytes[index] {
        case 0xE3: next == 0x80
        case 0xEF: next == 0xBC
        case 0xD8: [0x8C, 0x9B].contains(next)
        default: false
        }
    }

    /// The block with a link on every bare address; links that are there stay.
    static func linked(_ block: Block) -> Block {
        let bytes = ArraySlice(Array(block.text.utf8))
        var found: [Block.Link] = []
        var index = 0
        while index < bytes.count {
            let isStart = bytes[index] == 0x68 || bytes[index] == 0x77
            if isStart, let end = end(at: index, in: bytes) {
                if !block.links.contains(where: { $0.range.overlaps(index..<end) }) {
                    found.append(
                        .init(target: String(decoding: bytes[index..<end], as: UTF8.self), range: index..<end)
                    )
                }
                index = end
            } else {
                index += 1
            }
        }
        guard !found.isEmpty else { return block }
        var result = block
        result.links = (block.links + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return result
    }
}
