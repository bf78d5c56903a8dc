import KeptActions
import KeptEntries

/// What a newer version of a submission changes, old words above new ones.
struct VersionText {
    let text: String

    init(_ version: SubmissionVersion, file: String, isWritten: Bool) {
        let name = "\(version.submission.title) (\(version.submission.id))"
        var lines = [
            isWritten
                ? "\(file) was taken as a new version of \(name)."
                : "\(file) looks like a new version of \(name).", "",
            "  \(version.same) the same, \(version.changed.count) changed, \(version.new.count) new, "
                + "\(version.gone.count) gone",
        ]
        for changed in version.changed {
            lines += [
                "", "  \(changed.older.id)",
                "    was  " + Self.around(changed.older.title, changed.newer.title),
                "    now  " + Self.around(changed.newer.title, changed.older.title),
            ]
        }
        for (word, entries) in [("new ", version.new), ("gone", version.gone)] where !entries.isEmpty {
            lines.append("")
            lines += entries.map { "  \(word)  \($0.title.cut(to: 90))" }
        }
        if !version.gone.isEmpty {
            lines += [
                "",
                "What is gone stays in the register, and stands in the text no more; kept remove takes it out.",
            ]
        }
        text = lines.joined(separator: "\n")
    }

    /// A text from a little before the place where it differs from the other.
    private static func around(_ text: String, _ other: String) -> String {
        let shared = zip(text, other).prefix { $0 == $1 }.count
        let start = max(0, shared - 30)
        return ((start > 0 ? "…" : "") + text.dropFirst(start)).cut(to: 100)
    }
}
