import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Lists, filters, pages and what of them a reader may see.
struct QueryTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        register = try Register(folder.url.appending(path: "test.kept"), creating: true, in: .inTest(folder))
        var addition = Addition()
        for number in 0..<300 {
            var entry = Typed<RecommendationEntry>()
            entry.text = "Protect \(number % 2 == 0 ? "journalists" : "women") \(number)"
            entry.position = number % 3 == 0 ? .supported : .noted
            entry.recommendingStates = [
                Country.withCode(number % 5 == 0 ? "NOR" : "FRA"), Country.withCode("CZE"),
            ]
            .compactMap { $0 }
            entry.session = 1 + number % 40
            entry.confidentiality = number % 50 == 7 ? .restricted : nil
            addition.entries.append(entry.named(["\(number)"]))
        }
        _ = try register.add(addition, evidence: [:])
    }

    private func query(_ filters: [String: String], words: [String] = []) throws -> EntryQuery {
        var query = EntryQuery(.recommendation)
        for (name, value) in filters { try query.narrow(name, to: value) }
        query.words = words
        return query
    }

    private func all(_ query: EntryQuery, in register: Register) throws -> [Entry] {
        var entries: [Entry] = []
        try register.each(query) { entries.append($0) }
        return entries
    }

    @Test(arguments: [
        (["position": "accepted"], [String]()), (["recommendingStates": "Norway"], []),
        (["recommendingStates": "CZE", "position": "noted"], []), (["session": "7"], []), ([:], ["women"]),
        (["position": "noted"], ["journalists"]), ([:], ["journalist"]),
    ])
    func filtersFindWhatALoopFinds(filters: [String: String], words: [String]) throws {
        let open = register.seeing(.restricted)
        let found = try all(query(filters, words: words), in: open).map(\.id)
        let expected = try all(EntryQuery(.recommendation), in: open).filter { entry in
            guard let entry = Typed<RecommendationEntry>(entry) else { return false }
            return filters.allSatisfy { name, value in
                switch name {
                case "position": entry.position == (value == "accepted" ? .supported : .noted)
                case "recommendingStates":
                    entry.recommendingStates?.contains { [$0.code, $0.name].contains(value) } == true
                default: entry.session == Int(value)
                }
            } && words.allSatisfy { entry.text?.contains($0) == true }
        }.map(\.id)
        #expect(found == expected && !found.isEmpty)
        #expect(try open.portion(query(filters, words: words)).total == found.count)
    }

    @Test func pagesFollowEachOtherAndMissNothing() throws {
        for filters in [[:], ["position": "noted"], ["session": "7"]] {
            var (query, ids) = (try query(filters), [String]())
            query.limit = 17
            repeat {
                let portion = try register.portion(query)
                #expect(portion.entries.count <= 17)
                ids += portion.entries.map(\.id)
                query.after = portion.next
            } while query.after != nil
            #expect(try ids == all(self.query(filters), in: register).map(\.id))
        }
        var query = EntryQuery(.recommendation)
        query.after = "recommendation-0"
        #expect(throws: RegisterError.unknownPage) { try register.portion(query) }
    }

    /// Ordered lists hold what others hold, in the order of the field; what is hidden, and what says nothing, comes last.
    @Test(arguments: ["session", "-session"], [[:], ["position": "noted"]])
    func listsAreOrderedAndPagedByAField(order: String, filters: [String: String]) throws {
        try register.set(try #require(try register.entries(.recommendation).first).id, ["session": nil])
        for sight in [Confidentiality.restricted, .organisation] {
            let seen = register.seeing(sight)
            var (query, ids) = (try query(filters), [String]())
            let all = Set(try self.all(query, in: seen).map(\.id))
            try query.sort(by: order)
            let whole = try self.all(query, in: seen)
            #expect(Set(whole.map(\.id)) == all && whole.count == all.count)
            let sessions = whole.map { entry in
                entry.hiddenAs == nil ? Typed<RecommendationEntry>(entry)?.session : nil
            }
            let said = sessions.compactMap { $0 }
            #expect(said == (order == "session" ? said.sorted() : said.sorted(by: >)))
            #expect(sessions.prefix(said.count).allSatisfy { $0 != nil }, "the rest come last")
            query.limit = 23
            repeat {
                let portion = try seen.portion(query)
                #expect(portion.total == all.count)
                ids += portion.entries.map(\.id)
                query.after = portion.next
            } while query.after != nil
            #expect(ids == whole.map(\.id))
        }
    }

    @Test func ordersAreHeldAgainstTheDeclarations() throws {
        var query = EntryQuery(.recommendation)
        #expect { try query.sort(by: "sesion") } throws: { "\($0)".contains("did you mean session?") }
        #expect(throws: EntryError.self) { try query.sort(by: "text") }
    }

    @Test func filtersAreHeldAgainstTheDeclarations() throws {
        #expect { try query(["positon": "noted"]) } throws: { "\($0)".contains("did you mean position?") }
        #expect { try query(["position": "acepted"]) } throws: { "\($0)".contains("did you mean accepted?") }
        #expect(throws: EntryError.self) { try query(["text": "women"]) }
    }

    /// Hidden entries are there in lists, and neither filters, counts of values nor searches tell what they hold.
    @Test func filtersTellNothingOfWhatIsHidden() throws {
        #expect(try register.portion(EntryQuery(.recommendation)).total == 300)
        let hidden = try register.portion(EntryQuery(.recommendation)).entries.filter { $0.hiddenAs != nil }
        #expect(hidden.allSatisfy { $0.title == "restricted recommendation" && $0.fields.count == 1 })
        let noted = try register.portion(query(["position": "noted"]))
        #expect(noted.entries.allSatisfy { $0.hiddenAs == nil })
        let counts = try register.facets(of: .recommendation)["position"] ?? []
        #expect(counts.first { $0.key == "noted" }?.count == noted.total)
        let open = try register.seeing(.restricted).facets(of: .recommendation)["position"] ?? []
        #expect(open.reduce(0) { $0 + $1.count } == 300)
        #expect(try register.seeing(.restricted).portion(query(["position": "noted"])).total > noted.total)
    }

    @Test func facetsFollowChanges() throws {
        let entry = try #require(try register.entries(.recommendation).first)
        let before = try register.facets(of: .recommendation)["position"] ?? []
        try register.set(entry.id, ["position": .text("pending")])
        let after = try register.facets(of: .recommendation)["position"] ?? []
        #expect(after.first { $0.key == "pending" }?.count == 1)
        #expect(
            after.first { $0.key == "supported" }?.count
                == before.first { $0.key == "supported" }.map { $0.count - 1 })
        try register.remove(entry.id)
        #expect(
            try register.facets(of: .recommendation)["position"]?.contains { $0.key == "pending" } == false)
        #expect(try Verification(register.files.folder, in: register.surroundings).fault == nil)
    }

    @Test func timelinesAreOfWhatIsSeen() throws {
        var addition = Addition()
        for year in 2001...2020 {
            var event = Typed<EventEntry>()
            event.date = EDTFDate(year: year)
            event.location = "Northport"
            event.confidentiality = year == 2020 ? .restricted : nil
            addition.entries.append(event.named())
        }
        _ = try register.add(addition, evidence: [:])
        let newest = try register.newest(.event, by: "date", most: 3).compactMap {
            Typed<EventEntry>($0)?.date?.year
        }
        #expect(newest == [2019, 2018, 2017])
        #expect(
            try register.seeing(.restricted).newest(.event, by: "date", most: 1).first.flatMap {
                Typed<EventEntry>($0)?.date?.year
            } == 2020)
    }
}
