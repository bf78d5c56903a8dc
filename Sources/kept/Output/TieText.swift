import KeptEntries
import KeptRegister

/// A tie as it is seen from one of its ends: the role, and the entry at the other.
struct TieText {
    let text: String

    init(_ link: Link, from id: String, in register: Register) throws {
        let isFrom = link.origin == id
        let other = try register.entry(isFrom ? link.target : link.origin)
        let role = isFrom ? link.role.description?.outward : link.role.description?.inward
        text = "  \((role ?? link.role.name).padded(to: 14))  \(other.id)  \(other.title.cut(to: 60))"
    }
}
