/// Verbs by which somebody asks something of another.
///
/// Source: UN usage of recommending (`urge`, `call on`, `recommend`).
enum AskingVerb: String, CaseIterable {
    case recommend, urge, request, ask, call, demand, encourage, invite, appeal, propose

    /// The verb of a lower-case word with which a writer asks: `urge`, `urges`, `urging`, `recommended`.
    ///
    /// Forms that rather describe or tell are none: `encouraging`, `appeals`, `proposes`, `urged`.
    init?(asking word: String) {
        guard let verb = Self.asking[word] else { return nil }
        self = verb
    }

    /// The verb of a lower-case word in the present: `urge`, `urges`.
    init?(present word: String) {
        guard let verb = Self.present[word] else { return nil }
        self = verb
    }

    /// `recommends`.
    var thirdPerson: String { rawValue + "s" }

    private static let present = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.thirdPerson, $0)] })

    private static let asking = present.filter { !["appeals", "proposes"].contains($0.key) }.merging(
        [
            "recommending": .recommend, "recommended": .recommend, "urging": .urge, "asking": .ask,
            "calling": .call,
        ]
    ) { first, _ in first }
}
