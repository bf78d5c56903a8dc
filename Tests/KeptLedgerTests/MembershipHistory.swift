import KeptTestSupport
import KeptVocabulary

@testable import KeptLedger

/// What a few devices said of members, each in knowledge of what it says: for the model of membership.
///
/// `f` is the founder. Whatever a device says, it says in a change of its own.
struct MembershipHistory: Hashable {
    /// A change that follows one of its device, or none, and was made in knowledge of some.
    struct Act: Hashable {
        let author: String
        let number: Int
        let past: Past
        let device: String
        let member: Member?
        /// The act up to which the other's count; -1 for none.
        let last: Int?
    }

    /// What a change may say that it came after, by the places of others in the history.
    struct Past: Hashable {
        let before: Int?
        let known: Set<Int>
    }

    private(set) var acts: [Act] = []

    static let founder = "f"

    init() { say("f", lettingIn: "f", knowing: [:]) }

    /// How many changes of each device there are.
    var heads: [String: Int] { Dictionary(acts.map { ($0.author, $0.number) }, uniquingKeysWith: max) }

    // MARK: - Saying

    mutating func say(
        _ author: String, lettingIn device: String, as access: Member.Access = .steward,
        knowing seen: [String: Int]
    ) {
        let past = past(of: author, knowing: seen)
        say(author, Self.member(device, access), of: device, past)
    }

    mutating func say(
        _ author: String, puttingOut device: String, last: Int? = nil, knowing seen: [String: Int]
    ) {
        say(author, nil, of: device, past(of: author, knowing: seen), last: last)
    }

    /// `member` is nothing where the device is put out.
    mutating func say(_ author: String, _ member: Member?, of device: String, _ past: Past, last: Int? = nil)
    {
        acts.append(
            Act(
                author: author, number: (past.before.map { acts[$0].number } ?? 0) + 1, past: past,
                device: device, member: member, last: last))
    }

    static func member(_ device: String, _ access: Member.Access) -> Member {
        Member(device: device, name: device, recipient: device, access: access, sight: .restricted)
    }

    /// After the author's last change, in knowledge of the others' up to some numbers.
    private func past(of author: String, knowing seen: [String: Int]) -> Past {
        let before = acts.lastIndex { $0.author == author }
        let known = acts.indices.filter {
            acts[$0].author != author && acts[$0].number <= seen[acts[$0].author, default: 0]
        }
        return Past(before: before, known: closed(Set(known), before))
    }

    /// With all that those knew of.
    private func closed(_ known: Set<Int>, _ before: Int?) -> Set<Int> {
        var closed = known.union([before].compactMap { $0 })
        for index in acts.indices.reversed() where closed.contains(index) {
            closed.formUnion(acts[index].past.known)
        }
        return closed
    }

    /// Any past that a device's next change may say it had; where it may fork, also after an earlier change of its own, or none.
    func pasts(of author: String, forking isForking: Bool = false) -> Set<Past> {
        let own = acts.indices.filter { acts[$0].author == author }
        let others = isForking ? Array(acts.indices) : acts.indices.filter { acts[$0].author != author }
        let befores: [Int?] = isForking ? own + [nil] : [own.last]
        var pasts: Set<Past> = []
        for chosen in 0..<1 << others.count {
            let known = Set(others.indices.filter { chosen >> $0 & 1 == 1 }.map { others[$0] })
            for before in befores { pasts.insert(Past(before: before, known: closed(known, before))) }
        }
        return pasts
    }

    /// One of them, in which most of what is there is known; now and then one that begins a branch.
    func anyPast(of author: String, _ dice: inout Dice) -> Past {
        let own = acts.indices.filter { acts[$0].author == author }
        let isForking = !own.isEmpty && dice.roll(6) == 0
        let before: Int? = isForking ? ([nil] + own)[dice.roll(own.count + 1)] : own.last
        let known = acts.indices.filter { acts[$0].author != author && dice.roll(4) != 0 }
        return Past(before: before, known: closed(Set(known), before))
    }

    // MARK: - What it comes to

    private func digest(_ index: Int) -> String { String(repeating: "0", count: 62) + "\(index + 10)" }

    /// What was said, each where it stands.
    var grants: [Grant] {
        let changes = acts.enumerated().map { index, act in
            Change(
                device: act.author, number: act.number, at: .now(0, after: nil), action: "member",
                before: act.past.before.map(digest) ?? ChangeText.none,
                after: act.past.known.map(digest).sorted(), tellsOfMembers: true, lines: [])
        }
        let counts = Dictionary(changes.map { (PastOfChanges.Fork($0), 1) }, uniquingKeysWith: +)
        var past = PastOfChanges(forks: Set(counts.filter { $0.value > 1 }.keys))
        var placed: [Knowledge] = []
        return zip(acts, changes).enumerated().compactMap { index, pair in
            guard let found = try? past.place(pair.1, digest(index)) else { return nil }
            placed.append(found)
            let last = pair.0.last.map { last in
                last < 0 ? [:] : placed[last].known(of: pair.0.device, including: true)
            }
            return Grant(found, position: 0, device: pair.0.device, member: pair.0.member, last: last)
        }
    }

    func membership(_ grants: [Grant]? = nil) -> Membership {
        Membership(Self.founder, grants ?? self.grants)
    }

    /// As `f1+a f2+b a1-b{f2}`.
    var words: String {
        acts.enumerated().map { index, act in
            let deed = act.member.map { $0.access == .steward ? "+" : "~" } ?? "-"
            let known = act.past.known.sorted().map(String.init).joined(separator: ",")
            return "\(index):\(act.author)\(act.number)\(deed)\(act.device){\(known)}"
        }.joined(separator: " ")
    }
}
