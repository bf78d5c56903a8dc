import KeptDocuments

/// How a sentence asks: of whom, and with which word.
///
/// Source of the asking words: UN usage of duty (`must`, `shall`, `should`) and of recommending (`urge`,
/// `call on`, `recommend`).
struct AskForm {
    let addressee: String?
    let verb: String?
    /// Whether it is the writer's own voice: `we urge`, `the State should`, or a bare imperative.
    let isAsking: Bool

    static let deontic: Set = ["should", "must", "shall"]
    private static let own: Set = [
        "we", "authors", "submitters", "signatories", "undersigned", "organisations", "organizations",
        "coalition", "i",
    ]

    init(_ wording: Wording, range: Range<Int>) {
        let inside = wording.tokens.indices.filter {
            range.lowerBound <= wording.tokens[$0].range.lowerBound
                && wording.tokens[$0].range.upperBound <= range.upperBound
        }
        guard let start = inside.first, let last = inside.last else {
            (addressee, verb, isAsking) = (nil, nil, false)
            return
        }
        let end = min(last + 1, wording.sentence(of: start).upperBound)
        if let found = Self.performative(start..<end, wording) {
            (addressee, verb) = (found.0, found.1.rawValue)
            isAsking = true
        } else if let found = Self.duty(start..<end, wording) {
            (addressee, verb) = found
            isAsking = true
        } else {
            (addressee, verb) = (nil, nil)
            isAsking = Imperative.begins(wording, at: start)
        }
    }

    /// `The State should …`: the words between the last comma and the verb are whom it binds.
    private static func duty(_ range: Range<Int>, _ wording: Wording) -> (String?, String)? {
        guard let verb = range.first(where: { deontic.contains(wording.lower($0)) }) else { return nil }
        var start = range.lowerBound
        for index in range.lowerBound..<verb where [",", ";", ":", "that"].contains(wording.lower(index)) {
            start = index + 1
        }
        guard start < verb, verb - start <= 14 else { return (nil, wording.lower(verb)) }
        guard
            !["which", "who", "that", "this", "these", "it", "they", "there", "we"].contains(
                wording.lower(start))
        else {
            return (nil, wording.lower(verb))
        }
        return (decapitalised(wording.words(start..<verb), wording.lower(start)), wording.lower(verb))
    }

    /// `We urge the Government of … to …`.
    private static func performative(_ range: Range<Int>, _ wording: Wording) -> (String?, AskingVerb)? {
        guard let verb = range.first(where: { AskingVerb(asking: wording.lower($0)) != nil }),
            let base = AskingVerb(asking: wording.lower(verb))
        else { return nil }
        let before = range.lowerBound..<verb
        guard before.contains(where: { own.contains(wording.lower($0)) }) else { return nil }
        var start = verb + 1
        if base == .call {
            guard ["on", "upon", "for"].contains(wording.lower(start)) else { return nil }
            if wording.lower(start) == "for" { return (nil, base) }
            start += 1
        }
        if ["that", "for", "a", "an", "the", "to"].contains(wording.lower(start)),
            wording.lower(start) != "the"
        {
            guard wording.lower(start) == "that" || wording.lower(start) == "to" else { return (nil, base) }
            start += 1
        }
        // "We recommend the release of …" asks for a thing; only "that X should" and "X:" name who is asked.
        let enders: Set = base == .recommend ? ["should", "must", ":"] : ["to", "should", "must", ":"]
        guard
            let end = (start..<min(start + 12, range.upperBound)).first(where: {
                ["to", "should", "must", "be", ":", ",", "in", "for", "commit"].contains(wording.lower($0))
            }), end > start, enders.contains(wording.lower(end))
        else { return (nil, base) }
        return (decapitalised(wording.words(start..<end), wording.lower(start)), base)
    }

    private static func decapitalised(_ words: String, _ first: String) -> String {
        guard ["the", "all", "a", "an", "states", "members", "member"].contains(first) else { return words }
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

/// Imperatives, infinitives and gerunds that begin an ask: `Ratify`, `To adopt`, `Ensuring`.
enum Imperative {
    private static let verbs: Set = [
        "abandon", "abolish", "accede", "accelerate", "accept", "acknowledge", "address", "adopt", "afford",
        "align", "allocate", "allow", "amend", "answer", "apply", "appoint", "approve", "assess", "assist",
        "assure", "avoid", "ban", "become", "begin", "bring", "broaden", "build", "cancel", "carry",
        "cease", "change", "charge", "clarify", "close", "collaborate", "collect", "combat", "commit",
        "compensate", "complete", "comply", "condemn", "conduct", "confirm", "consider", "consult",
        "continue", "contribute", "cooperate", "create", "criminalise", "criminalize", "decriminalise",
        "decriminalize", "define", "deliver", "demonstrate", "designate", "desist", "develop", "disclose",
        "dismantle", "dissolve", "do", "don't", "don’t", "double", "drop", "educate", "elaborate",
        "eliminate", "empower", "enable", "enact", "encourage", "end", "enforce", "engage", "enhance",
        "ensure", "eradicate", "establish", "evaluate", "examine", "exempt", "expand", "expedite",
        "explain", "explore", "extend", "facilitate", "finalise", "finalize", "formulate", "foster", "free",
        "fulfil", "fully", "fund", "give", "grant", "guarantee", "halt", "harmonise", "harmonize", "hold",
        "identify", "immediately", "implement", "improve", "include", "incorporate", "increase", "inform",
        "initiate", "integrate", "intensify", "introduce", "investigate", "invite", "issue", "join", "keep",
        "launch", "legalise", "legalize", "lift", "limit", "lower", "mainstream", "maintain", "make",
        "mandate", "meet", "modify", "monitor", "move", "nominate", "offer", "open", "order", "outlaw",
        "oversee", "participate", "pass", "pay", "penalise", "permit", "prepare", "preserve", "prevent",
        "prioritise", "prioritize", "produce", "prohibit", "promote", "promptly", "prosecute", "protect",
        "provide", "publish", "punish", "put", "raise", "ratify", "rebuild", "recall", "recognise",
        "recognize", "reconsider", "recruit", "rectify", "redefine", "redouble", "redress", "reduce",
        "refer", "reform", "refrain", "refuse", "register", "regulate", "rehabilitate", "reimburse",
        "reinstate", "reiterate", "reject", "release", "remove", "renew", "renounce", "reopen", "repeal",
        "replace", "report", "require", "respect", "restore", "resume", "return", "reverse", "review",
        "revise", "revisit", "revoke", "safeguard", "secure", "seek", "set", "share", "show", "sign",
        "simplify", "start", "stop", "streamline", "strengthen", "submit", "support", "suspend", "sustain",
        "table", "tackle", "take", "train", "transfer", "treat", "undertake", "update", "uphold",
        "urgently", "use", "utilise", "widen", "withdraw", "work",
    ]

    static func isVerb(_ word: String) -> Bool { verbs.contains(word) }

    static func begins(_ wording: Wording, at start: Int) -> Bool {
        var word = wording.lower(start)
        if word == "to" { word = wording.lower(start + 1) }
        if isVerb(word) { return true }
        guard word.hasSuffix("ing"), word.utf8.count > 5 else { return false }
        let stem = String(word.dropLast(3))
        return verbs.contains(stem) || verbs.contains(stem + "e") || verbs.contains(String(stem.dropLast()))
    }
}
