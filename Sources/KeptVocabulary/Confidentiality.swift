/// Who may see an entry or a person, from everyone to few.
package enum Confidentiality: String, CaseIterable, Codable, Sendable, Comparable {
    /// Everyone: it may leave the organisation.
    case `public`
    /// The people of the organisation.
    case organisation
    /// Those alone whom a steward let see it.
    case restricted

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .public: 0
        case .organisation: 1
        case .restricted: 2
        }
    }
}
