import KeptDocuments
import KeptReading

/// Flags persons who are named beside what was done to them, in the text or in a source's address.
package struct PersonAtRisk: Rule {
    package static let description = RuleDescription(
        id: "person-at-risk",
        summary: "Name a person at risk only with their informed consent.",
        rationale: "Submissions are published as received: the name reaches those who did the harm.",
        severity: .error,
        accepted: [
            Example("The report is public.¹\n\n¹ http://example.org/reports/Ms-Chairperson-Opening-Remarks"),
            Example(
                "A lawyer was detained and tortured in May 2021.¹\n\n¹ http://example.org/lawyer-detained-in-may"
            ),
            Example("The High Commissioner, Mr. Ivo Belmar, criticised the detentions."),
            Example("Ana Velkova, founder of the River Council, was shot dead in May 2023."),
            Example("In May 2023 Ivo Belmar was beaten to death by officers."),
            Example("The photograph shows Ana Velkova Toll (a nurse)"),
            Example("The photograph shows Ana Velkova Toll, a nurse,"),
            Example("Judge Ivo Belmar wrote of the River Council, which was attacked in North Harbour."),
            Example(
                "On 30 June 2024 unknown men attacked the office of the Norland River Council in Cold Harbour."
            ),
            Example(
                "Norland ignored the Working Group on Arbitrary Detention’s findings on the case of Ana Velkova, who was detained."
            ),
            Example(
                "The Supreme Court ruled in Velkova v. Norland in 2019. In May 2018 Ana Velkova was arbitrarily detained."
            ),
            Example(
                "La Cour suprême a rendu son arrêt dans l’affaire Velkova c. Norland. En mai 2018, Ana Velkova a été arrêtée."
            ),
        ],
        flagged: [
            Example(
                "A lawyer was held.¹\n\n¹ http://example.org/news/↓Forced-confinement-of-lawyer-Ms-Ana-Velkova"
            ),
            Example("In May 2021 ↓Ms. Ana Velkova was tortured in detention."),
            Example(
                "Men with knives attacked ↓Ana Velkova Toll and ↓Ivo Belmar, coordinators of the council, at the harbour."
            ),
            Example("On 21 June a man threatened coordinator ↓Franc Javor Sance with a pistol."),
            Example("Two cars followed lawyer ↓Ana Velkova to Cold Harbour; shots were fired."),
            Example("The arrest of the journalists ↓Ana Velkova and ↓Ivo van der Belmar shocked the town."),
            Example("↓Ana Velkova, a farmer of Cold Harbour, has been repeatedly detained."),
            Example("Soldiers opened fire on ↓Ana al-Velkova."),
            Example("↓Ms. Ana Velkova is now in hiding, and in grave danger."),
            Example("At this moment, ↓Ana Velkova Toll (wife of a farmer) is also in immediate danger."),
            Example("Police detained ↓Ana Velkova Toll (a nurse)"),
            Example("El equipo informa que ↓Ana Velkova está en peligro desde el ataque a su casa."),
            Example("The authorities closed the case of ↓Ana Velkova, who was tortured in May 2021."),
            Example("The charges against ↓Ana Velkova are false. ↓Ana Velkova was detained in May 2021."),
            Example(
                "Les autorités ont ouvert une enquête sur l’agression contre ↓Ana Velkova Toll à la sortie du tribunal."
            ),
            Example("En mai 2021, ↓Ana Velkova a été arrêtée par des agents de la police dans la capitale."),
            Example(
                "Los hombres armados atacaron a ↓Ana Velkova y a ↓Ivo Belmar en la sede de la organización."
            ),
            Example(
                "Las amenazas contra ↓Ana Velkova no han sido investigadas por las autoridades del Estado."),
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        let inText = subject.read.mentions.joined().compactMap { mention -> Fault? in
            guard case .person = mention.subject, !subject.document.blocks[mention.span.block].isHeading,
                !subject.isLitigant(mention.span)
            else { return nil }
            let wording = subject.read.wordings[mention.span.block]
            guard let persons = wording.language?.facts.persons,
                let token = wording.tokens.firstIndex(where: {
                    $0.range.lowerBound == mention.span.range.lowerBound
                })
            else { return nil }
            let words = wording.sentence(of: token).map { wording.lower($0) }
            let title = wording.lower(token - 1) == "." ? token - 2 : token - 1
            guard words.contains(where: { persons.harm.contains($0) || persons.peril.contains($0) }),
                !words.contains(where: persons.offices.contains),
                persons.addresses.contains(wording.lower(title))
            else { return nil }
            let start = wording.tokens[title].range.lowerBound
            return .inText(at: Span(block: mention.span.block, range: start..<mention.span.range.upperBound))
        }
        return inText + untitled(subject, but: inText.map(\.span)) + inAddresses(subject)
    }

    /// Those who are named without a title, beside what was done to them.
    private func untitled(_ subject: CheckSubject, but known: [Span]) -> [Fault] {
        subject.read.wordings.flatMap { wording -> [Fault] in
            guard !wording.block.isNote else { return [] }
            return NamedVictims.spans(in: wording, subject.read.mentions[wording.index])
                .filter { span in !subject.isLitigant(span) }
                .filter { span in
                    !known.contains { $0.block == span.block && $0.range.overlaps(span.range) }
                }.map { Fault.inText(at: $0) }
        }
    }

    private func inAddresses(_ subject: CheckSubject) -> [Fault] {
        subject.document.blocks.enumerated().flatMap { index, block in
            let persons = (subject.read.wordings[index].language ?? .english).facts.persons
            return block.links.compactMap { link -> Fault? in
                let words = SourceAddress.words(link.target)
                let lower = words.map { $0.lowercased() }
                guard let title = lower.indices.first(where: { persons.addresses.contains(lower[$0]) }),
                    words.dropFirst(title + 1).prefix(2).count(where: { $0.first?.isUppercase ?? false })
                        == 2,
                    lower.contains(where: persons.harm.contains),
                    !lower.contains(where: persons.offices.contains)
                else { return nil }
                // The last part of the path is what names the person.
                let shown = String(block.words(link.range))
                let path = shown.lastIndex(of: "/").map { shown[shown.index(after: $0)...] } ?? shown[...]
                let start = link.range.upperBound - path.utf8.count
                return .inAddress(at: Span(block: index, range: start..<link.range.upperBound))
            }
        }
    }
}

extension Fault {
    fileprivate static func inText(at span: Span) -> Fault {
        Fault(
            span: span, message: "a person is named beside what was done to them",
            help: "ask for their informed consent, or leave the name out")
    }

    fileprivate static func inAddress(at span: Span) -> Fault {
        Fault(
            span: span, message: "this address names a person at risk",
            help: "ask for their informed consent, or cite a page whose address does not name them")
    }
}
