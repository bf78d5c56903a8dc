import KeptActions
import KeptRegister

/// What was taken out of a register for good, or would be, and what stays.
struct ForgottenText {
    let text: String

    /// So many entries are told one by one.
    private static let most = 25

    init(_ outcome: ForgetEntry.Outcome, id: String, isDone: Bool) {
        let taken = outcome.taken
        var lines = [
            isDone
                ? "\(id) is forgotten: \(taken.lines.of("line")) went out of the journal."
                : "\(id) would be forgotten: \(taken.lines.of("line")) would go out of the journal."
        ]
        if !taken.restated.isEmpty {
            let count = taken.restated.count.of("other entry", "other entries")
            lines.append(
                "\(count) \(isDone ? taken.restated.count == 1 ? "is" : "are" : "would be") said anew, with [forgotten] for the names:"
            )
            lines += taken.restated.prefix(Self.most).map { entry in
                // Before it is done the new ids are not settled.
                "  " + entry.old + (isDone && entry.old != entry.new ? "  is now  \(entry.new)" : "")
            }
            let more = taken.restated.count - Self.most
            if more > 0 { lines.append("  … and \(more.of("more entry", "more entries"))") }
        }
        if taken.documents > 0 {
            lines.append(
                "\(taken.documents.of("document that holds", "documents that hold")) the names \(isDone ? taken.documents == 1 ? "was" : "were" : "would be") taken away."
            )
        }
        if taken.settled > 0 {
            lines.append(
                "\(taken.settled.of("value stands", "values stand")) in conflict there: the one that is shown \(isDone ? "stands" : "would stand") alone."
            )
        }
        lines += outcome.published.map { "\($0) holds the names and stays: others published it." }
        lines += outcome.unread.map { "\($0) cannot be read, and stays: look whether it holds the names." }
        lines.append(
            isDone
                ? "Send your colleagues a bundle (kept exchange offer): their copies forget it when they take it. Backups and files that were written "
                    + "before hold it still; so may the disk, until its blocks are written again."
                : "Nothing was changed; --for-good does it, and nothing brings it back.")
        text = lines.joined(separator: "\n")
    }
}
