import Foundation
import KeptActions
import KeptEntries
import KeptReading
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// Words that point to notes and paragraphs point to them still when the text is written anew (trial fault 17).
struct ReferenceTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
    }

    private static let text = """
        Briefing on Vessaly

        1. Laws

        1. In March 2031 the office of Harbour Watch was searched.¹

        2. In April 2031 the court of Ostermark refused the complaint of paragraph 1 above.²

        3. In May 2031 the law was kept.³ It says so as note 1 above does.

        4. In June 2031 the law was used.⁴

        ¹ Harbour Watch, Annual report, 2031, https://example.org/report

        ² Ibid., p. 4.

        ³ See note 1 above.

        ⁴ Ibid.
        """

    private func read() async throws {
        let read = try await ReadFile().run(Data(Self.text.utf8), mediaType: "text/plain", name: "a.txt")
        _ = try AddReading(register).accept(read)
    }

    private func claim(_ words: String) throws -> Entry {
        try #require(try register.entries(.claim).first { $0.title.contains(words) })
    }

    private func written() async throws -> [String] {
        let file = folder.url.appending(path: "w.md")
        _ = try await WriteSubmission(register).run(nil, to: file, overwriting: true)
        return try String(contentsOf: file, encoding: .utf8).replacing("\\", with: "")
            .split(separator: "\n").map(String.init)
    }

    @Test func unchangedTheyStandAsTheyWere() async throws {
        try await read()
        let lines = try await written()
        #expect(lines.contains("[^2]: Ibid., p. 4.") && lines.contains("[^3]: See note 1 above."))
        #expect(
            lines.contains("[^4]: Ibid.")
                && lines.contains { $0.contains("complaint of paragraph 1 above.[^2]") })
    }

    /// A claim with a source of its own is put in before the others.
    @Test func numbersShiftWithTheText() async throws {
        try await read()
        let first = try claim("March")
        _ = try AddEntry(register).run(
            .claim, "In July 2031 a warning came.", fields: [], links: [], at: .lastIn(try section()))
        let source = try AddEntry(register).run(
            .source, "Gazette", fields: ["url=https://example.org/g"], links: [])
        let between = try AddEntry(register).run(
            .claim, "In March 2031 another search came.", fields: [], links: ["cites=" + source.id],
            at: .after(first.id))
        let lines = try await written()
        #expect(lines.contains { $0.hasPrefix("2.  In March 2031 another search came.[^2]") })
        #expect(lines.contains("[^3]: Note 1 above, p. 4."))
        #expect(lines.contains("[^4]: See note 1 above.") && lines.contains("[^5]: Ibid."))
        // With the search taken out, the note before is the note before again.
        try register.remove(between.id)
        let moved = try await written()
        #expect(moved.contains("[^2]: Ibid., p. 4."))
    }

    private func section() throws -> String { try #require(try register.entries(.section).last).id }

    @Test func aReferenceToWhatWentStopsTheWriting() async throws {
        try await read()
        let pointing = try claim("complaint")
        try register.remove(try claim("March").id)
        await #expect(throws: ActionError.lostReference(id: pointing.id, what: "paragraph 1")) {
            try await written()
        }
        _ = try SetFields(register).run(pointing.id, ["text=In April 2031 the court refused a complaint."])
        await #expect(throws: ActionError.self) { try await written() }
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "w.md").path))
    }

    /// What a number that a person typed means is not known.
    @Test(arguments: [
        "It was searched, see note 1 above.", "It was searched (supra note 1).",
        "It follows from paragraph 2 above.",
    ])
    func aTypedNumberStopsTheWriting(words: String) async throws {
        try await read()
        let new = try AddEntry(register).run(.claim, words, fields: [], links: [], at: .lastIn(try section()))
        await #expect {
            try await written()
        } throws: { error in
            if case .typedReference(new.id, _)? = error as? ActionError { true } else { false }
        }
    }

    // MARK: - What is a reference

    @Test(arguments: [
        ("See note 8 above.", true, ["8"]), ("See notes 3, 4 and 12 above.", true, ["3", "4", "12"]),
        ("Supra n. 7, p. 4.", true, ["7"]), ("Op. cit., note 3.", true, ["3"]),
        ("Harbour Watch (n 5) 12.", true, ["5"]),
        ("Voir note 8 ci-dessus.", true, ["8"]), ("Véase nota 8 supra.", true, ["8"]),
        ("См. сноску 8 выше.", true, ["8"]),
        ("Ibid., p. 4.", true, ["Ibid."]), ("Id. at 4.", true, ["Id."]), ("Idem.", true, ["Idem."]),
        ("As paragraph 12 above says", false, ["12"]),
        ("in paras. 12–14 below", false, ["12", "14"]), ("See footnote 8", false, ["8"]),
        ("point 4 of note 6 infra", false, ["6"]),
    ])
    func referencesAreFound(text: String, isNote: Bool, parts: [String]) {
        #expect(TextReference.all(in: text, isNote: isNote).map { String(text[$0.range]) } == parts)
    }

    @Test(arguments: [
        ("A/HRC/14/99, paragraph 97.", true), ("See paragraph 12 of the report.", true),
        ("See note 4 of General comment 34.", true),
        ("A note verbale of 8 May 2031 came.", false), ("Identity papers were taken.", true),
        ("Ibid. was said.", false),
        ("Article 12 above all protects her.", false), ("Some 300 people stood above the square.", false),
    ])
    func numbersOfOtherTextsAreNone(text: String, isNote: Bool) {
        #expect(TextReference.all(in: text, isNote: isNote).isEmpty)
    }
}
