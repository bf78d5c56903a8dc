import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

/// Every kind's declaration, whatever kinds there are.
struct KindTests {
    @Test(arguments: Kinds.descriptions.map(\.kind.name))
    func declarationsHold(name: String) throws {
        let kind = try #require(EntryKind(named: name).description)
        let names = kind.fields.map(\.name) + kind.elements.map(\.name)
        #expect(Set(names).count == names.count, "a name stands once")
        #expect(!kind.titleFields.isEmpty && kind.titleFields.allSatisfy { kind.field($0) != nil })
        #expect(kind.help.hasSuffix(".") && kind.plural != name)
        for field in kind.fields {
            #expect(!field.label.isEmpty && field.help.hasSuffix("."), "\(field.name)")
            #expect(
                field.name.first?.isLowercase == true && field.name.allSatisfy { $0.isLetter && $0.isASCII })
        }
        for elements in kind.elements {
            #expect(!elements.label.isEmpty && elements.help.hasSuffix("."), "\(elements.name)")
        }
    }

    /// A property of a declaration has its field's name, so that `entry.date` is what the journal calls `date`.
    @Test(arguments: Kinds.all.map { $0.name })
    func propertiesHaveTheirFieldsNames(name: String) throws {
        let kind = try #require(Kinds.all.first { $0.name == name })
        for child in Mirror(reflecting: kind.init()).children {
            let declared =
                (child.value as? any FieldDeclaration)?.name
                ?? (child.value as? any ElementsDeclaration)?.name
            #expect(declared == child.label)
        }
    }

    @Test func everyKindFileIsListed() throws {
        let files = try Project.files(in: "Sources/KeptEntries/Kinds")
        #expect(Set(Kinds.all.map { "\($0).swift" }) == Set(files))
    }

    /// What is typed for each kind of value, and what is not.
    @Test(arguments: [
        ("event", "date", "12 May 2014", Value.text("2014-05-12")), ("event", "date", "2014", .text("2014")),
        ("event", "date", "May 2014", .text("2014-05")), ("communication", "answered", "no", .truth(false)),
        ("communication", "answered", "Yes", .truth(true)),
        ("recommendation", "position", "accepted", .text("supported")),
        ("recommendation", "position", "Noted", .text("noted")),
        ("recommendation", "state", "Kazakhstan", .text("KAZ")),
        ("recommendation", "state", "kaz", .text("KAZ")), ("recommendation", "session", "20", .number(20)),
        ("recommendation", "recommendingStates", "Norway; FRA", .list([.text("NOR"), .text("FRA")])),
        ("source", "url", "https://example.org/a", .text("https://example.org/a")),
        ("recommendation", "symbol", "A/HRC/14/10", .text("A/HRC/14/10")),
        ("claim", "confidentiality", "Restricted", .text("restricted")),
    ])
    func whatIsTypedIsUnderstood(kind: String, field: String, words: String, value: Value) throws {
        let typed = try FieldWords(["\(field)=\(words)"], of: EntryKind(kind))
        #expect(typed.values == [field: value])
    }

    @Test(
        arguments: [
            ("event", "date", "soon", "a date or a period", nil),
            ("event", "date", "2014-13", "a date or a period", nil),
            ("communication", "answered", "perhaps", "yes or no", nil),
            ("recommendation", "position", "acepted", "one of supported", "accepted"),
            ("recommendation", "state", "Norlandd", "a State", "Norland"),
            ("recommendation", "state", "Kazakstan", "a State", "Kazakhstan"),
            ("recommendation", "session", "three", "a whole number from 1 to 300", nil),
            ("recommendation", "session", "999", "a whole number from 1 to 300", nil),
            ("assessment", "percent", "101", "a whole number from 0 to 100", nil),
            ("source", "url", "example.org", "an address that begins with", nil),
            ("recommendation", "symbol", "HRC 14", "a United Nations symbol", nil),
            ("claim", "confidentiality", "secret", "one of public", nil),
            ("event", "counts", "many", "a count", nil),
        ] as [(String, String, String, String, String?)])
    func whatIsNotIsRefusedWithWhatWasExpected(
        kind: String, field: String, words: String, expected: String, suggestion: String?
    ) throws {
        #expect {
            try FieldWords(["\(field)=\(words)"], of: EntryKind(kind))
        } throws: { error in
            guard case .wrongValue(field, let told, suggestion)? = error as? EntryError else { return false }
            // No message repeats what was typed: it may be a name.
            return told.hasPrefix(expected) && !"\(error)".contains(words)
        }
    }

    @Test func unknownWordsAreToldWithTheNearest() throws {
        #expect {
            try FieldWords(["confidentialty=public"], of: .claim)
        } throws: { "\($0)".contains("did you mean confidentiality?") }
        #expect { try EntryKind("recomendations") } throws: {
            "\($0)".contains("did you mean recommendations?")
        }
        #expect { try Role("victm") } throws: { "\($0)".contains("did you mean victim?") }
        #expect(throws: EntryError.givenTwice(field: "text")) {
            try FieldWords(title: "One.", ["text=Two."], of: .claim)
        }
    }

    @Test func rolesSayWhatMayStandAtTheirEnds() throws {
        try Role.cites.check(from: .claim, to: .source)
        #expect(throws: EntryError.self) { try Role.cites.check(from: .source, to: .claim) }
        #expect(throws: EntryError.self) { try Role.victim.check(from: .person, to: .claim) }
        // A newer Kept's kinds and roles pass.
        try Role.cites.check(from: EntryKind(named: "newerkind"), to: .source)
        try Role(named: "contradicts").check(from: .source, to: .norm)
    }

    @Test func titlesFollowFields() {
        var claim = Typed<ClaimEntry>()
        claim.text = "Two papers were closed."
        #expect(claim.entry.title == "Two papers were closed.")
        claim.text = "Three papers were closed."
        #expect(claim.entry.title == "Three papers were closed.")
        var event = Typed<EventEntry>()
        event.date = EDTFDate(year: 2011, month: 12)
        event.location = "Northport"
        #expect(event.entry.title == "Northport, December 2011")
        let newer = Entry(id: "x", kind: EntryKind(named: "newerkind"), fields: ["words": .text("I saw it.")])
        #expect(newer.title == "I saw it.")
        #expect(Entry(id: "x", kind: EntryKind(named: "newerkind")).title == "newerkind")
    }

    /// What a newer Kept wrote is absent from the typed entry, and stays in the entry.
    @Test func valuesOfANewerKeptStay() throws {
        let entry = Entry(
            id: "e", kind: .event,
            fields: ["date": .members(["from": .text("2014")]), "weather": .text("fair")])
        let event = try #require(Typed<EventEntry>(entry))
        #expect(event.date == nil && event.entry.fields == entry.fields)
        #expect(entry.words("weather") == "fair" && entry.words("date") == "from 2014")
    }
}
