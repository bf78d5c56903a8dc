/// Finds groups at particular risk, in the words that submissions use for them.
enum GroupRecogniser: Recogniser {
    static let name = "group"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let groups = wording.language?.facts.names.groups else { return [] }
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            if let found = groups.found(at: index, in: wording) {
                result.append(mention(.group(found.name), index..<(index + found.length), in: wording))
                index += found.length
            } else {
                index += 1
            }
        }
        return result
    }
}
