import KeptEntries
import KeptLedger
import Testing

/// Invented names in the forms in which texts have them.
struct NameMaskTests {
    private func masked(_ name: String, _ text: String) -> String {
        NameMask([HiddenWords(name, isName: true)]).masked(text)
    }

    /// Each text bears the name once or more, and shows nothing of it when it is masked.
    @Test(arguments: [
        // As it is, in any order, by a part.
        (
            "Ada Quillfeather", "Ada Quillfeather spoke; Quillfeather, Ada; Ms. QUILLFEATHER",
            ["uill", "UILL", "Ada"]
        ),
        ("Ada Quillfeather", "the Quillfeathers and Quillfeather's house", ["uill"]),
        // Addresses, handles, names of files, glued words.
        (
            "Ada Quillfeather", "write to ada.quillfeather@example.org or adaquillfeather@example.org",
            ["uill", "ada"]
        ),
        ("Ada Quillfeather", "https://example.org/cases/quillfeather-2019 and @quillfeather", ["uill"]),
        (
            "Ada Quillfeather", "see AdaQuillfeather.pdf, ada_quillfeather.jpg, #freeadaquillfeather",
            ["uill", "ada"]
        ),
        ("Ada Quillfeather", "quillfeatherada and Quillfeather1985", ["uill"]),
        // Typed small.
        ("Ada Quillfeather", "they took quillfeather away", ["uill"]),
        ("Пётр Зимородков", "забрали зимородков", ["имородк"]),
        // What only the eye parts.
        ("Ada Quillfeather", "Ms. Quill\u{AD}feather, Quill\u{200B}feather", ["feather"]),
        ("Ada Quillfeather", "as Ms. Quill-\nfeather said", ["feather"]),
        // Within sentences without spaces.
        ("Ada Quillfeather", "昨天Ada Quillfeather在城里，Quillfeather没说；見たAdaは", ["uill", "Ada"]),
        ("Ада Зимородкова", "昨天Ада Зимородкова在城里", ["имородк", "Ада"]),
        ("佐々木みどり", "昨日佐々木みどりが、ｻｻｷではなく、佐々木みどりさん", ["佐々木", "みどり"]),
        ("ミドリ子", "昨日ﾐﾄﾞﾘ子が来た。ミドリ子さん", ["ﾐﾄﾞﾘ", "ミドリ"]),
        ("เมฆา สายลม", "พบAda กับเมฆา สายลมวันนี้", ["เมฆา", "สายลม"]),
        // Marks and spellings.
        ("Łukasz Żółtowski", "Lukasz Zoltowski; Zółtowskiego; do Żółtowskiemu", ["oltowsk", "ółtowsk"]),
        ("Marta Øvregård", "marta ovregard, MARTA OVREGARD", ["vreg", "VREG"]),
        // Cases.
        (
            "Пётр Зимородков",
            "Петра Зимородкова, Петру Зимородкову, с Зимородковым, о Зимородкове; Зимородковы", ["имородк"]
        ),
        ("Мария Огнецветская", "Марии Огнецветской, Марию Огнецветскую", ["гнецветск", "Мари"]),
        ("Алдияр Күнтуғанов", "Алдиярдың, Алдиярға; Күнтуғановтың, Күнтуғановтардан", ["лдияр", "үнтуған"]),
        ("мария огнецветская", "арест марии огнецветской", ["гнецветск"]),
        ("Jana Havranová", "Jany Havranové, s Janou Havranovou, Havranovou", ["avranov"]),
        // Particles, vowels, carriers and digits.
        ("سليم الرمادي", "قال سليم الرمادي؛ وسليم والرمادي، للرمادي، بالرمادي", ["رمادي", "سليم"]),
        ("أحمد الغيماني", "احمد الغيماني وأحمد وَالغَيْمَانِي", ["غيماني", "حمد"]),
        ("دانا کوهستانی", "دانا كوهستاني", ["وهستان"]),
        ("דנה ענבלי", "דנה ענבלי; לענבלי, וענבלי", ["נבלי"]),
        // Scripts without spaces or with endings of their own.
        ("云海棠", "昨天云海棠在城里被捕。", ["海棠"]),
        ("สายฝน ดาวเหนือ", "เมื่อวานสายฝน ดาวเหนือถูกจับ", ["ดาวเหนือ"]),
        ("구름별", "어제 구름별이 체포되었다. 구름별에게", ["구름별"]),
        ("ნინო ზღვისპირელი", "ნინო ზღვისპირელმა, ზღვისპირელის", ["ღვისპირელ"]),
        ("अनिता बादलवाल", "अनिता बादलवाल ने; बादलवालको", ["बादलवाल"]),
        ("Ngân Mây Xanh", "Mây Xanh Ngân, ngan may xanh", ["Xanh", "xanh"]),
    ])
    func nothingOfTheNameIsShown(_ name: String, _ text: String, _ parts: [String]) {
        let shown = masked(name, text)
        for part in parts { #expect(!shown.contains(part), "\(shown)") }
        #expect(shown.contains(NameMask.mark))
    }

    /// Words that only look like the name stay, so that texts can be read.
    @Test(arguments: [
        ("Ada Quillfeather", "Adaptation was discussed in Canada."),
        ("Rosa Stein", "a rosa of stone; the Einstein prize"),
        ("Пётр Зимородков", "петля и зима"),
        ("سليم الرمادي", "السلام عليكم"),
    ])
    func otherWordsStay(_ name: String, _ text: String) { #expect(masked(name, text) == text) }

    /// What else a table said of a person tells whole, and not by its parts.
    @Test func otherWordsOfAPersonAreHiddenWhole() throws {
        let person = Entry(
            id: "p", kind: .person,
            fields: [
                "name": .text("Ada Quillfeather"),
                "remark": .text("Lives with her aunt since the arrest in spring"),
                "otherColumns": .list(
                    [
                        "Phone: 0712 555 019", "Mail: aq85@example.org", "Town: Halvarsund",
                        "Called: Blue Heron", "Role: witness",
                    ]
                    .map { .text($0) }),
            ])
        let mask = NameMask(person.hiddenWords)
        let text = "In Halvarsund a witness, Blue Heron, called 0712-555-019 and wrote to aq85@example.org."
        #expect(
            mask.masked(text)
                == "In Halvarsund a witness, [restricted], called [restricted] and wrote to [restricted].")
        #expect(mask.masked("a blue car and a Heron") == "a blue car and a Heron")
        #expect(mask.ranges(text).count == 3)
    }

    /// Of names that begin alike the longest is found, in scripts with spaces and without.
    @Test(arguments: [
        (
            ["Ada Quill", "Ada Quill Feather", "Ada Rose"], "Ada Quill Feather, Ada Quill and Ada Rose came.",
            "[restricted], [restricted] and [restricted] came."
        ),
        (
            ["云海", "云海棠", "云间月"], "昨天云海棠和云海在城里，云间月没来，云也没来。",
            "昨天[restricted]和[restricted]在城里，[restricted]没来，云也没来。"
        ),
        (["ยูงทอง", "ยูงทองคำ"], "พบยูงทองคำและยูงทองวันนี้", "พบ[restricted]และ[restricted]วันนี้"),
    ])
    func ofNamesThatBeginAlikeTheLongestIsFound(names: [String], text: String, shown: String) {
        let mask = NameMask(names.map { HiddenWords($0, isName: true) })
        #expect(mask.masked(text) == shown)
    }

    /// Signs that only the eye sees, and wide letters, part no name of a script without spaces.
    @Test func unspacedNamesAreFoundAsTheyAreCompared() {
        let mask = NameMask([HiddenWords("云海棠", isName: true), HiddenWords("ﾐﾄﾞﾘ子", isName: true)])
        #expect(mask.masked("见云\u{200B}海棠了") == "见[restricted]了")
        #expect(!mask.masked("昨日ミドリ子が来た").contains("ミドリ"))
    }
}
