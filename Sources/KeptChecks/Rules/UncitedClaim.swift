import KeptDocuments
import KeptReading

/// Flags statements of fact without a source.
package struct UncitedClaim: Rule {
    package static let description = RuleDescription(
        id: "uncited-claim",
        summary: "Give each statement of fact a source.",
        rationale: "A delegate who cannot check a statement cannot use it, and the State can deny it.",
        severity: .error,
        accepted: [
            Example(
                "1. Risks\n\n- Police detained 40 journalists in the capital in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- Police detained 40 journalists in the capital in May 2021 (A/HRC/14/10, para. 12).\n\n- Courts closed two newspapers in the same month of that year.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "The Tide Centre (TC) works in three harbours of Norland.\n\n1. Who writes\n\n- TC was founded in 2003 and has forty members in May 2021.\n\n- Full and effective participation of women at all levels.\n\n- Police detained 40 journalists in the capital in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\nAccording to the Tide Post, police detained 40 journalists in May 2021. The Press Act 1988 punished 12 editors in the same year. Courts fined 30 newspapers in June 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "Norland River Council\n\n1. Who writes\n\n- In 2017 Norland submitted its third periodic report to the Committee on the Rights of the Child.\n\n- This statement was presented by the council at the session in May 2021.\n\n- Police detained 40 journalists in the capital in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- In 2015 the Press Amendment Bill 2015 was passed after a debate.\n\n- Editors are required under the Press Act 1988 to hand in 12 copies.\n\n- Sacred knowledge across all the borders of the land and of the sea.\n\n- Police detained 40 journalists in the capital in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\nCourts fined 30 newspapers in June 2021. According to the studies, police detained 40 editors in the same month. Courts closed 2 newspapers in July 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Themes to be proposed\n\n- Right to language and to culture of the peoples of Norland\n\n- Old and new knowledge. Knowledge that crosses the borders of the land, 40 rivers and the sea.\n\n- Preservation of the sites that matter\n\n- Schooling with identity\n\n2. Acts\n\n- Courts closed two newspapers in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "Statement by the Norland River Caucus, May 2021\n\n1. Who writes\n\n- In 2021 the caucus held 12 meetings in four harbours of Norland.\n\n- Members from 30 rivers gathered for the Norland River Caucus in May 2021.\n\n- Courts closed two newspapers in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "Joint statement\n\nThe Rivermen and the Norland Tide Alliance.\n\n1. Who writes\n\n- Since 1923 the Rivermen and others have spoken for 40 rivers.\n\n- Courts closed two newspapers in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- Those who were held will remain without any remedy in the courts of Norland.\n\n- The registry lists 1,258 persons as of May 2021.\n\n- At its review in May 2021 Norland received recommendations from numerous States.\n\n- Once the draft was ready, it was decided that 12 members read it.\n\n- In line with our right to speak, as the law affirms, we note that 40 rivers have had a voice since 1923.\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "18 May 2021.- Many were the changes that the new rules of the Forest Act brought.\n\nCourts closed two newspapers in May 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- Norland is characterised by the use of law against the press.\n\n- Police detained 40 journalists in May 2021.¹\n\n¹ http://example.org/report"
            ),
        ],
        flagged: [
            Example(
                "1. Risks\n\n- Arbitrary detention of editors\n\n- Torture in custody\n\n- Raids on newspapers\n\n- ↓Police killed 12 people on the march of 3 May 2021.\n\n2. Acts\n\n- ↓The following day police detained 40 people in May 2021.\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓Police detained 40 journalists, our members among them, in the capital in May 2021.\n\n- ↓In May 2021 it was decided by the Ministry that 12 editors must leave.\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓Norland is known for what 40 officers did to the press and to its readers.\n\n- Police detained 40 journalists in May 2021.¹\n\n- ↓Norland is characterised by the use of law against the press.\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓The new Press Act will enter into force in May 2021 against the advice of 40 editors.\n\n- ↓A study of the ministry burnt 12 houses in May 2021.\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "Statement by the Norland River Caucus\n\n1. Risks\n\n- ↓The tide moved 40 houses of Cold Harbour in May 2021.\n\n- ↓The caucus of the ministers met in May 2021 and fined 40 editors.\n\n- ↓Police attacked 12 people who had gathered for the Norland River Caucus in May 2021.\n\n2. Acts\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- Right to language.\n\n- ↓Police detained 40 journalists in the capital in May 2021.\n\n- ↓Courts fined 30 editors of newspapers in June 2021.\n\n2. Acts\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓In May 2021 police detained 40 journalists under the Press Act 1988.\n\n- Courts closed two newspapers in June 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓In May 2021 Norland presented 40 journalists to the cameras as foreign agents.\n\n- ↓The report of the Ministry was burnt in public in May 2021.\n\n- Courts closed two newspapers in June 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓Following the march, police detained 40 people in May 2021.\n\n- Courts closed two newspapers in June 2021.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓Police detained 40 journalists in the capital in May 2021.\n\n- Courts closed two newspapers.¹\n\n¹ http://example.org/report"
            ),
            Example(
                "1. Risks\n\n- ↓Police detained 40 journalists in the capital in May 2021.\n\n- Courts closed two newspapers in the same month of that year."
            ),
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        let uncited = subject.reading.claims.filter { !isCited($0, in: subject) }
        // A text that names no source at all is told so once.
        if uncited.count > 1, uncited.count == subject.reading.claims.count, subject.reading.sources.isEmpty {
            return [.noneCited(uncited.count, at: uncited[0].span)]
        }
        return uncited.map { .uncited(at: $0.span) }
    }

    /// The first statement of a section, which says how things are, without a day, a number, a law or a name, is what those
    /// behind it bear out, where these have their sources.
    private func isTopic(_ claim: Claim, in subject: CheckSubject) -> Bool {
        let claims = subject.reading.claims
        guard let section = claim.section,
            let own = claims.firstIndex(where: { $0.section == section }), claims[own].span == claim.span,
            claims.indices.contains(own + 1), claims[own + 1].section == section,
            !claims[own + 1].notes.isEmpty
        else { return false }
        let wording = subject.read.wordings[claim.span.block]
        let isGeneral = subject.read.mentions(in: claim.span).allSatisfy { mention in
            if case .country = mention.subject { true } else { false }
        }
        let tokens = wording.tokens.filter { claim.span.range.contains($0.range.lowerBound) }
        return isGeneral && tokens.contains { wording.language?.asking.stating.contains($0.lower) == true }
            && !tokens.contains { $0.kind == .number }
    }

    /// A claim is cited by a note, a link or a document's symbol in it, or by a note later in its paragraph.
    private func isCited(_ claim: Claim, in subject: CheckSubject) -> Bool {
        guard claim.notes.isEmpty else { return true }
        if subject.isUnderNotedHeading(claim.span.block) || subject.isBeforeAddress(claim.span.block) {
            return true
        }
        if isTopic(claim, in: subject) { return true }
        if subject.namesItsSource(claim.span) || subject.isBeforeNamedSource(claim.span) { return true }
        let block = subject.document.blocks[claim.span.block]
        if block.noteReferences.contains(where: { $0.offset > claim.span.range.lowerBound }) { return true }
        if block.links.contains(where: { claim.span.range.overlaps($0.range) }) { return true }
        return subject.read.mentions(in: claim.span).contains {
            if case .symbol = $0.subject { true } else { false }
        }
    }
}

extension Fault {
    fileprivate static func uncited(at span: Span) -> Fault {
        Fault(
            span: span, message: "this statement has no source",
            help: "add a note that says where a reader can check it")
    }

    fileprivate static func noneCited(_ count: Int, at span: Span) -> Fault {
        Fault(
            span: span, message: "none of the \(count) statements of fact in this text has a source",
            help: "add notes that say where a reader can check each")
    }
}
