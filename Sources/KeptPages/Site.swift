import KeptActions
import KeptEntries
package import KeptRegister
package import KeptVocabulary

/// The register as pages: what stands at each address.
package struct Site: Sendable {
    let register: Register
    /// The day that silence is counted to.
    let today: CalendarDay

    package init(_ register: Register, today: CalendarDay) {
        self.register = register
        self.today = today
    }

    /// What stands at an address.
    ///
    /// - Throws: What the register could not do; a page that is not there is an answer.
    package func answer(_ address: Address?) async throws -> Answer {
        guard isOpen() else { return try Self.locked() }
        do {
            switch address {
            case .overview: return try .page(OverviewPage(self).html())
            case .submission(let id): return try await .page(SubmissionPage(self, id).html())
            case .list(let list): return try ListPage(self, list).answer()
            case .entry(let id): return try .page(EntryPage(self, id).html())
            case .search(let words): return try .page(SearchPage(self, words).html())
            case .style: return Answer(Style.sheet, "text/css; charset=utf-8")
            case nil: throw PageMissing()
            }
        } catch is PageMissing { return try .page(FaultPage.missing.html(), .missing) } catch RegisterError
            .unknownEntry
        { return try .page(FaultPage.missing.html(), .missing) } catch RegisterError.unknownPage {
            return try .page(FaultPage.missing.html(), .missing)
        } catch is EntryError { return try .page(FaultPage.missing.html(), .missing) }
    }

    /// The register's name, as its folder has it.
    package var name: String { register.name }

    /// Whether the register may still be shown: nobody has locked it since.
    package func isOpen() -> Bool { register.isOpen() }

    /// What a person sees where the register was locked while the site stood open.
    package static func locked() throws -> Answer { try .page(FaultPage.locked.html(), .locked) }

    /// What a person sees where a page could not be made.
    package static func failed() throws -> Answer { try .page(FaultPage.failed.html(), .failed) }
}
