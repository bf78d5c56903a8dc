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
    private static let performatives: [String: String] = [
        "recommend": "recommend", "recommends": "recommend", "recommended": "recommend",
        "recommending": "recommend",
        "urge": "urge", "urges": "urge", "urging": "urge", "request": "request", "requests": "request",
        "ask": "ask", "asks": "ask", "asking": "ask", "call": "call", "calls": "call", "calling": "call",
        "demand": "demand", "demands": "demand", "encourage": "encourage", "encourages": "encourage",
        "invite": "invite", "invites": "invite", "appeal": "appeal", "propose": "propose",
    ]
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
            (addressee, verb) = found
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
    private static func performative(_ range: Range<Int>, _ wording: Wording) -> (String?, String)? {
        guard let verb = range.first(where: { performatives[wording.lower($0)] != nil }),
            let base = performatives[wording.lower(verb)]
        else { return nil }
        let before = range.lowerBound..<verb
        guard before.contains(where: { own.contains(wording.lower($0)) }) else { return nil }
        var start = verb + 1
        if base == "call" {
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
        let enders: Set = base == "recommend" ? ["should", "must", ":"] : ["to", "should", "must", ":"]
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
        "abolish", "accede", "accelerate", "accept", "acknowledge", "adopt", "align", "allocate", "allow",
        "amend",
        "apply", "appoint", "bring", "carry", "cease", "clarify", "combat", "commit", "complete", "comply",
        "conduct", "consider",
        "consult", "continue", "cooperate", "create", "decriminalise", "decriminalize", "define", "desist",
        "develop", "disclose", "do", "don't",
        "don’t", "drop", "elaborate", "eliminate", "enable", "enact", "encourage", "end", "enforce", "engage",
        "enhance",
        "ensure", "establish", "expand", "expedite", "extend", "facilitate", "finalise", "finalize", "fulfil",
        "fully",
        "give", "grant", "guarantee", "halt", "hold", "immediately", "implement", "improve", "include",
        "increase", "initiate",
        "intensify", "introduce", "investigate", "invite", "issue", "launch", "lift", "limit", "maintain",
        "make", "meet", "monitor",
        "open", "participate", "permit", "pass", "prevent", "prioritise", "prioritize", "prohibit", "promote",
        "promptly", "protect", "provide",
        "publish", "put", "raise", "ratify", "recognise", "recognize", "redefine", "redouble", "reduce",
        "reform", "refrain",
        "release", "remove", "repeal", "replace", "report", "require", "respect", "restore", "review",
        "revise", "revoke",
        "safeguard", "secure", "set", "sign", "stop", "strengthen", "submit", "support", "suspend", "sustain",
        "take",
        "undertake", "update", "uphold", "withdraw", "work",
    ]

    static func begins(_ wording: Wording, at start: Int) -> Bool {
        var word = wording.lower(start)
        if word == "to" { word = wording.lower(start + 1) }
        if verbs.contains(word) { return true }
        guard word.hasSuffix("ing"), word.utf8.count > 5 else { return false }
        let stem = String(word.dropLast(3))
        return verbs.contains(stem) || verbs.contains(stem + "e") || verbs.contains(String(stem.dropLast()))
    }
}
