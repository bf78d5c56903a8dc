import KeptEntries
import KeptLedger
import KeptTestSupport
import Testing

/// Ids are the kind and 80 bits.
struct EntryIDTests {
    @Test func idsHaveSixteenLettersOfCrockfordsAlphabet() {
        for number in 0..<200 {
            let id = Entry.test(.claim, "\(number)").id
            let letters = id.dropFirst("claim-".count)
            #expect(
                letters.count == 16 && letters.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
        }
        let zeros = [UInt8](repeating: 0, count: 10)
        let ones = [UInt8](repeating: 255, count: 10)
        #expect(EntryID.of(.claim, zeros) == "claim-0000000000000000")
        #expect(EntryID.of(.claim, ones) == "claim-zzzzzzzzzzzzzzzz")
        #expect(EntryID.of(.claim, [0, 0, 0, 0, 1] + zeros.prefix(5)) == "claim-0000000100000000")
    }

    /// Parts that are cut otherwise are other things.
    @Test func partsAreNotRunTogether() {
        #expect(EntryID.key(.norm, ["a", "bc"]) != EntryID.key(.norm, ["ab", "c"]))
        #expect(EntryID.key(.norm, ["a"]) != EntryID.key(.norm, ["a", ""]))
        #expect(EntryID.key(.norm, ["a"]) != EntryID.key(.provision, ["a"]))
        #expect(EntryID.key(.norm, ["a"]).count == 64)
    }

    @Test func theSameThingFromElsewhereHasTheSameID() {
        func source(_ address: String) -> Entry {
            var source = Typed<SourceEntry>()
            source.url = .init(address)
            return source.named()
        }
        #expect(source("http://www.example.org/a/").id == source("https://example.org/a").id)
        #expect(source("http://example.org/a").id != source("http://example.org/b").id)
    }
}
