package import KeptVocabulary

/// What an address on the web says by its form alone.
package enum SourceAddress {
    /// The day or month in a path, as `/2009/07/13/` or `/13.03.2013_`; `nil` where the address has none.
    package static func date(_ address: String) -> EDTFDate? {
        let parts = address.split(whereSeparator: { "/-_.?=&".contains($0) })
        for index in parts.indices {
            let numbers = parts[index...].prefix(3).map { part in part.allSatisfy(\.isASCII) ? Int(part) : nil
            }
            guard let first = numbers[0] else { continue }
            let widths = parts[index...].prefix(3).map(\.count)
            if (1990...2099).contains(first), widths[0] == 4, numbers.count > 1, let month = numbers[1],
                widths[1] <= 2
            {
                if numbers.count > 2, let day = numbers[2], widths[2] <= 2,
                    let date = EDTFDate(year: first, month: month, day: day)
                {
                    return date
                }
                if widths[1] == 2, let date = EDTFDate(year: first, month: month) { return date }
            }
            if numbers.count == 3, widths == [2, 2, 4], let month = numbers[1], let year = numbers[2],
                (1990...2099).contains(year), let date = EDTFDate(year: year, month: month, day: first)
            {
                return date
            }
        }
        return nil
    }

    /// The last part of a path as words, for seeing names in it.
    package static func words(_ address: String) -> [String] {
        guard let path = address.split(separator: "/", maxSplits: 2).last else { return [] }
        return path.split(whereSeparator: { "/-_.+%?=&".contains($0) }).map(String.init)
    }
}
