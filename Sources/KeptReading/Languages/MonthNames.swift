import Foundation

/// The months by their names in a language, as the system's tables have them.
enum MonthNames {
    /// From 1; in whatever case the word stands in a date: `novembre`, `ноября`.
    static func number(of word: String, in language: String) -> Int? { names[language]?[word.lowercased()] }

    private static let names: [String: [String: Int]] = Dictionary(
        uniqueKeysWithValues: OfficialLanguage.all.map { language in
            var calendar = Calendar(identifier: .gregorian)
            calendar.locale = Locale(identifier: language.code)
            var result: [String: Int] = [:]
            for names in [calendar.monthSymbols, calendar.standaloneMonthSymbols] {
                for (number, name) in names.enumerated() { result[name.lowercased()] = number + 1 }
            }
            return (language.code, result)
        })
}
