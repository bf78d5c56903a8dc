package import KeptVocabulary

/// Dates in words.
package enum DateText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    /// `2010-02` is February 2010; what has no simple words stays as EDTF writes it.
    package static func words(_ date: EDTFDate) -> String {
        let ends = date.description.split(separator: "/")
        if ends.count == 2, ends.allSatisfy({ $0.count == 4 }) { return ends.joined(separator: "–") }
        let parts = date.description.split(separator: "-").compactMap { Int($0) }
        guard date.description.allSatisfy({ $0.isNumber || $0 == "-" }) else { return date.description }
        switch parts.count {
        case 2: return months[parts[1] - 1] + " \(parts[0])"
        case 3: return "\(parts[2]) " + months[parts[1] - 1] + " \(parts[0])"
        default: return date.description
        }
    }
}
