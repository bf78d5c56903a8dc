package import KeptVocabulary

extension Count.Bound {
    /// What stands before a number of this precision; empty for an exact one.
    package var words: String {
        switch self {
        case .exact: ""
        case .atLeast: "at least"
        case .atMost: "at most"
        case .moreThan: "more than"
        case .fewerThan: "fewer than"
        case .about: "about"
        }
    }

    static let all: [Self] = [.exact, .atLeast, .atMost, .moreThan, .fewerThan, .about]
}

/// A number of people or things, with what the source said of its precision.
extension Count: ElementValue {
    package static let expected = "a count, as at least 17 fatalities"

    package static let schema = JSONSchema.members(
        [
            "what": .text(), "value": .number(0...1_000_000_000),
            "bound": .choice(Bound.all.map(\.rawValue)),
        ], required: ["what", "value", "bound"])

    package init?(stored: [String: Value]) {
        guard let what = stored["what"]?.text, let value = stored["value"]?.number, value >= 0,
            let bound = stored["bound"]?.text.flatMap(Bound.init(rawValue:))
        else { return nil }
        self.init(what: what, value: value, bound: bound)
    }

    package var stored: [String: Value] {
        ["what": .text(what), "value": .number(value), "bound": .text(bound.rawValue)]
    }

    package init(typed words: String) throws(Refusal) {
        var rest = words[...]
        let bound =
            Bound.all.first { bound in
                guard !bound.words.isEmpty, rest.lowercased().hasPrefix(bound.words + " ") else {
                    return false
                }
                rest = rest.dropFirst(bound.words.count + 1)
                return true
            } ?? .exact
        let parts = rest.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let value = Int(parts[0].replacing(",", with: "")), value >= 0 else {
            throw Refusal(expected: Self.expected)
        }
        self.init(what: String(parts[1]), value: value, bound: bound)
    }

    package var words: String {
        [bound.words, String(value), what].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
