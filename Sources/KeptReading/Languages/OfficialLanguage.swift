import Foundation
import KeptVocabulary

/// A language in which the United Nations publish: what their documents are called in it.
///
/// All words are in lower case. A class, for every document that is read looks at all of them.
final class OfficialLanguage: Sendable {
    /// BCP 47.
    let code: String
    /// What the United Nations are called at the head of their pages.
    let organisation: [String]
    let titles: DocumentTitles
    /// What the mechanisms that review States are called.
    let mechanisms: [MechanismNames]
    /// Names of States beside those that the system's tables have in this language, by ISO 3166-1 alpha-3.
    let states: [String: [String]]
    /// The words of reports; `nil` where reports are recognised and not read.
    let report: ReportWords?
    /// The words of concluding observations; `nil` where they are recognised and not read.
    let observations: ObservationWords?
    /// The same of reports of special procedures.
    let visits: ObservationWords?
    /// The words of summaries; `nil` where they are recognised and not read.
    let summary: SummaryWords?
    /// How texts point to their own places; `nil` where that is not read.
    let citing: CitingWords?
    /// The number of an ordinal in words, such as that of a session.
    let ordinal: @Sendable (String) -> Int?

    init(
        code: String, organisation: [String], titles: DocumentTitles, mechanisms: [MechanismNames],
        states: [String: [String]] = [:], report: ReportWords? = nil, observations: ObservationWords? = nil,
        visits: ObservationWords? = nil,
        summary: SummaryWords? = nil, citing: CitingWords? = nil,
        ordinal: @escaping @Sendable (String) -> Int? = { _ in nil }
    ) {
        (self.code, self.organisation, self.titles) = (code, organisation, titles)
        (self.mechanisms, self.states, self.report) = (mechanisms, states, report)
        (self.observations, self.visits, self.summary) = (observations, visits, summary)
        (self.citing, self.ordinal) = (citing, ordinal)
    }

    /// The six languages of the United Nations, one folder each.
    static let all: [OfficialLanguage] = [.english, .french, .spanish, .russian, .arabic, .chinese]

    static func of(_ tag: String?) -> OfficialLanguage? {
        guard let code = tag?.lowercased().prefix(while: { $0.isLetter }) else { return nil }
        return all.first { $0.code == code }
    }

    var isLatin: Bool { CommonWords.latin.contains { $0.0 == code } }

    /// The names of a State in this language.
    func names(of country: Country) -> [String] {
        // The register of States is in English, with what else they are called.
        if self === Self.english {
            return [country.name, country.shortName] + country.otherNames + (states[country.code] ?? [])
        }
        let table = Locale(identifier: code).localizedString(forRegionCode: country.code)
        return [table].compactMap { $0 } + (states[country.code] ?? [])
    }
}

/// What the kinds of documents are called on their first pages, and where a report's parts begin.
struct DocumentTitles: Sendable {
    let report: [String]
    let addendum: [String]
    let summary: [String]
    let compilation: [String]
    let nationalReport: [String]
    let observations: [String]
    /// What reports of special procedures are called.
    var specialProcedures: [String] = []
    /// Words of the line that names the item of the agenda, behind which the title stands.
    var agenda: [String] = []
    /// Words that the heading of a report's conclusions holds, all of one row.
    let conclusions: [[String]]
    /// Words that other headings with those have.
    let notConclusions: [String]
    /// With what the sentence begins that closes the recommendations of a report.
    let closing: [String]
    /// Words of the sentence that names the session of the Working Group, before its number and behind it.
    let session: (before: String, behind: String)?
}

/// The words of a report of the Working Group and of a State's addendum to it.
struct ReportWords: Sendable {
    let position: PositionWords
    /// With what the parts behind the conclusions begin.
    let annex: [String]
    /// Beginnings of the title over a State's own pledges.
    let pledges: [String]
    /// Words of a paragraph with one recommendation and no number: `the following recommendation`.
    let following: [String]
    /// Words of a paragraph that says that a State will answer.
    let response: [String]
    /// What recommendations are called, and what stands before numbers of paragraphs that hold some.
    let recommendation: String
    let paragraph: String
    /// What stands before a verb that is named: `to`.
    let infinitive: String
    /// Words that join clauses: `and`, and those that stand at the beginning of one: `as well as`.
    let and: String
    let or: String
    let joining: [String]
    /// Words between States in a bracket.
    let betweenStates: Set<String>
    /// Whether a recommendation may begin with a word.
    let opens: @Sendable (String) -> Bool
    /// Words with which a sentence goes on, and does not ask.
    let goingOn: Set<String>
    /// Articles before the name of a treaty in a list, and words with which names of treaties begin.
    let articles: Set<String>
    let treaties: Set<String>
    /// Words that point back at the words before them: `thereto`.
    let back: String
    let spoken: SpokenWords?
}

/// The words by which the dialogue of a report tells what a State asked.
struct SpokenWords: Sendable {
    /// Verbs of asking, as they are told.
    let verbs: [String]
    /// Words with which what is asked begins where nobody is named: `that`.
    let clauses: [String]
    /// A word behind the last number of a list of paragraphs: `section`.
    let listEnd: String
    /// Words that lead in to what is asked.
    let leads: [String]
    /// Words that may stand before the name of the State that is asked.
    let before: Set<String>
    /// What stands behind that name where it is the subject of what is asked.
    let duty: String
}

/// Phrases from which a State's position on recommendations is read; the first row that holds decides.
struct PositionWords: Sendable {
    /// Each row: the position, phrases of which one stands in the text, and phrases of which none may.
    let rows: [(position: Position, phrases: [String], unless: [String])]
    /// Phrases that say that what was recommended is done or being done.
    let implemented: [String]
}
