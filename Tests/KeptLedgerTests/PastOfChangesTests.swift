import KeptTestSupport
import Testing

@testable import KeptLedger

/// What a change knew follows from the changes that it names, and from nothing else.
struct PastOfChangesTests {
    private func digest(_ name: String) -> String {
        String(name.utf8.map { String($0, radix: 16) }.joined().padding(64))
    }

    private func change(_ name: String, before: String? = nil, after: [String] = []) -> Change {
        Change(
            device: String(name.prefix(1)), number: name.dropFirst().first?.wholeNumberValue ?? 0,
            at: .now(1_800_000_000_000, after: nil), action: "set",
            before: before.map(digest) ?? ChangeText.none, after: after.map(digest).sorted(), lines: [])
    }

    private func place(
        _ past: inout PastOfChanges, _ name: String, before: String? = nil, after: [String] = []
    ) throws -> Knowledge? {
        try past.place(change(name, before: before, after: after), digest(name))
    }

    private let a = Branch(of: "a")
    private let b = Branch(of: "b")
    private let c = Branch(of: "c")

    /// `a1`, `b1` that knew it, `a2` that knew that, `c1` that knew nothing.
    private func begun(forks: Set<PastOfChanges.Fork> = []) throws -> PastOfChanges {
        var past = PastOfChanges(forks: forks)
        #expect(try place(&past, "a1")?.rank == 1)
        #expect(try place(&past, "b1", after: ["a1"])?.seen == [a: 1])
        #expect(try place(&past, "a2", before: "a1", after: ["b1"])?.seen == [b: 1])
        #expect(try place(&past, "c1")?.seen == [:])
        return past
    }

    @Test func whatOneKnewTheNextKnows() throws {
        var past = try begun()
        let c2 = try #require(try place(&past, "c2", before: "c1", after: ["a2"]))
        #expect(c2 == Knowledge(branch: c, number: 2, rank: 4, seen: [a: 2, b: 1]))
        // Without a word of others it knows them still.
        let a3 = try #require(try place(&past, "a3", before: "a2"))
        #expect(a3 == Knowledge(branch: a, number: 3, rank: 4, seen: [b: 1]))
        #expect(a3.knows(b, 1) && a3.knows(a, 2) && !a3.knows(c, 1) && !a3.knows(c2))
    }

    /// It names what is not here, or follows what it cannot follow.
    @Test(
        arguments: [
            ("a3", "a9", []), ("c2", "c1", ["a9"]), ("c3", "c1", []), ("c1", "c1", []), ("c2", nil, []),
            ("c2", "a1", []), ("d1", "c1", []),
        ] as [(String, String?, [String])])
    func whatFollowsNothingIsNone(name: String, before: String?, after: [String]) throws {
        var past = try begun()
        #expect(try place(&past, name, before: before, after: after) == nil)
    }

    /// A key that signs two changes after one begins two branches, which know nothing of each other.
    @Test func twoAfterOneAreBranches() throws {
        let fork = PastOfChanges.Fork(change("a3", before: "a2"))
        var past = try begun(forks: [fork])
        let one = try #require(try place(&past, "a3 one", before: "a2"))
        let other = try #require(try place(&past, "a3 other", before: "a2", after: ["c1"]))
        #expect(one.branch != other.branch && one.device == other.device)
        #expect(one.seen == [a: 2, b: 1] && other.seen == [a: 2, b: 1, c: 1])
        #expect(!one.knows(other) && !other.knows(one))
        let next = try #require(try place(&past, "a4", before: "a3 one"))
        #expect(next.branch == one.branch && next.number == 4 && next.knows(one) && !next.knows(other))
        // Whoever knows both says both.
        let both = try #require(try place(&past, "b2", before: "b1", after: ["a3 one", "a3 other"]))
        #expect(both.knows(one) && both.knows(other) && both.rank == 5)
        #expect(Set(both.known(of: "a").keys) == [a, one.branch, other.branch])
    }

    @Test func whatWasTakenBeforeIsAskedFor() throws {
        let (wanted, a) = (digest("a7"), a)
        var past = PastOfChanges { digest in
            digest == wanted ? Knowledge(branch: a, number: 7, rank: 20, seen: [:]) : nil
        }
        #expect(try place(&past, "a8", before: "a7")?.rank == 21)
        #expect(try place(&past, "c1", after: ["a7"])?.seen == [a: 7])
        #expect(try place(&past, "d1", after: ["a6"]) == nil)
    }
}

extension String {
    fileprivate func padding(_ length: Int) -> String {
        self + String(repeating: "0", count: max(0, length - count))
    }
}
