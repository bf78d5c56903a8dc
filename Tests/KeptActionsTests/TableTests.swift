import Foundation
import KeptActions
import KeptEntries
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// Tables on their way into a register.
struct TableTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
    }

    private func table(_ text: String, as kind: EntryKind? = nil) async throws -> [TableFile] {
        let file = folder.url.appending(path: "table.csv")
        try Data(text.utf8).write(to: file)
        return try await TableFile.all([file], as: kind)
    }

    private static let head = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n"

    /// Each column of UPR Info's export has its field.
    @Test func allColumnsOfUPRInfoAreUnderstood() async throws {
        let rows = #"""
            Chile,GRULAC,"OAS, OEI","Protect journalists, and women",Czech Republic,EEG,EU,Accepted,4,"Freedom of the press,Women's rights",18
            Chile,GRULAC,OAS,Abolish a law,Holy See,WEOG,,General response,2,Justice,18
            """#
        let imported = try ImportTable(register).run(try await table(Self.head + rows))
        #expect(imported.added == 2 && imported.same == 0 && imported.refused.isEmpty)
        let asked = try register.entries(.recommendation).compactMap(Typed<RecommendationEntry>.init)
        let first = try #require(asked.first)
        #expect(first.text == "Protect journalists, and women" && first.state?.code == "CHL")
        #expect(first.recommendingStates?.map(\.code) == ["CZE"] && first.session == 18)
        #expect(
            first.position == .supported && first.positionWords == "Accepted" && first.actionCategory == 4)
        #expect(first.issues == ["Freedom of the press", "Women's rights"])
        #expect(first.stateGroup == "GRULAC" && first.stateOrganisations == ["OAS", "OEI"])
        #expect(first.recommendingGroup == "EEG" && first.recommendingOrganisations == ["EU"])
        #expect(first.otherColumns == nil)
        let second = try #require(asked.last)
        #expect(second.position == nil && second.positionWords == "General response")
        #expect(second.recommendingStates?.map(\.code) == ["VAT"] && second.recommendingOrganisations == nil)
        let place = try #require(try register.provenance(of: second.id).first?.provenance.place)
        #expect(place.line == 3)
        // A second time nothing comes.
        let again = try ImportTable(register).run(try await table(Self.head + rows))
        #expect(again.added == 0 && again.same == 2)
    }

    @Test func whatIsNotUnderstoodIsRefusedByItsRow() async throws {
        let rows = """
            Chile,GRULAC,,Abolish a law,Nowhere,WEOG,,Accepted,2,Justice,18
            Chile,GRULAC,,Abolish another,Norway,WEOG,,Accepted,2,Justice,three
            Chile,GRULAC,,Abolish a third,Norway,WEOG,,Accepted,2,Justice,18
            too,few
            """
        let tables = try await table(Self.head + rows)
        let preview = try ImportTable.preview(tables)
        #expect(preview.added == 1 && preview.refused.map(\.row) == [2, 3, 5])
        #expect(preview.refused[0].reason.hasPrefix("recommendingStates: takes a State"))
        #expect(preview.refused[1].reason == "session: takes a whole number from 1 to 300.")
        #expect(preview.refused[2].reason.contains("the head has 11"))
        #expect(try register.counts().isEmpty, "looking writes nothing")
        #expect(try ImportTable(register).run(tables).added == 1)
    }

    @Test func otherTablesNameTheirFields() async throws {
        let text = """
            Title;Date;Place;Seen from
            March of fish-plant workers;12 May 2014;Northport;the pier
            Closing of a newspaper;2011-12;;
            """
        #expect(try ImportTable(register).run(try await table(text, as: .event)).added == 2)
        let events = try register.entries(.event).compactMap(Typed<EventEntry>.init)
        #expect(events.map(\.title) == ["March of fish-plant workers", "Closing of a newspaper"])
        #expect(events.map(\.date?.description) == ["2014-05-12", "2011-12"])
        #expect(events[0].location == "Northport" && events[0].otherColumns == ["Seen from: the pier"])
        let odd = try await table("title,date\nOne,soon\n", as: .event)
        #expect(odd.first?.refused.count == 1)
    }

    /// Whoever is imported is hidden by name, whatever the columns are called.
    @Test(arguments: [
        "Full name,Note\nAda Quillfeather,x\n", "First name;Last name\nAda;Quillfeather\n",
        "Name\nAda Quillfeather\n",
        "person,role\nAda Quillfeather,witness\n",
    ])
    func importedPersonsAreHiddenByName(text: String) async throws {
        #expect(try ImportTable(register).run(try await table(text, as: .person)).added == 1)
        #expect(try register.masked("They held Ada Quillfeather.") == "They held [restricted].")
    }

    @Test func personsWithoutNamesAreRefused() async throws {
        await #expect(throws: ActionError.nameless(file: "table.csv", kind: "persons")) {
            try await table("who,note\nAda Quillfeather,x\n", as: .person)
        }
    }

    /// The same cells under other heads say another thing.
    @Test func headsTellRowsApart() async throws {
        for head in ["Accepted", "Implemented"] {
            let text = "Text,\(head)\nFree all,yes\n"
            #expect(try ImportTable(register).run(try await table(text, as: .recommendation)).added == 1)
        }
        #expect(try register.entries(.recommendation).count == 2)
    }

    @Test func anUnknownTableAsksWhatItsRowsAre() async throws {
        await #expect(throws: ActionError.whichKind(file: "table.csv")) { try await table("a,b\n1,2\n") }
        await #expect(throws: ActionError.emptyTable(file: "table.csv")) {
            try await table("a,b\n", as: .event)
        }
    }

    @Test(.enabled(if: Shared.isThere, "../shared is not here"))
    func allRowsOfUPRInfosExportsAreTaken() async throws {
        let folder = Shared.file("data/upr-info")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".csv")
        }
        let tables = try await TableFile.all(files.map { folder.appending(path: $0) }, as: nil)
        let refused = tables.flatMap(\.refused)
        #expect(refused.isEmpty, "\(refused.prefix(10))")
        #expect(try ImportTable.preview(tables).added > 10_000)
    }

    /// A person's name is known by its head in the languages of those who keep such tables, or asked for.
    @Test(arguments: [
        ("Case,Full name,Town\nN-17,Ada Quillfeather,Halvarsund\n"),
        ("First name,Last name,Role\nAda,Quillfeather,witness\n"),
        ("Title,Name,Role\nMs,Ada Quillfeather,witness\n"),
        ("Title,Given name,Surname\nMs,Ada,Quillfeather\n"),
        ("Title,Role\nAda Quillfeather,witness\n"),
        ("Nom et prénom;Rôle\nAda Quillfeather;témoin\n"),
        ("Фамилия,Имя\nQuillfeather,Ada\n"),
        ("الاسم الكامل,الدور\nAda Quillfeather,شاهد\n"),
        ("ФИО\tРоль\nAda Quillfeather\tсвидетель\n"),
        ("Role,Name of victim\nwitness,Ada Quillfeather\n"),
    ])
    func namesOfPersonsAreKnownByTheirHeads(_ text: String) async throws {
        _ = try ImportTable(register).run(try await table(text, as: .person))
        #expect(try register.masked("Ms. Quillfeather came.") == "Ms. [restricted] came.")
        #expect(try register.entries(.person).allSatisfy { !$0.title.contains("Quill") })
    }

    @Test func aTableOfPersonsWithoutANameIsAskedFor() async throws {
        for head in ["Witness no.,Town", "Kod,Miasto", "Column1,Column2"] {
            await #expect(throws: ActionError.nameless(file: "table.csv", kind: "persons")) {
                try await table(head + "\nAda Quillfeather,Halvarsund\n", as: .person)
            }
        }
    }

    @Test func twoHeadsForOneFieldAreAskedAbout() async throws {
        for (head, first, second) in [
            ("Text,Date,Date", "Date", "Date"), ("Text,Date,date", "Date", "date"),
            ("Text,Note A,note-a", "Note A", "note-a"),
            ("Text,Title,Date", "Text", "Title"),
        ] {
            await #expect(throws: ActionError.twoColumns(file: "table.csv", first: first, second: second)) {
                try await table(head + "\nRepeal the law,2024-01-01,2025-01-01\n", as: .recommendation)
            }
        }
    }

    /// What is written so that no spreadsheet runs it is read as it was.
    @Test(arguments: [
        "=1+1", "'=1+1", "''=1", "+49 30", "-5 degrees", "@name", "\tx", "'quoted' words", "'", "plain", "",
        "=\u{301}x", "'@",
    ])
    func formulasAreGuardedAndComeBack(_ words: String) {
        let guarded = FormulaGuard.guarded(words)
        #expect(guarded.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
        #expect(FormulaGuard.bare(guarded) == words)
    }
}
