import KeptTestSupport
import KeptVocabulary
import Testing

struct RankTests {
    @Test func numbersAreInOrder() {
        let ranks = (0..<5000).map { Rank.number($0) }
        #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count)
    }

    @Test func betweenTwoThereIsAlwaysAnother() {
        var dice = Dice(11)
        var ranks = (0..<5).map { Rank.number($0) }
        for _ in 0..<2000 {
            let place = dice.roll(ranks.count + 1)
            let before = place > 0 ? ranks[place - 1] : nil
            let after = place < ranks.count ? ranks[place] : nil
            let rank = Rank.between(before, after)
            #expect(before.map { $0 < rank } ?? true)
            #expect(after.map { rank < $0 } ?? true)
            #expect(Rank(rank.description) == rank)
            ranks.insert(rank, at: place)
        }
        #expect(ranks == ranks.sorted())
    }

    @Test(arguments: ["", "0", "V0", "a-b", "ä"])
    func whatIsNoRankIsRefused(text: String) { #expect(Rank(text) == nil) }
}
