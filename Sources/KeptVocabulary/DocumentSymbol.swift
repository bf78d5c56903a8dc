/// The symbol of a United Nations document, such as `A/HRC/14/10/Add.1`.
///
/// Its parts are parted by strokes and hold no spaces; the first names the organ, the last ones what was added to
/// or changed in a document.
package struct DocumentSymbol: Hashable, Sendable, CustomStringConvertible {
    /// `A`, `HRC`, `14`, `10`, `Add.1`.
    package let parts: [String]

    package var description: String { parts.joined(separator: "/") }

    /// The organs with which a symbol begins.
    package static let organs: Set = [
        "A", "S", "E", "ST", "CCPR", "CEDAW", "CAT", "CERD", "CRC", "CRPD", "CMW", "CED", "HRI", "HR",
    ]

    /// `nil` for what is no symbol; asterisks of a reissue at the end are taken off.
    package init?(_ text: String) {
        let rest = text.trimmedEnd { $0 == "*" || $0 == "." }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (3...8).contains(parts.count), Self.organs.contains(parts[0]) else { return nil }
        let isWhole = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
        }
        guard isWhole, parts.dropFirst().contains(where: { $0.contains(where: \.isNumber) }) else {
            return nil
        }
        self.parts = parts
    }

    private static func isAddition(_ part: String) -> Bool {
        ["Add.", "Corr.", "Rev.", "Amend.", "Summary"].contains { part.hasPrefix($0) }
    }

    /// The number of an addendum: 1 for `Add.1`.
    package var addendum: Int? {
        parts.last { $0.hasPrefix("Add.") }.flatMap { Int(String($0.dropFirst(4))) }
    }

    /// The document that this one adds to or corrects; itself where it stands alone.
    package var base: DocumentSymbol {
        let kept = parts.prefix { !Self.isAddition($0) }
        return DocumentSymbol(kept.joined(separator: "/")) ?? self
    }

    /// The session of the Human Rights Council in `A/HRC/14/10`.
    package var councilSession: Int? {
        guard parts.count >= 4, parts[0] == "A", parts[1] == "HRC" else { return nil }
        return Int(parts[2])
    }

    /// The session of the Working Group in `A/HRC/WG.6/34/SVN/3`.
    package var workingGroupSession: ReviewSession? {
        guard parts.count >= 4, parts.prefix(3) == ["A", "HRC", "WG.6"] else { return nil }
        return Int(parts[3]).flatMap { ReviewSession($0) }
    }

    /// Which of the three documents of a review it is: 1 the State's report, 2 the compilation, 3 the summary.
    package var reviewDocument: Int? {
        guard workingGroupSession != nil, parts.count >= 6 else { return nil }
        return Int(parts[5])
    }

    /// The State that the symbol names: `SVN` in `A/HRC/WG.6/34/SVN/3`, `KAZ` in `CCPR/C/KAZ/CO/1`.
    package var state: Country? {
        parts.dropFirst().lazy.filter { $0.count == 3 && $0.allSatisfy(\.isUppercase) }
            .compactMap(Country.withCode).first
    }

    /// Whether it bears a treaty body's concluding observations.
    package var isConcludingObservations: Bool { parts.contains("CO") }
}
