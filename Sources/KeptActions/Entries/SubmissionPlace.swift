import KeptEntries
import KeptRegister
import KeptVocabulary

/// Finds the place of a new text among those of a submission.
struct SubmissionPlace {
    private let register: Register

    init(_ register: Register) { self.register = register }

    /// The tie that puts an entry there.
    ///
    /// - Throws: `ActionError.standsNowhere` where the entry that is named stands in no submission.
    func link(of entry: Entry, at position: AddEntry.Position) throws -> Link {
        switch position {
        case .lastIn(let id):
            let holder = try register.entry(id)
            guard [.submission, .section].contains(holder.kind) else {
                throw ActionError.standsNowhere(id: id)
            }
            let parts = try register.parts(of: id)
            // Texts stand in sections: at the end of a submission is at the end of its last one.
            if holder.kind == .submission, entry.kind != .section,
                let last = parts.last(where: { $0.entry.kind == .section })
            {
                return try link(of: entry, at: .lastIn(last.entry.id))
            }
            return link(entry, in: holder.id, after: parts.last?.link.rank, before: nil)
        case .after(let id):
            guard let own = try register.links(of: id).first(where: { $0.role == .partOf && $0.origin == id })
            else { throw ActionError.standsNowhere(id: id) }
            let parts = try register.parts(of: own.target)
            // A paragraph is not torn apart: the new text stands behind all of it.
            let here = own.placement?.paragraph
            let last = parts.last {
                $0.link.origin == id || (here != nil && $0.link.placement?.paragraph == here)
            }
            let rank = last?.link.rank ?? own.rank
            return link(
                entry, in: own.target, after: rank, before: parts.first { $0.link.rank > rank }?.link.rank,
                form: own.placement?.form)
        }
    }

    private func link(
        _ entry: Entry, in holder: String, after: Rank?, before: Rank?, form: ParagraphForm? = nil
    ) -> Link {
        let placement =
            entry.kind == .section
            ? nil : Link.Placement(paragraph: entry.id, form: form ?? .item)
        return Link(
            entry.id, .partOf, holder, rank: .between(after, before), placement: placement)
    }
}
