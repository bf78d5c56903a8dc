import Foundation
import KeptActions
import KeptEntries
import KeptPages
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// Every page of a register of the examples, to the byte.
struct PageSnapshotTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let site: Site

    init() async throws {
        folder = try TemporaryFolder()
        register = try Register(
            folder.url.appending(path: "norland.kept"), creating: true, in: .inTest(folder))
        for name in ["norland-2025", "norland-report-2025", "norland-addendum-2025"] {
            let read = try await ReadFile().run(Project.file("Examples/\(name).txt"))
            _ = try AddReading(register).accept(read)
        }
        site = Site(register, today: try #require(CalendarDay("2025-06-01")))
    }

    private func expectPage(_ path: String, _ query: String = "", named name: String) async throws {
        let answer = try await site.answer(Address(path: path, query: query))
        let ending =
            answer.mediaType.split(separator: ";")[0].split(separator: "/").last.map(String.init) ?? ""
        let file = Project.file("Tests/KeptPagesTests/Snapshots/\(name).\(ending)")
        try expectSnapshot(answer.body, in: file)
        if ending == "html" { #expect(answer.body.utf8.count <= 100_000) }
    }

    private func first(_ kind: EntryKind) throws -> String {
        try #require(try register.entries(kind).first).id
    }

    @Test func overview() async throws { try await expectPage("/", named: "overview") }
    @Test func submission() async throws {
        try await expectPage("/submissions/" + first(.submission), named: "submission")
    }
    @Test func search() async throws { try await expectPage("/search", "q=gatherings", named: "search") }
    @Test func style() async throws { try await expectPage("/style.css", named: "style") }
    @Test func missing() async throws { try await expectPage("/nothing", named: "missing") }
    @Test func failed() throws {
        try expectSnapshot(Site.failed().body, in: Project.file("Tests/KeptPagesTests/Snapshots/failed.html"))
    }

    @Test func locked() throws {
        try expectSnapshot(Site.locked().body, in: Project.file("Tests/KeptPagesTests/Snapshots/locked.html"))
    }

    @Test(arguments: EntryKind.known)
    func lists(kind: EntryKind) async throws {
        try await expectPage("/lists/" + kind.plural, named: "list-" + kind.name)
    }

    @Test func listsInOtherForms() async throws {
        try await expectPage("/lists/recommendations", "position=supported", named: "list-narrowed")
        try await expectPage("/lists/recommendations", "q=torture", named: "list-with-words")
        try await expectPage("/lists/events", "order=-date", named: "list-ordered")
        try await expectPage("/lists/events", "format=csv", named: "list-events")
        try await expectPage("/lists/norms", "format=json", named: "list-norms")
    }

    @Test(arguments: EntryKind.known)
    func entries(kind: EntryKind) async throws {
        guard let entry = try register.entries(kind).first else { return }
        try await expectPage("/entries/" + entry.id, named: "entry-" + kind.name)
    }

    /// What the source says stands beside what a person says instead.
    @Test func aRecordThatWasChanged() async throws {
        let answered = try #require(
            try register.entries(.recommendation).first { Typed<RecommendationEntry>($0)?.number == "98.1" })
        try await expectPage("/entries/" + answered.id, named: "entry-answered")
        _ = try SetFields(register).run(answered.id, ["position=noted", "text=Repeal the Public Order Act"])
        try await expectPage("/entries/" + answered.id, named: "entry-changed")
    }

    /// No page shows the name of a field, a code of a State, or the name of a role as the journal has it.
    @Test func pagesSpeakInWords() async throws {
        let raw =
            Kinds.descriptions.flatMap { $0.fields.map(\.name) + $0.elements.map(\.name) }
            .filter { $0.contains(where: \.isUppercase) }
            + Role.known.map(\.name).filter { $0.contains(where: \.isUppercase) }
        var looked = 0
        for kind in EntryKind.known {
            for path in try ["/lists/" + kind.plural] + register.entries(kind).map({ "/entries/" + $0.id }) {
                let body = try await site.answer(Address(path: path)).body
                let words = body.replacing(/<[^>]*>/, with: " ")
                    .split { !$0.isLetter && !$0.isNumber }.map(String.init)
                for name in Set(raw) { #expect(!words.contains(name), "\(path) says \(name)") }
                looked += 1
            }
        }
        #expect(looked > 50)
    }
}
