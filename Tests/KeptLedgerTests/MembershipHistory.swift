import KeptTestSupport
import KeptVocabulary

@testable import KeptLedger

/// What a few devices said of members, each in knowledge of what it says: for the model of membership.
///
/// `f` is the founder. Whatever a device says, it says in a change of its own.
struct MembershipHistory: Hashable {
    private(set) var acts: [Grant] = []

    static let founder = "f"

    init() { say("f", lettingIn: "f", knowing: [:]) }

    /// How many changes of each device there are.
    var heads: [String: Int] { Dictionary(acts.map { ($0.author, $0.number) }, uniquingKeysWith: max) }

    mutating func say(
        _ author: String, lettingIn device: String, as access: Member.Access = .steward,
        knowing seen: [String: Int]
    ) {
        add(
            author, device,
            Member(device: device, name: device, recipient: device, access: access, sight: .restricted), seen)
    }

    mutating func say(
        _ author: String, puttingOut device: String, last: Int? = nil, knowing seen: [String: Int]
    ) {
        add(author, device, nil, seen, last)
    }

    private mutating func add(
        _ author: String, _ device: String, _ member: Member?, _ known: [String: Int], _ last: Int? = nil
    ) {
        var seen = known
        // It knows what it knew before, and what those knew of which it knows.
        for act in acts where act.author == author || act.number <= known[act.author, default: 0] {
            seen.merge(act.seen, uniquingKeysWith: max)
        }
        seen[author] = nil
        let past = acts.filter { $0.author == author || $0.number <= seen[$0.author, default: 0] }
        acts.append(
            Grant(
                author: author, number: heads[author, default: 0] + 1, position: 0,
                rank: (past.map(\.rank).max() ?? 0) + 1, seen: seen, device: device, member: member,
                last: last))
    }

    func membership(_ acts: [Grant]? = nil) -> Membership { Membership(Self.founder, acts ?? self.acts) }

    /// Any past that a device's next change may say it had: at least its own, closed, of at most two others' views.
    func pasts(of author: String) -> Set<[String: Int]> {
        var pasts: Set<[String: Int]> = []
        let others = heads.filter { $0.key != author }.sorted { $0.key < $1.key }
        func go(_ index: Int, _ seen: [String: Int]) {
            guard index < others.count else {
                var history = self
                history.say(author, puttingOut: author, knowing: seen)
                if let closed = history.acts.last?.seen { pasts.insert(closed) }
                return
            }
            for number in 0...others[index].value {
                var next = seen
                if number > 0 { next[others[index].key] = number }
                go(index + 1, next)
            }
        }
        go(0, [:])
        return pasts
    }
}
