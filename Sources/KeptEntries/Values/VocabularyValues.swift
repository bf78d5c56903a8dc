package import KeptVocabulary

extension EDTFDate: FieldValue {
    package static let expected = "a date or a period, as 2014, 2014-10, 12 May 2014 or 2009/2012"
    package static let schema = JSONSchema.text(pattern: #"^[0-9.]{2,4}(-[0-9]{2}){0,2}[?~%]?(/.*)?$"#)

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        do { try self.init(text) } catch { return nil }
    }

    package var stored: Value { .text(description) }

    package init(typed words: String) throws(Refusal) {
        if let date = EDTFDate(stored: .text(words)) ?? EDTFDate(words: words) {
            self = date
        } else {
            throw Refusal(expected: Self.expected)
        }
    }

    /// The first day that it can mean, so that keys are in the order of time.
    package var keys: [String] { [(earliest ?? latest)?.description ?? description] }
}

extension Country: FieldValue {
    package static let expected = "a State, by its ISO code or its name, as KAZ or Kazakhstan"
    package static let schema = JSONSchema.text(pattern: "^[A-Z]{3}$")

    package init?(stored: Value) {
        guard case .text(let code) = stored, let country = Country.withCode(code), country.code == code else {
            return nil
        }
        self = country
    }

    package var stored: Value { .text(code) }

    package init(typed words: String) throws(Refusal) {
        if let country = Country.withCode(words) ?? Country.named(words) {
            self = country
        } else {
            let names = (Country.all + [.example]).flatMap { [$0.shortName, $0.code] }
            throw Refusal(expected: Self.expected, suggestion: Suggestion.nearest(to: words, in: names))
        }
    }

    package var words: String { shortName }
}

extension DocumentSymbol: FieldValue {
    package static let expected = "a United Nations symbol, as A/HRC/14/10"
    package static let schema = JSONSchema.text(pattern: "^[A-Z]+(/[^/ ]+){2,7}$")

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }

    package var stored: Value { .text(description) }

    package init(typed words: String) throws(Refusal) {
        guard let symbol = DocumentSymbol(words) else { throw Refusal(expected: Self.expected) }
        self = symbol
    }

    package var words: String { description }
}

/// Addresses of the web, as they were written: an old link keeps its form.
extension WebAddress: FieldValue {
    package static let expected = "an address that begins with http:// or https://"
    package static let schema = JSONSchema.text(pattern: "^https?://")

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }

    package var stored: Value { .text(description) }

    package init(typed words: String) throws(Refusal) {
        guard let address = WebAddress(words) else { throw Refusal(expected: Self.expected) }
        self = address
    }

    package var words: String { description }
}
