import KeptActions
import KeptRegister
import KeptVocabulary

/// Fields of entries in words.
enum FieldText {
    private static let names: [String: String] = [
        "url": "Address", "date": "Date", "period": "Period", "location": "Place", "attributedTo": "Said by",
        "previousReview": "Previous review", "counts": "Counts", "state": "State", "answered": "Answered",
        "percent": "Per cent",
    ]

    static func name(_ field: String) -> String { names[field] ?? field.capitalisedFirst }

    static func value(_ name: String, _ field: Field?) -> String {
        switch field {
        case nil: ""
        case .text(let text):
            switch name {
            case "date", "period", "previousReview": date(text)
            case "state": Country.withCode(text)?.shortName ?? text
            case "mechanism": Mechanism(rawValue: text)?.name ?? text
            default: text
            }
        case .number(let number): String(number)
        case .truth(let truth): truth ? "yes" : "no"
        case .list(let values) where name == "counts": values.map { count($0.fields) }.joined(separator: ", ")
        case .list(let values): "\(values.count)"
        case .fields(let values): values.keys.sorted().joined(separator: ", ")
        }
    }

    private static func date(_ text: String) -> String {
        do { return DateText.words(try EDTFDate(text)) } catch { return text }
    }

    private static func count(_ fields: [String: Field]) -> String {
        let bounds = [
            "atLeast": "at least ", "atMost": "at most ", "moreThan": "more than ",
            "fewerThan": "fewer than ", "about": "about ",
        ]
        let bound = fields["bound"]?.text.flatMap { bounds[$0] } ?? ""
        return bound + "\(fields["value"]?.number ?? 0) \(fields["what"]?.text ?? "")"
    }
}
