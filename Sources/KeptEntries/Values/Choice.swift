package import KeptVocabulary

/// A field value that is one of a few words.
package protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {
    /// For people.
    var words: String { get }
    /// Other words that people write for it.
    var otherWords: [String] { get }
}

extension Choice {
    package var otherWords: [String] { [] }
    package var words: String { rawValue }

    package static var expected: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }
    package static var schema: JSONSchema { .choice(allCases.map(\.rawValue)) }

    package init?(stored: Value) {
        guard case .text(let word) = stored else { return nil }
        self.init(rawValue: word)
    }

    package var stored: Value { .text(rawValue) }

    package init(typed words: String) throws(Refusal) {
        let word = words.lowercased()
        let found = Self.allCases.first { choice in
            ([choice.rawValue, choice.words] + choice.otherWords).contains { $0.lowercased() == word }
        }
        guard let found else {
            let known = Self.allCases.flatMap { [$0.rawValue] + $0.otherWords }
            throw Refusal(expected: Self.expected, suggestion: Suggestion.nearest(to: words, in: known))
        }
        self = found
    }
}

extension Position: Choice {
    package var words: String {
        switch self {
        case .supported: "supported"
        case .partlySupported: "supported in part"
        case .noted: "noted"
        case .notSupported: "not supported"
        case .pending: "answer pending"
        case .implemented: "said to be implemented"
        }
    }

    package var otherWords: [String] {
        switch self {
        case .supported: ["accepted"]
        case .partlySupported: ["partially accepted", "partly accepted"]
        case .notSupported: ["rejected"]
        case .noted, .pending, .implemented: []
        }
    }
}

extension Mechanism: Choice {
    package var words: String { name }
}

extension Confidentiality: Choice {}

extension SectionKind: Choice {
    package var words: String {
        switch self {
        case .stateResponse: "response of the State"
        case .groups: "groups at particular risk"
        default: rawValue
        }
    }
}

extension DocumentKind: Choice {
    package var words: String {
        switch self {
        case .submission: "submission"
        case .workingGroupReport: "report of the Working Group"
        case .addendum: "addendum"
        case .thematicList: "thematic list"
        case .stakeholderSummary: "summary of stakeholders' submissions"
        case .concludingObservations: "concluding observations"
        case .nationalReport: "national report"
        case .compilation: "compilation of UN information"
        case .other: "other document"
        }
    }
}
