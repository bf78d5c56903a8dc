import KeptVocabulary

/// Every address of the site; they are permanent, since people write them down.
enum Address {
    static let overview = "/"
    static let search = "/search"

    static func submission(_ id: String) -> String { "/submissions/" + id }
    static func entry(_ id: String) -> String { "/entries/" + id }
    static func list(_ kind: EntryKind) -> String { "/lists/" + kind.plural }
}
