internal import Foundation

extension PandocTree {
    /// The tree with a title that bears notes as its first paragraph, bold: as the file's own data its notes would be lost.
    var withTitleThatBearsNotes: PandocTree {
        guard case .inlines(let title)? = meta["title"],
            title.contains(where: { if case .note = $0 { true } else { false } })
        else { return self }
        return PandocTree(meta: meta, blocks: [.paragraph([.styled(.strong, title)])] + blocks)
    }

    init(json: Data, file: String) throws(DocumentError) {
        guard Self.nesting(of: json) <= Self.deepestJSON else { throw .tooDeep(file: file) }
        do { self = try JSONDecoder().decode(PandocTree.self, from: json) } catch {
            throw .converterFailed(
                name: "pandoc", file: file, reason: "its version is too old or too new for Kept")
        }
    }

    /// Foundation's decoder gives up at 512.
    private static let deepestJSON = 500

    /// How deep arrays and objects nest.
    private static func nesting(of json: Data) -> Int {
        var (depth, deepest) = (0, 0)
        var (isInString, isEscaped) = (false, false)
        for byte in json {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}
