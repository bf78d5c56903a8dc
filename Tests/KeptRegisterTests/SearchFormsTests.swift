import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptRegister

/// Words as people type them, and in which forms texts have them.
struct SearchFormsTests {
    private let folder: TemporaryFolder
    private let register: Register

    private static let texts = [
        "arabic": "إلغاء القانون المُقيِّد للحُرّيّات في أحداث ٢٠٢٣",
        "russian": "Отменить закон о собраниях и освободить всех, кого задержали; ещё раз",
        "kazakh": "Бейбіт жиналыстар туралы заңдарды қайта қарау",
        "chinese": "废除限制公开集会的法律，并释放被拘留者。",
        "thai": "ยกเลิกกฎหมายการชุมนุม",
        "polish": "Protect defenders in Łódź and Ýsafjörður",
        "english":
            "Multi-agent policing under Article 317-1 (A/HRC/14/10), 50% of cases; recommendations of the policemen",
        "french": "Protéger les défenseurs; l’œuvre de la liberté",
        "persian": "آزادی کامل روزنامه‌نگاران",
        "hebrew": "ביטול החוק על הפגנות",
        "turkish": "Işıklı Irmak davası",
    ]

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        var addition = Addition()
        addition.entries = Self.texts.sorted { $0.key < $1.key }.map {
            .test(.claim, $0.key, ["text": .text($0.value)])
        }
        _ = try register.add(addition, evidence: [:])
    }

    private func found(_ words: String) throws -> [String] {
        let texts = Dictionary(uniqueKeysWithValues: Self.texts.map { ($0.value, $0.key) })
        return try register.search(words).hits.map { try register.entry($0.id).title }.compactMap {
            texts[$0]
        }
    }

    @Test(arguments: [
        // The beginning of a word, with a star or where nothing has all of it; and a longer form of one.
        ("polic*", "english"), ("recommendat", "english"), ("recommending", "english"), ("defend", "polish"),
        ("articl", "english"), ("libert", "french"),
        // Signs within words.
        ("317-1", "english"), ("A/HRC/14/10", "english"), ("50%", "english"), ("multi-agent", "english"),
        // Spellings.
        ("lodz", "polish"), ("ŁÓDŹ", "polish"), ("ysafjordur", "polish"), ("oeuvre", "french"),
        ("defenseurs", "french"),
        ("isikli", "turkish"), ("irmak", "turkish"),
        // Endings.
        ("собрание", "russian"), ("закону", "russian"), ("еще", "russian"), ("освобод", "russian"),
        ("жиналыс", "kazakh"),
        ("заңдар", "kazakh"),
        // Arabic and its kin: carriers, vowels, particles, digits, two forms of one letter.
        ("الغاء", "arabic"), ("قانون", "arabic"), ("والقانون", "arabic"), ("حريات", "arabic"),
        ("المقيد", "arabic"),
        ("2023", "arabic"), ("۲۰۲۳", "arabic"), ("ازادی", "persian"), ("كامل", "persian"), ("חוק", "hebrew"),
        // Scripts without spaces.
        ("集会", "chinese"), ("公开集会", "chinese"), ("法", "chinese"), ("法律 释放", "chinese"), ("การชุมนุม", "thai"),
    ])
    func aWordIsFoundInItsForms(_ typed: String, _ expected: String) throws {
        #expect(try found(typed) == [expected])
        let hit = try #require(try register.search(typed).hits.first)
        #expect(hit.snippet.contains("["), "\(hit.snippet)")
    }

    @Test(arguments: ["集法", "会集", "законодательница", "xylophone", "العربية", "317-2"])
    func whatIsNotThereIsNotFound(_ typed: String) throws { #expect(try found(typed).isEmpty) }

    /// Nothing that is typed is read as a query language, or breaks it.
    @Test(arguments: [
        "law\u{0}", "\u{0}x", "a\"b", "\"", "\"\"", "NEAR(a b)", "text:law", "law*law", "**", "*a", "(", ")",
        "a AND", "{also}", "^a",
        "a\u{7F}b", "\u{1}", "—", "🙂", "a" + String(repeating: "b", count: 5000),
        String(repeating: "law ", count: 200),
    ])
    func nothingTypedBreaksIt(_ typed: String) throws {
        do { _ = try register.search(typed) } catch RegisterError.emptySearch {}
    }

    @Test func theIndexIsHeldAgainstTheJournal() throws {
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
    }
}
