import Foundation

/// The months by their names in a language, as the system's tables have them.
enum MonthNames {
    /// From 1; in whatever case the word stands in a date: `novembre`, `ноября`.
    static func number(of word: String, in language: String) -> Int? { full[language]?[word.lowercased()] }

    /// From 1; of a shortened name without its full stop: `nov`, `févr`.
    static func number(ofShort word: String, in language: String) -> Int? {
        short[language]?[word.lowercased()]
    }

    private static let full = table { [$0.monthSymbols, $0.standaloneMonthSymbols] }
    private static let short = table { [$0.shortMonthSymbols, $0.shortStandaloneMonthSymbols] }

    /// By language.
    private static func table(_ symbols: (Calendar) -> [[String]]) -> [String: [String: Int]] {
        Dictionary(
            uniqueKeysWithValues: OfficialLanguage.all.map { language in
                var calendar = Calendar(identifier: .gregorian)
                calendar.locale = Locale(identifier: language.code)
                var result: [String: Int] = [:]
                for names in symbols(calendar) {
                    for (number, name) in names.enumerated() {
                        result[name.lowercased().filter { $0 != "." }] = number + 1
                    }
                }
                return (language.code, result)
            })
    }
}
