import KeptVocabulary

/// Reads a State's position from the words that introduce a group of recommendations.
enum PositionReader {
    struct Found: Equatable {
        var position: Position
        /// What the State says of implementation, beside its support.
        var claim: Position?
        /// The sentence that says so, as written.
        var words: String
    }

    /// `nil` where the words state none.
    static func position(_ introduction: String) -> Found? {
        let text = introduction.lowercased()
        func has(_ phrases: String...) -> Bool { phrases.contains { text.contains($0) } }
        let isImplemented = has(
            "already implemented", "already been implemented", "been implemented",
            "process of implementation",
            "process of being implemented", "being implemented", "implemented or in", "under implementation")
        let words = String(introduction.trimmedEnd(where: " :\n".contains))
        func found(_ position: Position, claim: Position? = nil) -> Found {
            Found(position: position, claim: claim, words: words)
        }
        if has(
            "would thus be noted", "would be noted", "are therefore noted", "are thus noted", "and are noted")
        {
            return found(.noted)
        }
        if has(
            "not enjoy", "not have the support", "not be supported", "not supported", "not support",
            "not accept",
            "not acceptable", "be accepted by", "reject", "cannot be accepted", "unable to",
            "could not agree",
            "not find the support", "not agree", "not meet with")
            && !has("can be accepted by")
        {
            return found(.notSupported)
        }
        if has(
            "will be examined", "will examine", "shall examine", "further examin", "be considered by",
            "will consider",
            "will be considered", "will respond", "provide responses", "provide its response",
            "under consideration",
            "responses will be", "response will be", "will be included in the outcome", "deferred", "pending",
            "require further", "to be examined", "provide a response", "will be responded", "will be studied")
            && !has("enjoy the support", "enjoy its support", "enjoys the support")
        {
            return found(.pending)
        }
        if has(
            "were noted", "are noted", "has noted", "takes note", "took note", "noted recommendations",
            "notes the",
            "noted by", "be noted", "noted the following")
            && !has("enjoy")
        {
            return found(.noted)
        }
        if has("partial", "in part", "in principle", "accepted partly", "partly") {
            return found(.partlySupported)
        }
        if has(
            "enjoy", "support", "accept", "agree", "endorse", "meet with the approval", "welcome",
            "is committed to")
        {
            return found(.supported, claim: isImplemented ? .implemented : nil)
        }
        return isImplemented ? found(.implemented) : nil
    }
}
